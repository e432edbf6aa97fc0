/** The absolute path of `path` seen from the folder `from`, without `.`, `..` and doubled slashes; undefined where `from` is needed and not known. */
export function joinPath(from: string | undefined, path: string): string | undefined {
  if (!path.startsWith('/') && from === undefined) return undefined;
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${from}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Whether `path` is `folder` or lies in it; both absolute. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || folder === '/' || path.startsWith(`${folder}/`);
}
