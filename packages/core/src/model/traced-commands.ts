import type { Assignment, Nesting, ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { oncePerPart } from '../text/once.js';
import type { Model } from './model.js';
import { joinSymbolic } from './symbolic-path.js';

/** A command, the folder it runs in, and what its words name, as symbolic paths; undefined where nobody knows. */
export interface TracedCommand {
  readonly command: ShellCommand;
  readonly folder: string | undefined;
  pathOf(word: Word): string | undefined;
}

type Sources = Pick<Model, 'commandsOf' | 'stateAt' | 'variableAt'>;

/** The commands of a RUN in their order, through its `cd`s, with the values that it gives its own variables. */
export const tracedCommands = oncePerPart(trace);

function trace(model: Sources, instruction: Instruction): readonly TracedCommand[] {
  const { variableAt, commandsOf, stateAt } = model;
  const commands = commandsOf(instruction);
  const assigned = assignedValues(commands.flatMap(({ assignments }) => assignments));
  let folder = valueOf(stateAt(instruction).workdir);
  let outside = folder;
  let last = folder;
  let isInside = false;
  let loose = 0;
  const stack: (string | undefined)[] = [];
  return commands.map((command): TracedCommand => {
    const { name, args, nesting, connector } = command;
    const isNested = nesting.some(isolates);
    if (isNested && !isInside) outside = folder;
    // Where a subshell ends, or another one begins, its folder ends too.
    if (isInside && (!isNested || (connector === 'first' && isolates(nesting.at(-1))))) folder = outside;
    isInside = isNested;
    if (nesting.length < loose) {
      folder = undefined;
      loose = 0;
    }
    const before = folder;
    const pathIn = (word: Word): string | undefined => {
      const text = textOf(word);
      return text === undefined ? undefined : joinSymbolic(before, text);
    };
    const [target] = args;
    if (name === 'cd' || name === 'pushd') {
      if (name === 'pushd') stack.push(folder);
      if (target === undefined) folder = name === 'cd' ? '~' : undefined;
      else folder = target.text === '-' ? last : pathIn(target);
    } else if (name === 'popd') folder = stack.pop();
    if (folder !== before) last = before;
    // Whether a branch is taken, and how often a loop runs, is not known.
    if (folder !== before && nesting.some((one) => /^(branch|loop|function)$/.test(one))) loose = nesting.length;
    return { command, folder: before, pathOf: pathIn };
  });

  function textOf({ value, text }: Word): string | undefined {
    if (value.known) return value.value;
    const plain = text.replaceAll(/["']/g, '').replaceAll(/\$(\w+)/g, '${$1}');
    const full = plain.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) => valueNamed(name) ?? whole);
    // A slash in what is computed does not part folders.
    return /\$\([^)]*\/|`[^`]*\/|\$\{[^}]*\//.test(full) ? undefined : full;
  }

  function valueNamed(name: string): string | undefined {
    if (assigned.has(name)) return assigned.get(name);
    const variable = variableAt(instruction, name);
    return variable.known && variable.value !== undefined ? valueOf(variable.value.value) : undefined;
  }
}

function isolates(nesting: Nesting | undefined): boolean {
  return nesting !== undefined && /^(subshell|substitution|process-substitution|wrapper-script)$/.test(nesting);
}

/** The value of each variable that is set once; undefined for one that is set to something else later, or to what nobody knows. */
function assignedValues(assignments: readonly Assignment[]): ReadonlyMap<string, string | undefined> {
  const values = new Map<string, string | undefined>();
  for (const { name, value } of assignments) values.set(name, values.has(name) ? undefined : valueOf(value.value));
  return values;
}
