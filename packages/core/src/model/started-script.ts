/** A script of a package file that a command runs. */
export interface StartedScript {
  readonly name: string;
  /** What the name promises: a program that stays, one for those who work on it, or a task that ends. */
  readonly kind: 'program' | 'development' | 'task';
}

const development = /(^|[:-])(dev|develop|development|watch|hmr|hot)([:-]|$)/;
const task = /test|lint|build|e2e|cypress|migrat|seed|job|cli|check|deploy|report|export|import|generate|bench|format/;

/** The script that `npm start`, `yarn dev` and the like run; undefined where they do something else. */
export function startedScript([program = '', ...args]: readonly string[]): StartedScript | undefined {
  if (!/^(npm|yarn|pnpm|bun)$/.test(program)) return undefined;
  const operands = args.filter(
    (arg, at) =>
      !arg.startsWith('-') && !/^(--prefix|-C|--cwd|--dir|-w|--workspace|--filter|-F)$/.test(args[at - 1] ?? ''),
  );
  const [first = '', second = '', third = ''] = operands;
  const name =
    first === 'run' || first === 'run-script' ? second : program === 'yarn' && first === 'workspace' ? third : first;
  // Beside `run`, npm and bun know few names of scripts, and the other two know any.
  const isScript =
    first !== name ||
    /^(start|serve)$/.test(name) ||
    (/^(yarn|pnpm)$/.test(program) && /^(start|serve)[:-]/.test(name)) ||
    (/^(yarn|pnpm)$/.test(program) && development.test(name));
  if (!/^[\w:.-]+$/.test(name) || !isScript || (program === 'bun' && first !== 'run')) return undefined;
  return { name, kind: development.test(name) ? 'development' : task.test(name) ? 'task' : 'program' };
}
