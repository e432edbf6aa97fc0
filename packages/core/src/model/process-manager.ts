import { serverOfBinary } from '../knowledge/servers.js';
import type { StartedCommand } from './container-start.js';
import type { Model } from './model.js';
import { behindRunner } from './server-of-command.js';

/** Whether the command starts and watches programs that a file names. */
export function isProcessManager({ source }: Pick<Model, 'source'>, { command, words }: StartedCommand): boolean {
  const [path = '', first = ''] = behindRunner(words);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const server = serverOfBinary(name);
  if (server?.processManager === true && server.id !== 'systemd')
    return !words.some((word) => /^(-t|-v|--version|ctl)$/.test(word));
  // Other programs have that name too.
  if (command.words[0]?.text === '/init') return /\bs6[-_]/.test(source.text);
  if (/^(foreman|honcho|goreman|overmind|hivemind|forego)$/.test(name)) return first === 'start' || first === 's';
  return /^(concurrently|npm-run-all|run-p|circusd|parallelshell)$/.test(name) && !words.includes('-s');
}
