import { cleanPath } from '../text/clean-path.js';

/** Why BuildKit rejects a path of a Windows stage, or the path without its drive. */
export type WindowsPath = { readonly problem: string } | { readonly path: string };

/** Reads a path of a Windows stage: BuildKit knows the drive `C:` alone. */
export function readWindowsPath(written: string): WindowsPath {
  const path = written.replaceAll('\\', '/');
  if (/^[^/]:$/.test(path)) return { problem: `\`${written}\` is a drive without a path.` };
  if (path.startsWith('//')) return { problem: `\`${written}\` is a path of the network.` };
  const colon = path.indexOf(':');
  if (colon < 0) return { path: cleanPath(path) };
  const drive = path.slice(0, colon);
  return drive.toLowerCase() === 'c'
    ? { path: cleanPath(path.slice(colon + 1)) }
    : { problem: `\`${written}\` is not on the drive \`C:\`.` };
}

/** The problem of a path that is read a second time without its drive, as the destination of COPY is. */
export function windowsPathProblem(written: string, times: 1 | 2): string | undefined {
  const first = readWindowsPath(written);
  if ('problem' in first) return first.problem;
  const second = times === 1 ? undefined : readWindowsPath(first.path);
  return second !== undefined && 'problem' in second
    ? second.problem.replace(/`[^`]*`/, () => `\`${written}\``)
    : undefined;
}
