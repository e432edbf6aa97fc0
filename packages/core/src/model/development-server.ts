import { isKnown } from '../text/known.js';
import type { StartedCommand } from './container-start.js';
import type { Model } from './model.js';
import { behindRunner, serverOfCommand } from './server-of-command.js';
import { startedScript } from './started-script.js';

/** Whether the command starts a server that is made for those who work on the program: it reloads, watches files, serves one at a time. */
export function isDevelopmentServer(model: Pick<Model, 'variableAt'>, started: StartedCommand): boolean {
  return isForDevelopers(started.words) || isRailsInDevelopment(model, started);
}

/** More programs, with the words that make them watch files or serve while they build. */
const watching: Readonly<Record<string, RegExp>> = {
  air: /^(-|$)/,
  astro: /^dev\b/,
  bun: /(^| )--(watch|hot)\b/,
  cargo: /^watch\b/,
  deno: /(^| )--watch\b/,
  dotnet: /^watch\b/,
  fastapi: /^dev\b/,
  gatsby: /^develop\b/,
  gradle: /quarkusDev\b/,
  gunicorn: /(^| )--reload( |$)/,
  mvn: /quarkus:dev\b/,
  node: /(^| )--watch\b/,
  nodemon: /./,
  php: /(^| )artisan serve\b|(^| )-S /,
  rails: /^s(erver)?\b.* (-e |--environment[ =])dev/,
  remix: /^dev\b/,
  'ts-node-dev': /./,
  tsx: /^watch\b/,
  vite: /^(?!(build|preview|optimize|-v|--version)\b)/,
  'vue-cli-service': /^serve\b/,
  webpack: /^serve\b/,
};

function isForDevelopers(words: readonly string[]): boolean {
  if (startedScript(words)?.kind === 'development') return true;
  const [program = '', ...args] = behindRunner(words);
  const name = program.slice(program.lastIndexOf('/') + 1).replace(/^(mvn|gradle)w$/, '$1');
  if (watching[name]?.test(args.join(' ')) === true) return true;
  const server = serverOfCommand(words);
  if (server === undefined || server.noPort || name === 'php') return false;
  return (
    (server.devServer && !args.includes('preview')) ||
    args.some((arg) => server.devFlags.includes(arg)) ||
    server.devArgs.includes(args[0] ?? '')
  );
}

function isRailsInDevelopment({ variableAt }: Pick<Model, 'variableAt'>, { command, words }: StartedCommand): boolean {
  if (serverOfCommand(words)?.id !== 'rails') return false;
  const setting = variableAt(command.instruction, 'RAILS_ENV');
  return setting.known && setting.value?.kind === 'env' && isKnown(setting.value.value, 'development');
}
