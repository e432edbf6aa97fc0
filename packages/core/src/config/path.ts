const top = /^(?:[A-Za-z]:)?\/+/;

/** Whether a path with forward slashes begins at the top of a disk. */
export function isAbsolute(path: string): boolean {
  return top.test(path);
}

/** `path` seen from `folder`, without `.`, `..` and doubled slashes; `.` for the place where relative paths start. */
export function resolvePath(folder: string, path: string): string {
  const whole = isAbsolute(path) ? path : `${folder}${folder.endsWith('/') ? '' : '/'}${path}`;
  const start = top.exec(whole)?.[0] ?? '';
  const parts: string[] = [];
  for (const part of whole.slice(start.length).split('/')) {
    if (part === '' || part === '.') continue;
    const last = parts.at(-1);
    if (part !== '..') parts.push(part);
    else if (last !== undefined && last !== '..') parts.pop();
    else if (start === '') parts.push(part);
  }
  return `${start}${parts.join('/')}` || '.';
}

/** The folder of a resolved path; undefined above the top of a disk, or above the place where relative paths start. */
export function parentOf(path: string): string | undefined {
  const start = top.exec(path)?.[0] ?? '';
  const rest = path.slice(start.length);
  if (rest === '' || rest === '.' || /(?:^|\/)\.\.$/.test(rest)) return undefined;
  const slash = rest.lastIndexOf('/');
  return slash >= 0 ? start + rest.slice(0, slash) : start || '.';
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `path` as it is called inside `folder`, both resolved; undefined where it lies elsewhere. */
export function pathWithin(folder: string, path: string): string | undefined {
  if (folder === '.') return isAbsolute(path) || /^\.\.(?:\/|$)/.test(path) ? undefined : path;
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(start) ? path.slice(start.length) : undefined;
}
