import type { Report } from '@plimsoll/core';
import { describe, expect, test } from 'vitest';
import type { DocumentDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { loadCore } from '../src/core.js';
import { badWords, fakeCore, reportOf } from './fake-core.js';
import { memoryDisk, type MemoryDisk } from './memory-disk.js';
import { serveInProcess, settled } from './serve-in-process.js';
import type { StrictClient } from './strict-client.js';

const uri = 'file:///app/Dockerfile';
const pulling = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
const answers = { 'workspace/diagnostic/refresh': () => null };

async function pull(client: StrictClient, about = uri, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  const params = {
    textDocument: { uri: about },
    identifier: 'plimsoll',
    ...(previousResultId && { previousResultId }),
  };
  const { result, error } = await client.request('textDocument/diagnostic', params);
  if (error !== undefined) throw new Error(`${error.code} ${JSON.stringify((error as { data?: unknown }).data)}`);
  return result as DocumentDiagnosticReport;
}

const messagesOf = (
  report: DocumentDiagnosticReport | WorkspaceDocumentDiagnosticReport,
): readonly unknown[] | string => (report.kind === 'full' ? report.items.map(({ message }) => message) : report.kind);

const said = (path: string, text: string, message: string, rest: Partial<Report> = {}): Report =>
  reportOf(path, text, [{ ruleId: 'a', severity: 'info', message, span: { start: 0, end: 0 } }], rest);

describe('who asks and is told when to ask again', () => {
  test('is sent nothing, and gets what it asks for', async () => {
    const client = serveInProcess(fakeCore(), answers);
    const { result } = await client.initialize({ capabilities: pulling });
    expect(result).toMatchObject({
      capabilities: { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true } },
    });
    client.open(uri, 'BAD');
    const first = await pull(client);
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'no-bad' }] });
    expect(await pull(client, uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    client.change(uri, 2, 'FROM a');
    expect(await pull(client, uri, first.resultId)).toMatchObject({ kind: 'full', items: [] });
    client.close(uri);
    await settled(client);
    expect(client.unread()).toEqual([]);
  });

  test.each([[{ textDocument: { diagnostic: {} } }], [{ workspace: { diagnostics: { refreshSupport: true } } }], [{}]])(
    'is nobody with %j, who is sent diagnostics',
    async (capabilities) => {
      const client = serveInProcess(fakeCore());
      const { result } = await client.initialize({ capabilities });
      expect(result).not.toHaveProperty('capabilities.diagnosticProvider');
      client.open(uri, 'BAD');
      expect((await client.nextDiagnostics()).diagnostics).toHaveLength(1);
    },
  );

  test('gets another result for the same text where the config is another', async () => {
    const disk = memoryDisk({});
    const client = serveInProcess({ ...(await loadCore()), disk: () => disk }, answers);
    await client.initialize({ capabilities: pulling });
    client.open(uri, 'FROM debian:13\nMAINTAINER me\n');
    const first = await pull(client);
    expect(first).toMatchObject({ items: [{ code: 'maintainer-deprecated', severity: 2 }] });
    disk.files.set('/app/plimsoll.yaml', 'rules: { maintainer-deprecated: error }\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///app/plimsoll.yaml', type: 1 }] });
    await client.next('workspace/diagnostic/refresh');
    expect(await pull(client, uri, first.resultId)).toMatchObject({ kind: 'full', items: [{ severity: 1 }] });
  });

  test('is told to ask again after settings and an open config changed, and after a save', async () => {
    const client = serveInProcess(fakeCore(), answers);
    await client.initialize({ capabilities: pulling });
    client.open(uri, 'BAD');
    await pull(client);
    client.notify('workspace/didChangeConfiguration', { settings: { plimsoll: { ignore: ['no-bad'] } } });
    await client.next('workspace/diagnostic/refresh');
    client.open('file:///app/plimsoll.yaml', 'extends: strict', 'yaml');
    await client.next('workspace/diagnostic/refresh');
    client.notify('textDocument/didSave', { textDocument: { uri } });
    await client.next('workspace/diagnostic/refresh');
  });

  test('is told to ask again when ShellCheck has answered, once', async () => {
    const held: (() => void)[] = [];
    const lint = async (path: string, text: string, quick?: 'quick'): Promise<Report> => {
      if (quick) return said(path, text, 'quick', { unfinished: true });
      await new Promise<void>((resolve) => held.push(resolve));
      return said(path, text, 'whole');
    };
    const client = serveInProcess(fakeCore({ lint }), answers);
    await client.initialize({ capabilities: pulling });
    client.open(uri, 'a');
    const first = await pull(client);
    expect(messagesOf(first)).toEqual(['quick']);
    expect(await pull(client, uri, first.resultId)).toMatchObject({ kind: 'unchanged' });
    expect(held).toHaveLength(1);
    held[0]?.();
    await client.next('workspace/diagnostic/refresh');
    expect(messagesOf(await pull(client, uri, first.resultId))).toEqual(['whole']);
    await settled(client);
    expect([held.length, client.unread()]).toEqual([1, []]);
  });

  test('gets no result for a text that has changed meanwhile', async () => {
    const held: (() => void)[] = [];
    const lint = async (path: string, text: string): Promise<Report> => {
      await new Promise<void>((resolve) => held.push(resolve));
      return reportOf(path, text, badWords(text));
    };
    const client = serveInProcess(fakeCore({ lint }), answers);
    await client.initialize({ capabilities: pulling });
    client.open(uri, 'BAD');
    const asked = pull(client);
    await expect.poll(() => held.length).toBe(1);
    client.change(uri, 2, 'FROM a');
    await settled(client);
    held[0]?.();
    await expect(asked).rejects.toThrow('-32802 {"retriggerRequest":true}');
  });

  test('gets what is on the disk for a Dockerfile that is not open, and nothing for other files', async () => {
    const disk = memoryDisk({ '/app/Dockerfile': 'BAD', '/app/notes.txt': 'BAD' });
    const client = serveInProcess(fakeCore({}, disk), answers);
    await client.initialize({ capabilities: pulling });
    expect(messagesOf(await pull(client))).toEqual(['This is bad.']);
    expect(messagesOf(await pull(client, 'file:///app/notes.txt'))).toEqual([]);
    client.open('file:///app/notes.txt', 'BAD', 'plaintext');
    expect(messagesOf(await pull(client, 'file:///app/notes.txt'))).toEqual([]);
  });
});

