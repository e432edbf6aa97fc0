import { valueOf } from '../text/known.js';
import type { Script, ShellCommand } from './command.js';
import { curlValueFlags } from './download-effects.js';
import { namesPipefail } from './hidden-failure.js';
import { hasOption, optionsOf } from './options.js';

const succeeding = /^(true|:|echo|printf)$/;

/** Programs that pass on what they read and fail for nothing in it. */
const passing = /^(cat|tee|head|tail|wc|sort|uniq|cut|tr|sed|less|more|json_pp)$/;

/** Programs in the middle of a script that may give the real answer. */
const answering = /^(exit|return|kill|exec|set|trap)$/;

/** The end of a script that makes it succeed whatever was before: `|| true`, `; exit 0`, or `true` alone. */
export function alwaysSucceeds({ commands }: Script): ShellCommand | undefined {
  const last = commands.findLast(({ nesting }) => !nesting.some((inside) => /substitution|function/.test(inside)));
  if (last === undefined || !succeeds(last) || last.nesting.length > 0 || last.pipeline.negated) return undefined;
  if (commands.some((command) => answering.test(command.name ?? '') && !succeeds(command))) return undefined;
  return last.connector === 'and' || last.connector === 'pipe' ? undefined : last;
}

function succeeds({ name = '', args }: ShellCommand): boolean {
  return name === 'exit' ? args[0] !== undefined && valueOf(args[0].value) === '0' : succeeding.test(name);
}

/** The last program of a pipe at the end of a script, where it hides the status of those before. */
export function hidingPipe({ commands, interpreter }: Script): ShellCommand | undefined {
  const setsPipefail = commands.some(({ words }) => namesPipefail(words.map(({ text }) => text)));
  if (setsPipefail || namesPipefail(interpreter)) return undefined;
  const last = commands.findLast(({ nesting, connector }) => nesting.length === 0 && connector === 'pipe');
  return last !== undefined && hides(last) && !last.pipeline.negated ? last : undefined;
}

function hides(command: ShellCommand): boolean {
  const { name = '', pipeline, next } = command;
  if (pipeline.commands.at(-1) !== command || (next !== undefined && next.connector !== 'or')) return false;
  return passing.test(name) || (name === 'jq' && !hasOption(command, ['-e', '--exit-status']));
}

/** Whether it is a curl whose only answer is its status, and that takes an error of the server for success. */
export function takesAnyStatus(command: ShellCommand): boolean {
  const { name, pipeline, nesting, args } = command;
  if (name !== 'curl' || pipeline.commands.at(-1) !== command) return false;
  const { options, operands } = optionsOf(command, curlValueFlags);
  const asks = /^(-f|--fail|--fail-with-body|-w|--write-out|-K|--config|-V|--version)$/;
  if (options.some((option) => asks.test(option.name)) || nesting.some((inside) => /substitution/.test(inside)))
    return false;
  // A variable alone may hold options; other protocols have no status.
  return (
    operands.length > 0 &&
    !args.some(({ text }) => /^["']?\$\{?\w+\}?["']?$/.test(text)) &&
    !operands.some(({ text }) => /^["']?(?!https?:)\w+:\/\//i.test(text))
  );
}
