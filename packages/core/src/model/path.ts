/** A part that a clean path has not: an empty one, `.` or `..`. */
const unclean = /\/\.{0,2}(?:\/|$)/;

/** The absolute path of `path` seen from the folder `from`, without `.`, `..` and doubled slashes; undefined where `from` is needed and not known. */
export function joinPath(from: string | undefined, path: string): string | undefined {
  if (!path.startsWith('/') && from === undefined) return undefined;
  const whole = path.startsWith('/') ? path : `${from === '/' ? '' : from}/${path}`;
  if (whole.startsWith('/') && !unclean.test(whole)) return whole;
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Whether `path` is `folder` or lies in it; both absolute. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || folder === '/' || path.startsWith(`${folder}/`);
}

/** More folders above a path than this are not looked at. */
const mostFolders = 100;

/** An absolute path and the folders above it, from the innermost to `/`. */
export function foldersFrom(path: string): readonly string[] {
  const folders = [path];
  for (let end = path.lastIndexOf('/'); end > 0 && folders.length < mostFolders; end = path.lastIndexOf('/', end - 1)) {
    folders.push(path.slice(0, end));
  }
  return path === '/' ? folders : [...folders, '/'];
}
