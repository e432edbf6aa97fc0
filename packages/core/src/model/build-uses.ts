import type { ShellCommand } from '../shell/command.js';
import { oncePer } from '../text/once.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';

/** The programs that the RUNs of these stages call, each with its first call; `tar` also calls what unpacks its archive. */
export function buildUses(model: Sources, stages: readonly Stage[]): ReadonlyMap<string, ShellCommand> {
  const found = usesByStages(model);
  const key = stages.map(({ index }) => index).join(' ');
  let uses = found.get(key);
  if (uses === undefined) {
    uses = findUses(model, stages);
    found.set(key, uses);
  }
  return uses;
}

type Sources = Pick<Model, 'commands' | 'stageOf'>;

/** Many rules ask about the same stages, each with a list of its own. */
const usesByStages = oncePer((_: Sources) => new Map<string, ReadonlyMap<string, ShellCommand>>());

function findUses({ commands, stageOf }: Sources, stages: readonly Stage[]): ReadonlyMap<string, ShellCommand> {
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
