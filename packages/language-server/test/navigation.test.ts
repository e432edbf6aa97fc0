import { expect, test } from 'vitest';
import type { DocumentHighlight, Location, PrepareRenameResult, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { ask, positionOf, serveText, uri, wordsAt } from './serve-core.js';

const text = [
  'ARG TAG=13',
  'FROM debian:$TAG AS os',
  'RUN echo "😀" && echo $TAG',
  'ARG TAG',
  'RUN --mount=from=os,target=/x echo "😀" ${TAG}',
  'FROM scratch',
  'COPY --from=os --chmod=755 /a /b',
  '',
].join('\r\n');

const placesOf = (locations: readonly { readonly range: Location['range'] }[]) =>
  locations.map(({ range }) => `${range.start.line}:${range.start.character} ${wordsAt(text, range)}`);

test('a definition is found from a flag beside others and from a script', async () => {
  const client = await serveText(text);
  const from = async (words: string, plus = 0) =>
    ask<Location | null>(client, 'textDocument/definition', { position: positionOf(text, words, plus) });
  expect(await from('os --chmod')).toEqual({
    uri,
    range: { start: { line: 1, character: 20 }, end: { line: 1, character: 22 } },
  });
  expect((await from('TAG}', 3))?.range.start).toEqual({ line: 3, character: 4 });
  expect(await from('echo')).toBeNull();
});

test('references come with and without the declarations', async () => {
  const client = await serveText(text);
  const position = positionOf(text, 'TAG=13');
  const all = (includeDeclaration: boolean) =>
    ask<readonly Location[]>(client, 'textDocument/references', { position, context: { includeDeclaration } });
  expect(placesOf(await all(true))).toEqual(['0:4 TAG', '1:13 TAG', '2:23 TAG', '3:4 TAG', '4:42 TAG']);
  expect(placesOf(await all(false))).toEqual(['1:13 TAG', '2:23 TAG', '4:42 TAG']);
});

test('highlights tell reads from writes', async () => {
  const client = await serveText(text);
  const found = await ask<readonly DocumentHighlight[]>(client, 'textDocument/documentHighlight', {
    position: positionOf(text, 'from=os', 6),
  });
  expect(placesOf(found)).toEqual(['1:20 os', '4:17 os', '6:12 os']);
  expect(found.map(({ kind }) => kind)).toEqual([3, 2, 2]);
});

const range = (line: number, start: number) => ({
  start: { line, character: start },
  end: { line, character: start + 2 },
});

test('a rename edits every place, for the version it is for', async () => {
  const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
  const client = await serveText(text, { capabilities });
  const position = positionOf(text, 'os --chmod');
  expect(await ask<PrepareRenameResult>(client, 'textDocument/prepareRename', { position })).toEqual({
    range: { start: { line: 6, character: 12 }, end: { line: 6, character: 14 } },
    placeholder: 'os',
  });
  const edit = await ask<WorkspaceEdit>(client, 'textDocument/rename', { position, newName: 'base' });
  const edits = [range(1, 20), range(4, 17), range(6, 12)].map((where) => ({ range: where, newText: 'base' }));
  expect(edit).toEqual({ documentChanges: [{ textDocument: { uri, version: 1 }, edits }] });
});

test('an editor without versions gets plain changes', async () => {
  const client = await serveText('FROM a\nRUN <<E\nE\n');
  const edit = await ask<WorkspaceEdit>(client, 'textDocument/rename', {
    position: { line: 2, character: 1 },
    newName: 'END',
  });
  expect(Object.keys(edit.changes ?? {})).toEqual([uri]);
});

test('a rename that would change the build is refused in one sentence', async () => {
  const client = await serveText(text);
  const refusal = async (words: string, newName: string) => {
    const params = { textDocument: { uri }, position: positionOf(text, words), newName };
    return (await client.request('textDocument/rename', params)).error?.message;
  };
  expect(await refusal('os --chmod', 'scratch')).toBe('BuildKit gives `scratch` its meaning.');
  expect(await refusal('echo', 'x')).toBe('There is no stage, variable or heredoc here.');
  expect(await ask(client, 'textDocument/prepareRename', { position: positionOf(text, 'echo') })).toBeNull();
});
