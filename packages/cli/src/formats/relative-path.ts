/** A path seen from a folder, where it is absolute and lies in it; else the path as it is. Both have forward slashes. */
export function relativePath(path: string, folder: string): string {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(start) ? path.slice(start.length) : path;
}
