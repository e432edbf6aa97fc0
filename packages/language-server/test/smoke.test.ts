import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { startServerProcess, type ServerProcess } from './start-server.js';
import { strictClient, type StrictClient } from './strict-client.js';

const uri = 'file:///nowhere/Dockerfile';
const started: ServerProcess[] = [];

function start(...parameters: Parameters<typeof startServerProcess>): ServerProcess {
  const server = startServerProcess(...parameters);
  started.push(server);
  return server;
}

afterEach(() => {
  for (const { child } of started.splice(0)) child.kill();
});

function clientOf({ child }: ServerProcess): StrictClient {
  if (child.stdout === null || child.stdin === null) throw new Error('the server has no streams');
  return strictClient(child.stdout, child.stdin);
}

async function lintOnce(client: StrictClient): Promise<void> {
  await client.initialize({ processId: process.pid });
  client.open(uri, 'FROM debian:13\nMAINTAINER me\n');
  const { version, diagnostics } = await client.nextDiagnostics();
  expect(version).toBe(1);
  expect(diagnostics.find(({ code }) => code === 'maintainer-deprecated')?.range.start.line).toBe(1);
}

test('over standard input and output it lints, and ends with 0 after shutdown and exit', async () => {
  const server = start(['--stdio']);
  const client = clientOf(server);
  await lintOnce(client);
  await client.request('shutdown');
  client.notify('exit');
  expect(await server.exitCode).toBe(0);
  expect(server.complaints()).toBe('');
  expect(client.unread()).toEqual([]);
});

test('it ends with 1 on exit without shutdown', async () => {
  const server = start(['--stdio']);
  const client = clientOf(server);
  await client.initialize();
  client.notify('exit');
  expect(await server.exitCode).toBe(1);
});

test('it ends when the editor goes away: with 1, after shutdown with 0', async () => {
  const gone = start(['--stdio']);
  await clientOf(gone).initialize();
  gone.child.stdin?.end();
  expect(await gone.exitCode).toBe(1);
  const done = start(['--stdio']);
  const client = clientOf(done);
  await client.initialize();
  await client.request('shutdown');
  done.child.stdin?.end();
  expect(await done.exitCode).toBe(0);
});

test('it connects to a socket of the editor, and ends with it', async () => {
  const listening = createServer();
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const server = start([`--socket=${port}`]);
  const [socket] = (await once(listening, 'connection')) as [Socket];
  await lintOnce(strictClient(socket, socket));
  socket.end();
  listening.close();
  expect(await server.exitCode).toBe(1);
});

test('it talks over the channel of a Node parent process', async () => {
  const server = start(['--node-ipc'], { ipc: true });
  const answer = once(server.child, 'message');
  server.child.send({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  expect(await answer).toMatchObject([{ id: 1, result: { serverInfo: { name: 'plimsoll' } } }, undefined]);
  server.child.disconnect();
  expect(await server.exitCode).toBe(1);
});

test('where nobody listens it says so and ends with 2', async () => {
  const socket = start(['--socket=1']);
  expect(await socket.exitCode).toBe(2);
  expect(socket.complaints()).toMatch(/^plimsoll-language-server: nobody listens on port 1 \(.*\)\.\n$/);
  const channel = start(['--node-ipc']);
  expect(await channel.exitCode).toBe(2);
  expect(channel.complaints()).toContain('--node-ipc needs a Node parent process');
});

test('--version prints the version, a mistake the usage', async () => {
  const asked = start(['--version']);
  const [output] = asked.child.stdout === null ? [] : ((await once(asked.child.stdout, 'data')) as [Buffer]);
  expect(output?.toString()).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
  expect(await asked.exitCode).toBe(0);
  const mistaken = start([]);
  expect(await mistaken.exitCode).toBe(2);
  expect(mistaken.complaints()).toContain('Usage: plimsoll-language-server --stdio');
});
