import { expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import { loadCore } from '../src/core.js';
import { emptyDisk } from './fake-core.js';
import { serveInProcess } from './serve-in-process.js';

const uri = 'file:///app/Dockerfile';

/** The outline as indented lines: name, detail, the line and the words selected. */
async function outlineOf(text: string): Promise<string> {
  const client = serveInProcess({ ...(await loadCore()), disk: () => emptyDisk });
  await client.initialize();
  client.open(uri, text);
  const { result } = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
  const lines = text.split(/\r?\n/);
  const draw = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, detail, selectionRange: { start, end }, children = [] }) => [
      `${indent}${name} (${detail ?? '-'}) ${start.line}:${lines[start.line]?.slice(start.character, end.character)}`,
      ...draw(children, `${indent}  `),
    ]);
  return draw(result as DocumentSymbol[], '').join('\n');
}

test('the outline has a branch for each stage', async () => {
  const text = [
    'ARG TAG=13',
    'FROM debian:${TAG} AS Build',
    'ENV A=1 B=2',
    'RUN a && \\',
    '  b',
    'from build',
    'ARG X',
    '',
  ].join('\n');
  expect(await outlineOf(text)).toBe(
    [
      'TAG (ARG) 0:TAG',
      'Build (debian:${TAG}) 1:FROM debian:${TAG} AS Build',
      '  ENV (A=1 B=2) 2:ENV',
      '    A (-) 2:A',
      '    B (-) 2:B',
      '  RUN (a && b) 3:RUN',
      'stage 1 (build) 5:from build',
      '  X (ARG) 6:X',
    ].join('\n'),
  );
});

test('a file without a stage has an outline, too', async () => {
  expect(await outlineOf('RUN a\n')).toBe('RUN (a) 0:RUN');
  expect(await outlineOf('')).toBe('');
});

test('a document that is not open has none', async () => {
  const client = serveInProcess({ ...(await loadCore()), disk: () => emptyDisk });
  await client.initialize();
  expect((await client.request('textDocument/documentSymbol', { textDocument: { uri } })).result).toEqual([]);
});
