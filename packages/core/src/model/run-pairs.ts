import { fileEffectsOf } from '../shell/file-effects.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { Instruction } from '../syntax/instruction.js';
import { isExplained } from './explained.js';
import type { Model } from './model.js';

/** Whether both are RUNs with the same flags and few commands. */
export function isAlike(first: Instruction, second: Instruction, most: number, model: Model): boolean {
  if (second.kind !== 'run') return false;
  const [one, other] = [countOf(model, first), countOf(model, second)];
  // No command at all: a script that was not understood.
  if (one === 0 || other === 0 || one > most || other > most) return false;
  const flags = [first, second].map((run) => [...new Set(run.flags.map(({ bytes }) => bytes))].sort().join(' '));
  return flags[0] === flags[1];
}

/** How many commands a RUN has; a test is part of what it decides on. */
function countOf({ commandsOf }: Model, run: Instruction): number {
  let count = 0;
  for (const { name } of commandsOf(run)) if (name !== '[' && name !== '[[') count++;
  return count;
}

/** Whether nothing says that they are apart on purpose: a comment, another form, an install that is to be cached. */
export function gains(first: Instruction, second: Instruction, { commandsOf, scriptsOf }: Model): boolean {
  const scripts = [...scriptsOf(first), ...scriptsOf(second)];
  if (isExplained(second) || scripts.some(({ form, complete }) => form !== 'shell' || !complete)) return false;
  const calls = commandsOf(first).flatMap((command) => packageCallOf(command) ?? []);
  const installs = calls.filter(({ operation }) => /^(install|ci|require|download)$/.test(operation));
  // An update of the index apart from its install is more than a layer too many, and is said as that.
  if (installs.length === 0) return calls.every(({ operation }) => operation !== 'update');
  return commandsOf(second).some((command) => {
    const { manager, operation = 'run' } = packageCallOf(command) ?? {};
    if (!/^(run|build)$/.test(operation) && installs.some((one) => one.manager === manager)) return true;
    return fileEffectsOf(command).some(({ kind }) => kind === 'delete');
  });
}
