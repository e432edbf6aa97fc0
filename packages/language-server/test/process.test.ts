import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { startServerProcess, type ServerProcess } from './start-server.js';
import { strictClient, type StrictClient, type WireMessage } from './strict-client.js';

// What only a process of its own shows: transports, exit codes, and what happens to it from outside.
const uri = 'file:///nowhere/Dockerfile';
const started: ServerProcess[] = [];

afterEach(() => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL');
});

interface Session {
  readonly server: ServerProcess;
  readonly client: StrictClient;
}

function start(...parameters: Parameters<typeof startServerProcess>): ServerProcess {
  const server = startServerProcess(...parameters);
  started.push(server);
  return server;
}

function overStdio(): Session {
  const server = start(['--stdio']);
  if (server.child.stdout === null || server.child.stdin === null) throw new Error('the server has no streams');
  return { server, client: strictClient(server.child.stdout, server.child.stdin) };
}

/** A session over a connection that the server makes to `listening`. */
async function connected(listening: Server, argument: string): Promise<Session> {
  onTestFinished(() => void listening.close());
  const server = start([argument]);
  const [socket] = (await once(listening, 'connection')) as [Socket];
  return { server, client: strictClient(socket, socket) };
}

async function overSocket(): Promise<Session> {
  const listening = createServer().listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  return await connected(listening, `--socket=${typeof address === 'object' ? address?.port : ''}`);
}

async function overPipe(): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-pipe-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const name = process.platform === 'win32' ? `\\\\.\\pipe\\plimsoll-${process.pid}` : join(folder, 'pipe');
  const listening = createServer().listen(name);
  await once(listening, 'listening');
  return await connected(listening, `--pipe=${name}`);
}

const transports: readonly (readonly [string, () => Promise<Session> | Session])[] = [
  ['standard input and output', overStdio],
  ['a socket', overSocket],
  ['a pipe', overPipe],
];

describe.each(transports)('over %s', (_, open) => {
  test('it lives as the protocol says, and ends with 0', async () => {
    const { server, client } = await open();
    expect((await client.request('textDocument/hover', {})).error?.code).toBe(-32_002);
    expect((await client.request('shutdown')).error?.code).toBe(-32_002);
    await client.initialize({ processId: process.pid });
    client.open(uri, 'FROM debian:13\nMAINTAINER me\n');
    expect((await client.nextDiagnostics()).diagnostics.map(({ code }) => code)).toContain('maintainer-deprecated');
    expect((await client.request('shutdown')).result).toBeNull();
    expect((await client.request('textDocument/hover', {})).error?.code).toBe(-32_600);
    client.notify('exit');
    expect(await server.exitCode).toBe(0);
    expect(server.complaints()).toBe('');
    expect(client.unread()).toEqual([]);
  });

  test('it ends with 1 on exit without shutdown, even before initialize', async () => {
    const early = await open();
    early.client.notify('exit');
    expect(await early.server.exitCode).toBe(1);
    const late = await open();
    await late.client.initialize();
    late.client.notify('exit');
    expect(await late.server.exitCode).toBe(1);
  });
});

/** Sends messages over the channel of a child process, and gives the answers by id. */
async function answersOverIpc({ child }: ServerProcess, messages: readonly object[]): Promise<readonly WireMessage[]> {
  const answers: WireMessage[] = [];
  const all = new Promise<void>((resolve) => {
    child.on('message', (message: WireMessage) => {
      if (message.method === undefined) answers.push(message);
      if (answers.length === messages.length) resolve();
    });
  });
  for (const message of messages) child.send({ jsonrpc: '2.0', ...message });
  await all;
  return answers;
}

test('over the channel of a Node parent process it lives as the protocol says, and ends with 0', async () => {
  const server = start(['--node-ipc'], { ipc: true });
  const answers = await answersOverIpc(server, [
    { id: 1, method: 'textDocument/hover', params: {} },
    { id: 2, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } },
    { id: 3, method: 'shutdown' },
    { id: 4, method: 'textDocument/hover', params: {} },
  ]);
  const codes = answers.map(({ id, error }) => [Number(id), error?.code] as const);
  expect(codes.toSorted(([a], [b]) => a - b)).toEqual([
    [1, -32_002],
    [2, undefined],
    [3, undefined],
    [4, -32_600],
  ]);
  server.child.send({ jsonrpc: '2.0', method: 'exit' });
  expect(await server.exitCode).toBe(0);
});

test('it ends when the process that the editor names ends, even if nobody closes the streams', async () => {
  const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  onTestFinished(() => void editor.kill('SIGKILL'));
  const { server, client } = overStdio();
  await client.initialize({ processId: editor.pid });
  editor.kill('SIGKILL');
  expect(await server.exitCode).toBe(1);
});

test('a cancelled request is answered, and the next one, too', async () => {
  const { client } = overStdio();
  await client.initialize();
  const text = `FROM debian:13\n${'RUN apt-get install -y curl\n'.repeat(2000)}`;
  client.open(uri, text);
  const cancelled = client.request('textDocument/documentSymbol', { textDocument: { uri } });
  client.notify('$/cancelRequest', { id: 2 });
  const { result, error } = await cancelled;
  expect(error === undefined ? [null, []] : [error.code]).toContainEqual(error === undefined ? result : -32_800);
  const next = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
  expect(next.result).not.toEqual([]);
});

test('a message may be large, and come in pieces', async () => {
  const { server, client } = overStdio();
  await client.initialize();
  const text = `FROM debian:13\n${`# ${'😀 é '.repeat(25)}\n`.repeat(20_000)}MAINTAINER me\n`;
  const params = { textDocument: { uri, languageId: 'dockerfile', version: 1, text } };
  client.documents.sent('textDocument/didOpen', params);
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didOpen', params }));
  expect(body.length).toBeGreaterThan(3_000_000);
  const message = Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
  // Between the bytes of a letter, too.
  for (let at = 0; at < message.length; at += 99_991) server.child.stdin?.write(message.subarray(at, at + 99_991));
  const { diagnostics } = await client.nextDiagnostics();
  expect(diagnostics.find(({ code }) => code === 'maintainer-deprecated')?.range.start.line).toBe(20_001);
});

test("a message that is no JSON ends nothing, and standard output stays the protocol's", async () => {
  const { server, client } = overStdio();
  await client.initialize();
  client.write('Content-Length: 3\r\n\r\n{,}');
  client.open(uri, 'FROM debian:13\nMAINTAINER me\n');
  expect((await client.nextDiagnostics()).version).toBe(1);
  expect(server.child.exitCode).toBeNull();
});
