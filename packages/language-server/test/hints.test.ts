import { expect, test } from 'vitest';
import type { CodeLens, InlayHint } from 'vscode-languageserver-protocol';
import { ask, serveText } from './serve-core.js';

const text = [
  'ARG TAG=13',
  'FROM debian:${TAG}',
  'ENV DIR=/srv/😀 TOKEN=abcdefghijkl OTHER=$UNKNOWN',
  'WORKDIR $DIR/x',
  'RUN echo $DIR $TOKEN "$NOBODY"',
  'RUN a',
  'USER 1000',
  'CMD ["a"]',
  '',
].join('\r\n');

const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

async function hintsIn(settings: object, range: object = whole): Promise<readonly string[]> {
  const client = await serveText(text, { initializationOptions: settings });
  const hints = await ask<readonly InlayHint[]>(client, 'textDocument/inlayHint', { range });
  return hints.map(({ position, label }) => `${position.line}:${position.character} ${label as string}`);
}

test('hints give what is known of variables, user and folder', async () => {
  expect(await hintsIn({ inlayHints: true })).toEqual([
    '1:18 = 13',
    '3:12 = /srv/😀',
    '4:3 as root in /srv/😀/x',
    '4:13 = /srv/😀',
    '7:3 as 1000 in /srv/😀/x',
  ]);
  const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 20 } };
  expect(await hintsIn({ inlayHints: true }, range)).toEqual(['3:12 = /srv/😀']);
});

test('hints and lenses are off until somebody asks for them', async () => {
  expect(await hintsIn({})).toEqual([]);
  expect(await ask(await serveText(text), 'textDocument/codeLens')).toEqual([]);
});

test('a lens says what the image of a stage will be', async () => {
  const client = await serveText(text, { initializationOptions: { codeLens: true } });
  const lenses = await ask<readonly CodeLens[]>(client, 'textDocument/codeLens');
  expect(lenses).toEqual([
    {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } },
      command: { title: 'User: 1000 · Working directory: /srv/😀/x · Command: ["a"]', command: '' },
    },
  ]);
});
