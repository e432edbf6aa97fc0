import { managerOfCommand } from '../knowledge/manager-grammar.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { oncePerText } from '../text/once.js';
import type { ShellCommand } from './command.js';

/** A package manager's name in the grammar with the words of the call. */
export interface ManagerWords {
  readonly manager: string;
  /** The word of the program, or of the module behind `python -m`. */
  readonly program: Word;
  readonly args: readonly Word[];
  /** Whether the program runs what it is given, as `npx` does. */
  readonly runs: boolean;
}

const runners: Readonly<Record<string, string>> = { npx: 'npm', pnpx: 'pnpm', bunx: 'bun', uvx: 'uv' };

/** The package manager that a command calls, also as `python3 -m pip` or `ruby -S gem`; undefined where it calls none. */
export function managerWords({ name, words, args }: ShellCommand): ManagerWords | undefined {
  const program = words[0];
  const role = name === undefined || program === undefined ? undefined : roleOf(name);
  if (role === undefined || program === undefined) return undefined;
  if (role.kind === 'modules') return moduleWords(args);
  if (role.kind === 'scripts') return scriptWords(args);
  return { manager: role.manager, program, args, runs: role.kind === 'runner' };
}

/** What a program is here, by its name: a manager, one that runs what it installs, or an interpreter that is given one. */
type Role =
  | { readonly kind: 'manager' | 'runner'; readonly manager: string }
  | { readonly kind: 'modules' }
  | { readonly kind: 'scripts' };

const roleOf = oncePerText((name): Role | undefined => {
  const runner = Object.hasOwn(runners, name) ? runners[name] : undefined;
  if (runner !== undefined) return { kind: 'runner', manager: runner };
  if (/^(python|pypy)[\d.]*$/.test(name)) return { kind: 'modules' };
  if (/^[jm]?ruby[\d.]*$/.test(name)) return { kind: 'scripts' };
  const manager = managerOfCommand(name);
  return manager === undefined ? undefined : { kind: 'manager', manager };
});

/** `ruby -S gem`: a program from the PATH. */
function scriptWords([flag, program, ...args]: readonly Word[]): ManagerWords | undefined {
  if (flag?.text !== '-S' || program === undefined) return undefined;
  const manager = managerOfCommand(valueOf(program.value) ?? '');
  return manager === undefined ? undefined : { manager, program, args, runs: false };
}

function moduleWords(args: readonly Word[]): ManagerWords | undefined {
  for (const [index, word] of args.entries()) {
    const text = valueOf(word.value) ?? '';
    if (/^-[A-Za-z]*m$/.test(text)) {
      const program = args[index + 1];
      const module = program === undefined ? undefined : valueOf(program.value);
      const manager = module === undefined ? undefined : managerOfCommand(module);
      if (program === undefined || manager === undefined) return undefined;
      return { manager, program, args: args.slice(index + 2), runs: false };
    }
    const isValue = /^-[A-Za-z]*[WX]$/.test(valueOf(args[index - 1]?.value ?? { known: false }) ?? '');
    if (!text.startsWith('-') && !isValue) return undefined;
  }
  return undefined;
}
