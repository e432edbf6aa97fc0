import type { Host } from '@plimsoll/core';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Core } from './core.js';
import { startServer } from './server.js';

/** What a worker has of its scope. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

/** A page has no disk: the documents that are open are all the files there are. */
const noDisk: Host = {
  readFile: async () => undefined,
  stat: async () => undefined,
  list: async () => undefined,
};

async function load(): Promise<Core> {
  return { ...(await import('@plimsoll/core')), disk: () => noDisk };
}

/** Serves the page that started this worker; each message is one of the protocol's, as an object. */
function serve(scope: WorkerScope): void {
  let core: Promise<Core> | undefined;
  startServer(
    { reader: new BrowserMessageReader(scope), writer: new BrowserMessageWriter(scope) },
    {
      createConnection: (reader, writer) => createConnection(reader, writer),
      loadCore: () => (core ??= load()),
    },
  );
  scope.addEventListener('message', ({ data }) => {
    if ((data as { readonly method?: unknown } | null)?.method === 'exit') scope.close();
  });
}

serve(globalThis as unknown as WorkerScope);
