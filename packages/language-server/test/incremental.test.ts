import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { expect, test } from 'vitest';
import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { fakeCore, reportOf } from './fake-core.js';
import { serveInProcess } from './serve-in-process.js';

const uri = 'file:///app/Dockerfile';
const piece = constantFrom('a', '\n', '\r\n', '\r', '😀', 'é', ' \\\n', 'RUN x', '\t', '');
const text = array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const edit = record({ from: nat(30), length: nat(8), text });

/** A place as the protocol counts it: `\n`, `\r\n` and `\r` end a line. */
function positionOf(whole: string, offset: number): Position {
  const lines = whole.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The nearest offset before that is not between `\r` and `\n`, where the protocol has no place. */
function placeable(whole: string, offset: number): number {
  const at = Math.min(offset, whole.length);
  return whole[at - 1] === '\r' && whole[at] === '\n' ? at - 1 : at;
}

test('the linter sees the text that all edits together make', async () => {
  await assert(
    asyncProperty(text, array(edit, { minLength: 1, maxLength: 6 }), async (first, edits) => {
      let seen = '';
      const lint = async (path: string, linted: string) => {
        seen = linted;
        return reportOf(path, linted, []);
      };
      const client = serveInProcess(fakeCore({ lint }));
      await client.initialize();
      client.open(uri, first);
      let whole = first;
      for (const [index, { from, length, text: typed }] of edits.entries()) {
        const start = placeable(whole, from);
        const end = Math.max(start, placeable(whole, start + length));
        const range = { start: positionOf(whole, start), end: positionOf(whole, end) };
        const contentChanges: TextDocumentContentChangeEvent[] = [{ range, text: typed }];
        client.notify('textDocument/didChange', { textDocument: { uri, version: index + 2 }, contentChanges });
        whole = whole.slice(0, start) + typed + whole.slice(end);
      }
      let version = 0;
      while (version <= edits.length) {
        const published = await client.nextDiagnostics();
        expect(published.version).toBeGreaterThan(version);
        version = published.version ?? 0;
      }
      expect(seen).toBe(whole);
    }),
    { numRuns: 60 },
  );
});
