import type { ShellCommand } from '../shell/command.js';
import type { Model } from './model.js';
import { oncePerStages } from './once-per-stages.js';
import type { Stage } from './stage.js';

/** The programs that the RUNs of these stages call, each with its first call; `tar` also calls what unpacks its archive. */
export const buildUses = oncePerStages(findUses);

function findUses(
  { commands, stageOf }: Pick<Model, 'commands' | 'stageOf'>,
  stages: readonly Stage[],
): ReadonlyMap<string, ShellCommand> {
  const wanted = new Set(stages);
  const uses = new Map<string, ShellCommand>();
  for (const command of commands) {
    const { instruction } = command;
    const stage = instruction.kind === 'run' && instruction.onbuild === undefined ? stageOf(instruction) : undefined;
    if (stage === undefined || !wanted.has(stage)) continue;
    for (const name of programsOf(command)) if (!uses.has(name)) uses.set(name, command);
  }
  return uses;
}

/** What a command calls: `tar` also what unpacks its archive. */
export function programsOf({ name = '', args }: ShellCommand): readonly string[] {
  if (name !== 'tar') return [name];
  const has = (pattern: RegExp): boolean => args.some(({ text }) => pattern.test(text));
  if (has(/^-?[a-zA-Z]*J|\.t?xz["']?$/)) return [name, 'xz'];
  return has(/^-?[a-zA-Z]*j|\.t?bz2?["']?$/) ? [name, 'bzip2'] : [name];
}
