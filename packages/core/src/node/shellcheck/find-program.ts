import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, resolve, sep } from 'node:path';

/** Milliseconds for which a search counts: one of a thousand files need not look again, an editor must. */
const lifetime = 2000;

/** Finds programs; it remembers each answer for a moment. */
export function programFinder(): (program: string) => string | undefined {
  const found = new Map<string, { readonly path: string | undefined; readonly until: number }>();
  return (program) => {
    const before = found.get(program);
    const now = performance.now();
    if (before !== undefined && now < before.until) return before.path;
    const path = findProgram(program);
    found.set(program, { path, until: now + lifetime });
    return path;
  };
}

/** The path of a program that is given by its name on PATH or by an absolute path; undefined where there is none. */
function findProgram(program: string): string | undefined {
  if (isAbsolute(program)) return isExecutable(program) ? program : undefined;
  // A relative path is one inside whatever folder the process runs in.
  if (program === '' || /[/\\]/.test(program)) return undefined;
  const names = process.platform === 'win32' && !/\.exe$/i.test(program) ? [`${program}.exe`] : [program];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

/** Whether a program lies in the repository, or without one in the folder itself, that one of the folders is in. */
export function isInRepository(program: string, folders: readonly string[]): boolean {
  const real = realpathSync(program);
  return [process.cwd(), ...folders].some((folder) => {
    const root = repositoryOf(resolve(folder));
    return dirname(root) !== root && real.startsWith(root + sep);
  });
}

function repositoryOf(folder: string): string {
  const real = existsSync(folder) ? realpathSync(folder) : folder;
  for (let at = real; dirname(at) !== at; at = dirname(at)) if (existsSync(join(at, '.git'))) return at;
  return real;
}

function isExecutable(path: string): boolean {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
