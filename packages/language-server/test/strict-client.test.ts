import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { clientText, textAfter } from './client-text.js';
import { settled } from './serve-in-process.js';
import { strictClient, type StrictClient, type WireMessage } from './strict-client.js';

const uri = 'file:///app/Dockerfile';

/** A client of a server that this test plays; what is found wrong is taken away before the test ends. */
async function play(
  capabilities: object = {},
  answer: (request: WireMessage) => unknown = () => null,
): Promise<{
  readonly client: StrictClient;
  readonly send: (message: object) => void;
  faults(): Promise<readonly string[]>;
}> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    toClient.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  toServer.on('data', (chunk: Buffer) => {
    for (const body of chunk.toString().split(/Content-Length: \d+\r\n\r\n/)) {
      const message = body === '' ? undefined : (JSON.parse(body) as WireMessage);
      if (message?.method === 'test/nothing' || message?.method === 'initialize') send({ id: message.id, result: {} });
      else if (message?.method !== undefined && message.id !== undefined) {
        const result = answer(message);
        if (result !== undefined) send({ id: message.id, result });
      }
    }
  });
  // These run in reverse order, so this empties the list before the client looks.
  const client = strictClient(toClient, toServer, { 'workspace/applyEdit': () => ({ applied: true }) });
  onTestFinished(() => void client.faults.splice(0));
  await client.initialize({ capabilities });
  return {
    client,
    send,
    async faults() {
      await settled(client);
      return client.faults.splice(0);
    },
  };
}

const at = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});
const publish = (version: number | undefined, ...ranges: readonly object[]) => ({
  method: 'textDocument/publishDiagnostics',
  params: { uri, version, diagnostics: ranges.map((range) => ({ range, message: 'x' })) },
});

describe('the client complains of', () => {
  test('positions that the text has not', async () => {
    const { client, send, faults } = await play();
    client.open(uri, 'RUN 😀\r\nb\n');
    send(publish(1, at(0, 0, 6), at(1, 1, 1), at(2, 0, 0)));
    expect(await faults()).toEqual([]);
    send(publish(1, at(0, 0, 7), at(0, 5, 6), at(3, 0, 0), at(1, 1, 0)));
    expect(await faults()).toHaveLength(4);
  });

  test('versions that it has not, or that go back', async () => {
    const { client, send, faults } = await play();
    client.open(uri, 'a\n');
    client.change(uri, 2, 'a\nb\n');
    send(publish(2, at(1, 0, 1)));
    expect(await faults()).toEqual([]);
    send(publish(1));
    send(publish(3));
    send(publish(undefined, at(0, 0, 1)));
    client.close(uri);
    send(publish(2, at(0, 0, 1)));
    expect(await faults()).toHaveLength(4);
  });

  test('a place in a version where it is not', async () => {
    const { client, send, faults } = await play();
    client.open(uri, 'a\n');
    client.change(uri, 2, 'a\nb\n');
    send(publish(1, at(1, 0, 1)));
    expect(await faults()).toHaveLength(1);
  });

  test('what it does not take', async () => {
    const { client, send, faults } = await play();
    client.open(uri, 'a\n');
    send({ id: 1, method: 'workspace/applyEdit', params: { edit: {} } });
    send({ id: 2, method: 'workspace/configuration', params: { items: [] } });
    send({
      id: 3,
      method: 'client/registerCapability',
      params: { registrations: [{ id: '1', method: 'workspace/didChangeWatchedFiles' }] },
    });
    send({ method: 'window/showMessage', params: { type: 1, message: 'x' } });
    send({ method: '$/progress', params: { token: 1, value: {} } });
    send({ id: 99, result: null });
    expect(await faults()).toHaveLength(6);
  });

  test('diagnostics that it asks for itself', async () => {
    const { client, send, faults } = await play({
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
    });
    client.open(uri, 'a\n');
    send(publish(1));
    expect(await faults()).toHaveLength(1);
  });

  test.each([
    [
      'edits that overlap',
      {
        changes: {
          [uri]: [
            { range: at(0, 0, 2), newText: '' },
            { range: at(0, 1, 3), newText: '' },
          ],
        },
      },
    ],
    [
      'an edit of an old version',
      { documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: at(0, 0, 1), newText: '' }] }] },
    ],
    [
      'an edit out of range',
      { documentChanges: [{ textDocument: { uri, version: 2 }, edits: [{ range: at(0, 0, 9), newText: '' }] }] },
    ],
  ])('%s', async (_, edit) => {
    const { client, send, faults } = await play({ workspace: { applyEdit: true } }, () => [{ title: 'x', edit }]);
    client.open(uri, 'b\n');
    client.change(uri, 2, 'abc\n');
    await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: at(0, 0, 0),
      context: { diagnostics: [] },
    });
    expect((await faults()).length).toBeGreaterThan(0);
    send({ id: 1, method: 'workspace/applyEdit', params: { edit } });
    expect((await faults()).length).toBeGreaterThan(0);
  });

  test('symbols whose name lies outside of them, and tokens that overlap', async () => {
    const { client, faults } = await play({}, ({ method }) =>
      method === 'textDocument/documentSymbol'
        ? [{ name: 'x', kind: 1, range: at(0, 0, 1), selectionRange: at(0, 1, 2) }]
        : { data: [0, 0, 2, 0, 0, 0, 1, 1, 0, 0] },
    );
    client.open(uri, 'abc\n');
    await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    expect(await faults()).toHaveLength(1);
    await client.request('textDocument/semanticTokens/full', { textDocument: { uri } });
    expect(await faults()).toHaveLength(1);
  });
});

test('what is left at the end is told: requests without an answer, errors in the log', async () => {
  const { client, send } = await play({}, () => undefined);
  const asked = client.request('textDocument/hover', { textDocument: { uri } });
  send({ method: 'window/logMessage', params: { type: 1, message: 'oh' } });
  send({ method: 'window/logMessage', params: { type: 3, message: 'ah' } });
  expect(await client.leftovers()).toEqual([
    'textDocument/hover was never answered',
    'an error: {"type":1,"message":"oh"}',
  ]);
  client.unread();
  client.notify('exit');
  expect(await client.leftovers()).toEqual([]);
  asked.catch(() => undefined);
});

test.each([
  ['utf-16', 6],
  ['utf-8', 8],
  ['utf-32', 5],
])('columns count in %s', (encoding, end) => {
  const text = clientText('RUN 😀\n', encoding);
  expect(text.offsetOf({ line: 0, character: end })).toBe(6);
  expect([end - 1, end + 1].map((character) => text.offsetOf({ line: 0, character }))).toEqual([
    encoding === 'utf-32' ? 4 : undefined,
    undefined,
  ]);
});

test('edits are made in any order, and may touch', () => {
  const edits = [
    { range: at(0, 1, 2), newText: 'x' },
    { range: at(0, 0, 1), newText: '' },
  ];
  expect(textAfter(clientText('abc'), edits)).toBe('xc');
});
