/**
 * Paths in which variables that nobody knows stay as they are written, `/tmp/app-${VERSION}.tgz`, so that the same place can
 * be found again. One that begins with a variable or `~` stands for itself; globs stay too.
 */

/** Longer paths are not followed. */
const longest = 1000;

/** What a relative path becomes in a folder, without `.`, `..` and doubled slashes; undefined where the folder is needed and not known. */
export function joinSymbolic(folder: string | undefined, path: string): string | undefined {
  const isRooted = /^[/$~]/.test(path);
  if (!isRooted && folder === undefined) return undefined;
  const whole = isRooted ? path : `${folder}/${path}`;
  if (whole.length > longest) return undefined;
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `${whole.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

/** Whether what is done to one path, a glob or a folder among them, may be done to the other one or to a folder above it. */
export function mayTake(taken: string | undefined, path: string): boolean {
  if (taken === undefined) return true;
  const [first, ...rest] = partsOf(taken);
  const parts = partsOf(path);
  if (first !== undefined && isOpen(first) && first !== parts[0]) return true;
  // A variable may be any folder, but hardly one that only package managers fill.
  if (isOpen(parts[0] ?? '') && first !== parts[0])
    return !/^\/(?:var\/(?:lib|cache|log)|usr|etc|lib|root\/\.)/.test(taken);
  const all = first === undefined ? [] : [first, ...rest];
  return all.length <= parts.length && all.every((part, at) => isAlike(part, parts[at] ?? ''));
}

/** Whether a path begins with what nobody knows. */
function isOpen(part: string): boolean {
  return part.startsWith('$') || part === '~';
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

/** Whether two names with globs and variables can be the same, as far as their ends tell; the work is in line with their length. */
function isAlike(one: string, other: string): boolean {
  const [first, second] = [stretches(one), stretches(other)];
  if (first.length === 1 && second.length === 1) return one === other;
  if (first.length === 1) return isTaken(second, one);
  if (second.length === 1) return isTaken(first, other);
  const [startA = '', startB = ''] = [first[0], second[0]];
  const [endA = '', endB = ''] = [first.at(-1), second.at(-1)];
  return (startA.startsWith(startB) || startB.startsWith(startA)) && (endA.endsWith(endB) || endB.endsWith(endA));
}

/** The literal text around globs and variables; one stretch where there are none. */
function stretches(name: string): readonly string[] {
  return name.split(/(?:\$\{[^}]*\}|\$\w+|\*|\?|\[[^\]]*\]|\{[^}]*\})+/);
}

/** Whether the stretches stand in the name in their order, the first at its start and the last at its end. */
function isTaken(parts: readonly string[], name: string): boolean {
  const [start = '', ...rest] = parts;
  const end = rest.pop() ?? '';
  if (!name.startsWith(start) || name.length < start.length + end.length || !name.endsWith(end)) return false;
  let at = start.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found === -1 || found + part.length > name.length - end.length) return false;
    at = found + part.length;
  }
  return true;
}
