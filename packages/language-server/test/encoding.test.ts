import { expect, test } from 'vitest';
import { fakeCore } from './fake-core.js';
import { serveInProcess } from './serve-in-process.js';

const uri = 'file:///app/Dockerfile';

test.each([
  ['utf-8', 10, 13],
  ['utf-16', 6, 9],
  ['utf-32', 5, 8],
])('in %s an edit and a diagnostic are where the client means', async (encoding, from, to) => {
  const client = serveInProcess(fakeCore());
  await client.initialize({ capabilities: { general: { positionEncodings: [encoding] } } });
  client.open(uri, 'FROM a\n# 😀éxxx y\n');
  await client.nextDiagnostics();
  const range = { start: { line: 1, character: from - 1 }, end: { line: 1, character: to - 1 } };
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range, text: ' BAD' }],
  });
  const { diagnostics } = await client.nextDiagnostics();
  expect(diagnostics.map((diagnostic) => diagnostic.range)).toEqual([
    { start: { line: 1, character: from }, end: { line: 1, character: to } },
  ]);
});
