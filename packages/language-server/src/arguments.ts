/** How the editor talks to the server; a socket or pipe is opened by the editor, and the server connects to it. */
export type TransportChoice =
  | { readonly kind: 'stdio' }
  | { readonly kind: 'node-ipc' }
  | { readonly kind: 'socket'; readonly port: number }
  | { readonly kind: 'pipe'; readonly name: string };

/** What a command line asks for. */
export type Asked =
  | { readonly kind: 'version' }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string }
  | { readonly kind: 'serve'; readonly transport: TransportChoice };

/** The text of `--help`. */
export const usage = `Usage: plimsoll-language-server --stdio

  --stdio             talk over standard input and output
  --socket=PORT       connect to the editor's port on this machine
  --pipe=NAME         connect to the editor's pipe
  --node-ipc          talk over the channel of a Node parent process
  --version           print the version
  --help              print this text

Editors start it; docs/editors.md says how.
`;

/** Reads a command line; the last transport wins, and values stand after \`=\` or in the next argument. */
export function readArguments(parameters: readonly string[]): Asked {
  let transport: TransportChoice | undefined;
  for (let index = 0; index < parameters.length; index++) {
    const [flag = '', ...rest] = (parameters[index] ?? '').split('=');
    const value = () => (rest.length > 0 ? rest.join('=') : (parameters[++index] ?? ''));
    if (flag === '--version' || flag === '-V') return { kind: 'version' };
    if (flag === '--help' || flag === '-h') return { kind: 'help' };
    if (flag === '--stdio') transport = { kind: 'stdio' };
    else if (flag === '--node-ipc') transport = { kind: 'node-ipc' };
    else if (flag === '--socket') {
      const text = value();
      const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
      if (port < 1 || port > 65_535) return mistake(`--socket needs a port from 1 to 65535, not \`${text}\`.`);
      transport = { kind: 'socket', port };
    } else if (flag === '--pipe') {
      const name = value();
      if (name === '') return mistake('--pipe needs a name.');
      transport = { kind: 'pipe', name };
    }
    // Editors add the process id so that the server ends with them; the protocol library reads it.
    else if (flag === '--clientProcessId') value();
    else return mistake(`there is no argument \`${flag}\`.`);
  }
  return transport === undefined ? mistake('say how to talk, as in --stdio.') : { kind: 'serve', transport };
}

function mistake(message: string): Asked {
  return { kind: 'mistake', message };
}
