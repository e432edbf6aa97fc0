import { expect, test } from 'vitest';
import type { DocumentLink, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ask, serveText, uri, wordsAt } from './serve-core.js';

const text = ' FROM a\r\nRUN b && \\  \r\nc "😀" \\\r\nd\r\nRUN <<E\r\n  x  \r\nE\r\n user e';
const spaces = { tabSize: 2, insertSpaces: true };

async function after(method: string, params: object): Promise<string> {
  const edits = await ask<TextEdit[]>(await serveText(text), `textDocument/${method}`, params);
  return TextDocument.applyEdits(TextDocument.create(uri, 'dockerfile', 1, text), edits);
}

test('the whole file is put in order, heredocs are not', async () => {
  const good = 'FROM a\r\nRUN b && \\\r\n  c "😀" \\\r\n  d\r\nRUN <<E\r\n  x  \r\nE\r\nuser e';
  expect(await after('formatting', { options: spaces })).toBe(good);
  expect(await after('formatting', { options: { ...spaces, insertFinalNewline: true } })).toBe(`${good}\r\n`);
  expect(await after('formatting', { options: { tabSize: 8, insertSpaces: false } })).toBe(
    good.replaceAll('\n  c', '\n\tc').replace('\n  d', '\n\td'),
  );
});

test('a part is put in order alone', async () => {
  const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 1 } };
  expect(await after('rangeFormatting', { options: spaces, range })).toBe(text.replace('\nc', '\n  c'));
});

test('the line that is left is put in order', async () => {
  const params = { options: spaces, position: { line: 2, character: 0 }, ch: '\n' };
  expect(await after('onTypeFormatting', params)).toBe(text.replace('\\  ', '\\'));
});

test('images lead to their pages, stages and unknown registries nowhere', async () => {
  const file = [
    '# syntax=docker/dockerfile:1',
    'FROM debian:13 AS os',
    'FROM docker.io/bitnami/redis',
    'FROM ghcr.io/acme/app:1',
    'FROM registry.acme.test/x',
    'COPY --from=os --link /a /b',
    'COPY --from=quay.io/acme/tool /a /b',
    'RUN --mount=from=busybox,target=/x a',
    '',
  ].join('\n');
  const found = await ask<readonly DocumentLink[]>(await serveText(file), 'textDocument/documentLink');
  expect(found.map(({ range, target }) => `${wordsAt(file, range)} ${target}`)).toEqual([
    'docker/dockerfile:1 https://hub.docker.com/r/docker/dockerfile',
    'debian:13 https://hub.docker.com/_/debian',
    'docker.io/bitnami/redis https://hub.docker.com/r/bitnami/redis',
    'ghcr.io/acme/app:1 https://ghcr.io/acme/app',
    'quay.io/acme/tool https://quay.io/repository/acme/tool',
    'busybox https://hub.docker.com/_/busybox',
  ]);
});
