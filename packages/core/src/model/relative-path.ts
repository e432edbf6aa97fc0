import type { Word } from '../syntax/word.js';
import type { Stage } from './stage.js';

/** A drive is a root on Windows, and where the base is not known it may be Windows; `windows` says whether it is. */
export function isRelative(path: string | undefined, { isWindows, root }: Stage, windows?: boolean): boolean {
  // BuildKit takes the drive off: what is left of `c:app` is relative.
  if (windows === true) return path !== undefined && !/^(?:c:)?(?:[/]|\\(?!\\))/i.test(path);
  if (path === undefined || path.startsWith('/') || (isWindows && path.startsWith('\\'))) return false;
  const mayBeWindows = isWindows || root.kind === 'unknown' || (root.kind === 'image' && root.facts === undefined);
  return !(windows === undefined && mayBeWindows && /^[a-z]:/i.test(path));
}

/** What stands before the first variable: enough to tell `app/$NAME` from `$NAME/app`. */
export function startOfPath({ text }: Word): string | undefined {
  return /^["']?([^"'$\\`]+)/.exec(text)?.[1];
}
