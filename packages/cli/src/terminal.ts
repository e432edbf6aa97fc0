import type { World } from './world.js';

/** What the text on standard output may contain. */
export interface Looks {
  readonly colors: boolean;
  readonly links: boolean;
  /** In columns. */
  readonly width: number;
}

/** These show the colours in their logs, though no terminal is there. */
const colorfulServices = [
  'GITHUB_ACTIONS',
  'GITEA_ACTIONS',
  'GITLAB_CI',
  'CIRCLECI',
  'BUILDKITE',
  'TRAVIS',
  'APPVEYOR',
];

/** How to write: by `--color`, else NO_COLOR, FORCE_COLOR, the terminal and the CI service. A file gets plain text. */
export function looksOf(color: 'auto' | 'always' | 'never', output: string | undefined, { env, stdout }: World): Looks {
  const width = output === undefined && stdout.columns !== undefined && stdout.columns > 0 ? stdout.columns : 120;
  const isTerminal = stdout.isTTY && output === undefined && env['TERM'] !== 'dumb';
  const colors = color === 'auto' ? hasColors(env, isTerminal, output) : color === 'always';
  return { colors, links: colors && isTerminal && showsLinks(env), width };
}

function hasColors(env: World['env'], isTerminal: boolean, output: string | undefined): boolean {
  if (isSet(env['NO_COLOR'])) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false' && output === undefined;
  const isService = isSet(env['CI']) && colorfulServices.some((name) => isSet(env[name]));
  return isTerminal || (isService && output === undefined);
}

/** Whether the terminal is known to turn OSC 8 into links; the others would be silent or print rubbish. */
function showsLinks(env: World['env']): boolean {
  const forced = env['FORCE_HYPERLINK'];
  if (forced !== undefined) return forced !== '0';
  if (isSet(env['CI']) || isSet(env['TMUX'])) return false;
  if (isSet(env['WT_SESSION']) || isSet(env['KONSOLE_VERSION']) || isSet(env['DOMTERM'])) return true;
  if (Number(env['VTE_VERSION'] ?? 0) >= 5000) return true;
  if (/^(?:xterm-(?:kitty|ghostty)|alacritty|foot)/.test(env['TERM'] ?? '')) return true;
  return ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio', 'zed'].includes(env['TERM_PROGRAM'] ?? '');
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