async function serve(disk: MemoryDisk, folders = ['file:///app'], core = fakeCore({}, disk)): Promise<StrictClient> {
  const client = serveInProcess(core, answers);
  const workspaceFolders = folders.map((folder) => ({ uri: folder, name: folder }));
  await client.initialize({ capabilities: pulling, workspaceFolders });
  return client;
}

async function pullAll(
  client: StrictClient,
  previous: readonly WorkspaceDocumentDiagnosticReport[] = [],
  more: object = {},
) {
  const previousResultIds = previous.map(({ uri, resultId }) => ({ uri, value: resultId }));
  const { result } = await client.request('workspace/diagnostic', { previousResultIds, ...more });
  return (result as { readonly items: readonly WorkspaceDocumentDiagnosticReport[] }).items;
}

const drawn = (items: readonly WorkspaceDocumentDiagnosticReport[]) =>
  items.map((item) => [item.uri, item.version, item.kind === 'full' ? item.items.length : item.kind]);

describe('the workspace', () => {
  const texts = {
    '/app/.git/HEAD': '',
    '/app/.gitignore': 'out\n',
    '/app/Dockerfile': 'BAD',
    '/app/out/Dockerfile': 'BAD',
    '/app/api/dev.Dockerfile': 'BAD BAD',
    '/app/api/main.go': 'BAD',
    '/app/lib/Containerfile': 'fine',
    '/app/lib/Dockerfile.png': 'BAD\0',
  };

  test('is all Dockerfiles in its folders that git does not ignore, open or not, each once', async () => {
    const client = await serve(memoryDisk(texts));
    client.open('file:///app/lib/Containerfile', 'BAD');
    expect(drawn(await pullAll(client))).toEqual([
      ['file:///app/Dockerfile', null, 1],
      ['file:///app/api/dev.Dockerfile', null, 2],
      ['file:///app/lib/Containerfile', 1, 1],
    ]);
  });

  test('says of each file only what is new', async () => {
    const disk = memoryDisk(texts);
    const client = await serve(disk);
    const first = await pullAll(client);
    disk.files.set('/app/Dockerfile', 'BAD BAD BAD');
    disk.files.delete('/app/lib/Containerfile');
    disk.files.set('/app/new/Dockerfile', 'BAD');
    expect(drawn(await pullAll(client, first))).toEqual([
      ['file:///app/Dockerfile', null, 3],
      ['file:///app/api/dev.Dockerfile', null, 'unchanged'],
      ['file:///app/new/Dockerfile', null, 1],
      ['file:///app/lib/Containerfile', null, 0],
    ]);
  });

  test('is linted again only where something changed', async () => {
    const linted: string[] = [];
    const lint = async (path: string, text: string) => (linted.push(path), reportOf(path, text, badWords(text)));
    const disk = memoryDisk(texts);
    const client = await serve(disk, ['file:///app'], fakeCore({ lint }, disk));
    await pullAll(client);
    expect(linted).toHaveLength(3);
    await pullAll(client);
    expect(linted).toHaveLength(3);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///app/plimsoll.yaml', type: 1 }] });
    await client.next('workspace/diagnostic/refresh');
    await pullAll(client);
    expect(linted).toHaveLength(6);
  });

  test('has a folder in another only once, and spells files as the editor spells its folders', async () => {
    const disk = memoryDisk({ '/a b/Dockerfile': 'BAD', '/a b/in/Dockerfile': 'BAD', '/a b/in/ä%.dockerfile': 'BAD' });
    const client = await serve(disk, ['file:///%61%20b/in', 'file:///a%20b/', 'file:///gone']);
    expect((await pullAll(client)).map((item) => item.uri)).toEqual([
      'file:///%61%20b/in/Dockerfile',
      'file:///%61%20b/in/%C3%A4%25.dockerfile',
      'file:///a%20b/Dockerfile',
    ]);
  });

  test('follows `files` and `exclude` of the config, as the command does', async () => {
    const disk = memoryDisk({
      '/app/plimsoll.yaml': "files: ['*.docker']\nexclude: [vendor]\n",
      '/app/x.docker': 'FROM debian:13\nMAINTAINER me\n',
      '/app/vendor/Dockerfile': 'FROM debian:13\nMAINTAINER me\n',
      '/app/broken/plimsoll.yaml': 'rules: 1\n',
      '/app/broken/Dockerfile': 'FROM debian:13\nMAINTAINER me\n',
    });
    const client = serveInProcess({ ...(await loadCore()), disk: () => disk }, answers);
    await client.initialize({ capabilities: pulling, workspaceFolders: [{ uri: 'file:///app', name: 'app' }] });
    const items = await pullAll(client);
    expect(items.map((item) => [item.uri, item.kind === 'full' && item.items.map(({ code }) => code)])).toEqual([
      ['file:///app/broken/Dockerfile', []],
      ['file:///app/x.docker', ['maintainer-deprecated']],
    ]);
  });

  test('comes in parts with its progress, where the editor wants that', async () => {
    const disk = memoryDisk(
      Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`/app/${index}/Dockerfile`, 'BAD'])),
    );
    const client = await serve(disk);
    const items = await pullAll(client, [], { partialResultToken: 'parts', workDoneToken: 'work' });
    expect(items).toEqual([]);
    const progress = client.unread().map(
      ({ params }) =>
        params as {
          readonly token: string;
          readonly value: { readonly kind?: string; readonly items?: readonly unknown[] };
        },
    );
    expect(progress.filter(({ token }) => token === 'parts').flatMap(({ value }) => value.items)).toHaveLength(30);
    const kinds = progress.filter(({ token }) => token === 'work').map(({ value }) => value.kind);
    expect([kinds[0], kinds.at(-1)]).toEqual(['begin', 'end']);
    expect(kinds.slice(1, -1)).toContain('report');
  });

  test('is left when the request is cancelled', async () => {
    const disk = memoryDisk(
      Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`/app/${index}/Dockerfile`, 'BAD'])),
    );
    let count = 0;
    const lint = async (path: string, text: string) => {
      count++;
      await new Promise((resolve) => setTimeout(resolve, 10));
      return reportOf(path, text, []);
    };
    const client = await serve(disk, ['file:///app'], fakeCore({ lint }, disk));
    const asked = client.request('workspace/diagnostic', { previousResultIds: [] });
    await expect.poll(() => count).toBeGreaterThan(1);
    // Nothing else was asked for but initialize.
    client.notify('$/cancelRequest', { id: 2 });
    expect((await asked).error?.code).toBe(-32_800);
    expect(count).toBeLessThan(50);
  });
});

test('the editor is asked to watch Dockerfiles, too', async () => {
  const client = serveInProcess(fakeCore(), { ...answers, 'client/registerCapability': () => null });
  const workspace = { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
  await client.initialize({ capabilities: { ...pulling, workspace } });
  expect(JSON.stringify((await client.next('client/registerCapability')).params)).toContain('ockerfile*');
});
