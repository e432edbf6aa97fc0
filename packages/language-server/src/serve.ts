import { Console } from 'node:console';
import type { TransportChoice } from './arguments.js';
import { createConnection } from 'vscode-languageserver/node';
import { loadCore } from './core.js';
import { startServer } from './server.js';
import { openTransport } from './transport.js';

/** Serves one editor until it goes away; the process ends with 0 after a proper shutdown, else with 1. */
export function serve(choice: TransportChoice): void {
  // Standard output belongs to the protocol: whatever a library prints goes to standard error.
  globalThis.console = new Console(process.stderr, process.stderr);
  const transport = openTransport(choice, (message) => {
    process.stderr.write(`plimsoll-language-server: ${message}\n`);
    process.exit(2);
  });
  const server = startServer(transport, {
    createConnection: (reader, writer) => createConnection(reader, writer),
    loadCore,
  });
  transport.onEnd(() => process.exit(server.isShutDown() ? 0 : 1));
}
