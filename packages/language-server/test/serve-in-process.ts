import { PassThrough } from 'node:stream';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Core } from '../src/core.js';
import { startServer } from '../src/server.js';
import { strictClient, type Answers, type StrictClient } from './strict-client.js';

/** A server in this process and a client of it. */
export function serveInProcess(core: Core, answers: Answers = {}): StrictClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(
    { reader: new StreamMessageReader(toServer), writer: new StreamMessageWriter(toClient) },
    { createConnection: (reader, writer) => createConnection(reader, writer), loadCore: async () => core },
  );
  return strictClient(toClient, toServer, answers);
}

/** Waits until the server has done all that was sent before. */
export async function settled(client: StrictClient): Promise<void> {
  for (let round = 0; round < 5; round++) await client.request('test/nothing');
}
