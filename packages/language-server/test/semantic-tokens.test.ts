import { describe, expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver-protocol';
import { tokenModifiers, tokenTypes } from '../src/features/semantic-tokens/tokens.js';
import { ask, serveText, uri } from './serve-core.js';
import type { StrictClient } from './strict-client.js';

/** The numbers as words: what stands there and what it is. */
function read(text: string, data: readonly number[]): readonly string[] {
  const lines = text.split(/\r?\n/);
  const words: string[] = [];
  let line = 0;
  let start = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5);
    line += down;
    start = down === 0 ? start + right : right;
    const word = lines[line]?.slice(start, start + length) ?? '';
    const modifier = tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0).join();
    words.push(`${word} ${tokenTypes[type]}${modifier && ` ${modifier}`}`);
  }
  return words;
}

const full = (client: StrictClient) => ask<SemanticTokens>(client, 'textDocument/semanticTokens/full');

async function tokensIn(text: string): Promise<readonly string[]> {
  return read(text, (await full(await serveText(text))).data);
}

describe('tokens', () => {
  test('name what stands where', async () => {
    const text = [
      '# syntax=docker/dockerfile:1',
      'ARG TAG=13',
      'FROM debian:${TAG}-slim as Os',
      '# words',
      'RUN --mount=type=cache,target=/x sudo apt-get update 😀 && A=1 make $TAG',
      'ONBUILD COPY --from=os a b',
    ].join('\r\n');
    expect(await tokensIn(text)).toEqual([
      '# syntax=docker/dockerfile:1 macro',
      'ARG keyword',
      'TAG variable declaration',
      'FROM keyword',
      'debian:${ namespace',
      'TAG variable',
      '}-slim namespace',
      'as keyword',
      'Os class declaration',
      '# words comment',
      'RUN keyword',
      '--mount parameter',
      'sudo function',
      'apt-get function',
      'A variable modification',
      'make function',
      'TAG variable',
      'ONBUILD keyword',
      'COPY keyword',
      '--from parameter',
      'os class',
    ]);
  });

  test('are none where nothing is', async () => {
    expect(await tokensIn('')).toEqual([]);
  });
});

/** What an editor does with edits. */
function applied(data: readonly number[], edits: readonly SemanticTokensEdit[]): readonly number[] {
  const result = [...data];
  for (const edit of edits.toReversed()) result.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
  return result;
}

test('a change is told as the difference, and equals the whole', async () => {
  const client = await serveText('FROM a\nRUN b\nUSER c\n');
  const before = await full(client);
  client.change(uri, 2, 'FROM a\nRUN b && d\nUSER c\n');
  const delta = await ask<SemanticTokensDelta>(client, 'textDocument/semanticTokens/full/delta', {
    previousResultId: before.resultId,
  });
  const after = await full(client);
  expect(applied(before.data, delta.edits)).toEqual(after.data);
  expect(delta.edits).toEqual([{ start: 20, deleteCount: 0, data: [0, 5, 1, 8, 0] }]);
  const whole = await ask(client, 'textDocument/semanticTokens/full/delta', { previousResultId: 'long ago' });
  expect(whole).toMatchObject({ data: after.data });
});

test('a part has the tokens of its lines', async () => {
  const text = 'FROM a\nRUN b\nUSER c\n';
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } };
  const { data } = await ask<SemanticTokens>(await serveText(text), 'textDocument/semanticTokens/range', { range });
  expect(read(text, data)).toEqual(['RUN keyword', 'b function']);
});
