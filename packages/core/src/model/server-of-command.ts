import { serverOfBinary, type Server } from '../knowledge/servers.js';

/** Programs with many uses, by the server they can be: they serve only with one of these words; with none of them, never surely. */
const servingWords: Readonly<Record<string, readonly string[]>> = {
  airflow: ['webserver', 'api-server', 'standalone'],
  clickhouse: ['server'],
  cockroachdb: ['start', 'start-single-node'],
  dotnet: [],
  jupyter: ['lab', 'notebook', 'server'],
  next: ['start', 'dev'],
  nuxt: ['start', 'dev', 'preview'],
  openvpn: ['--server'],
  'php-builtin': ['-S', 'serve'],
  rails: ['server', 's'],
  vite: ['preview', 'dev', 'serve'],
};

/** Words that make a server do something else and end. */
const notServing =
  /^(--version|-V|--help|-h|-t|--test|--configtest|--initialize.*|--bootstrap|reload|stop|status|initdb|promote)$/;

/** What `python -m`, `bundle exec`, `poetry run` and the like start: the program and its arguments. */
export function behindRunner(words: readonly string[]): readonly string[] {
  const [program = '', verb = ''] = words;
  if (/(^|\/)python[\d.]*$/.test(program)) {
    const at = words.findIndex((word, index) => index > 0 && !/^-[uBEIOsS]+$/.test(word));
    if (words[at] === '-m') return words.slice(at + 1);
    return /(^|\/)manage\.py$/.test(words[at] ?? '') ? words.slice(at) : words;
  }
  if (/^(poetry|pipenv|uv|conda|hatch|pdm)$/.test(program) && verb === 'run') return words.slice(2);
  if (/^(bundle|npm|pnpm|yarn)$/.test(program) && verb === 'exec') return words.slice(2);
  if (program === 'node' && verb.includes('node_modules/.bin/')) return words.slice(1);
  return program === 'npx' || program === 'bunx' || program === 'uvx' ? words.slice(1) : words;
}

/** The server that the words start and that stays; undefined where it is none, or only answers and ends. */
export function serverOfCommand(started: readonly string[]): Server | undefined {
  const [program = '', ...args] = behindRunner(started);
  const server = serverOfBinary(program);
  return server !== undefined && serves(server, args) ? server : undefined;
}

function serves({ id, foreground }: Server, args: readonly string[]): boolean {
  // For php `-t` names a folder.
  if (id !== 'php-builtin' && args.some((arg) => notServing.test(arg))) return false;
  const needed =
    servingWords[id] ??
    (foreground.args !== undefined && !foreground.args.startsWith('-') ? [foreground.args, 'start'] : undefined);
  return needed === undefined || args.some((arg) => needed.includes(arg));
}
