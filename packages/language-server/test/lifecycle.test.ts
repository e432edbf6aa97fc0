import type { Report } from '@plimsoll/core';
import { expect, test } from 'vitest';
import { badWords, fakeCore, reportOf } from './fake-core.js';
import { serveInProcess, settled } from './serve-in-process.js';

const uri = 'file:///app/Dockerfile';

test('initialize says what the server can do', async () => {
  const { result } = await serveInProcess(fakeCore()).initialize();
  // Each feature's own test says what it adds.
  expect(result).toMatchObject({
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
    serverInfo: { name: 'plimsoll', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
  });
});

test.each([
  [['utf-8'], 'utf-8'],
  [['utf-32', 'utf-16'], 'utf-32'],
  [['utf-7', 'utf-16', 'utf-8'], 'utf-16'],
  [['utf-7'], 'utf-16'],
  [undefined, 'utf-16'],
])('positions count in the first encoding that both know: of %j %s', async (positionEncodings, expected) => {
  const client = serveInProcess(fakeCore());
  const { result } = await client.initialize({ capabilities: { general: { positionEncodings } } });
  expect(result).toMatchObject({ capabilities: { positionEncoding: expected } });
});

test('before initialize requests are refused and notifications dropped', async () => {
  const client = serveInProcess(fakeCore());
  expect((await client.request('textDocument/hover', {})).error?.code).toBe(-32_002);
  client.open(uri, 'BAD');
  await client.initialize();
  await settled(client);
  expect(client.unread()).toEqual([]);
});

test('a second initialize is refused', async () => {
  const client = serveInProcess(fakeCore());
  await client.initialize();
  expect((await client.request('initialize', { processId: null, rootUri: null, capabilities: {} })).error?.code).toBe(
    -32_600,
  );
});

test('an unknown request is answered, an unknown notification ignored', async () => {
  const client = serveInProcess(fakeCore());
  await client.initialize();
  client.notify('$/nothing');
  client.notify('nothing/ofTheSort', {});
  expect((await client.request('nothing/ofTheSort', {})).error?.code).toBe(-32_601);
});

test('after shutdown requests are refused and nothing is published', async () => {
  const client = serveInProcess(fakeCore());
  await client.initialize();
  client.open(uri, 'FROM a');
  await client.nextDiagnostics();
  expect((await client.request('shutdown')).result).toBeNull();
  client.change(uri, 2, 'BAD');
  client.close(uri);
  expect((await client.request('textDocument/hover', {})).error?.code).toBe(-32_600);
  expect((await client.request('shutdown')).error?.code).toBe(-32_600);
  expect(client.unread()).toEqual([]);
});

test('what is linted while the server shuts down is not published', async () => {
  const reports: ((report: Report) => void)[] = [];
  const client = serveInProcess(fakeCore({ lint: () => new Promise((resolve) => reports.push(resolve)) }));
  await client.initialize();
  client.open(uri, 'BAD');
  await settled(client);
  await client.request('shutdown');
  reports[0]?.(reportOf('/app/Dockerfile', 'BAD', badWords('BAD')));
  await settled(client);
  expect(reports).toHaveLength(1);
  expect(client.unread()).toEqual([]);
});
