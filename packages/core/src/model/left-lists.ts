import type { ShellCommand } from '../shell/command.js';
import type { PackageCall } from '../shell/package-call.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePerLasting } from '../text/once.js';
import { isCached } from './is-cached.js';
import { lastPlaces } from './last-places.js';
import { mayClean } from './may-clean.js';
import type { Model } from './model.js';

/** The managers of packages that share the lists of apt. */
export const aptManagers = ['apt-get', 'apt', 'aptitude'];
const deleting = ['rm', 'find', 'mv', 'cd', 'trap', 'apt-get', 'apt'];

/** Lists of apt that a RUN fetches and does not delete itself. */
export interface LeftLists {
  /** The last one that fetches them. */
  readonly command: ShellCommand;
  /** Whether a script behind their last use may delete them. */
  readonly mayBeCleaned: boolean;
}

/** Those of a RUN; undefined where it leaves none, and for any other instruction. */
export const leftLists = oncePerLasting((model: Model, run: Instruction): LeftLists | undefined => {
  if (run.kind !== 'run') return undefined;
  const commands = model.commandsOf(run);
  const calls = commands.flatMap((command) => packageCallOf(command) ?? []).filter(isApt);
  calls.sort((a, b) => a.verb.span.start - b.verb.span.start);
  const command = calls.findLast(fetchesLists)?.command;
  if (command === undefined || isCached(model.mountsOf(run), '/var/lib/apt/lists')) return undefined;
  if ((lastPlaces(commands.filter(deletesLists)).get(run) ?? 0) > command.span.start) return undefined;
  const { span } = calls.findLast(usesLists)?.command ?? command;
  return { command, mayBeCleaned: (lastPlaces(commands.filter(mayClean)).get(run) ?? 0) > span.end };
});

function isApt({ manager }: PackageCall): boolean {
  return aptManagers.includes(manager);
}

function usesLists({ operation }: PackageCall): boolean {
  return operation !== 'clean' && operation !== 'remove' && operation !== 'update';
}

/** `apt-get update`, or an install that updates first, unless it has a folder of its own for the lists. */
function fetchesLists({ operation, options }: PackageCall): boolean {
  const isUpdating = operation === 'update' || options.some(({ name }) => name === '-U' || name === '--update');
  return isUpdating && !options.some(({ value }) => /dir::state/i.test((value && valueOf(value)) ?? ''));
}

/** Whether it may delete the lists. */
export function deletesLists({ name = '', args }: ShellCommand): boolean {
  if (!deleting.includes(name)) return false;
  if (name.startsWith('apt')) return args.some(({ text }) => /^dist-?clean$/.test(text));
  const folders = /var\/lib\/apt|apt\/lists|\{[^{}]*\bapt\b|\$\{?\w*(apt|list)|^["']?\/var(\/lib)?(\/\*)?\/?["']?$/i;
  return args.some(({ text }) => folders.test(text));
}
