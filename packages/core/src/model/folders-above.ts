/** Deeper paths are not looked up by the folders above them. */
const mostFolders = 16;

/** The folders that a path lies in, the nearest first, the root left out; of a deep path not all. */
export function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  let end = path.lastIndexOf('/');
  for (; end > 0 && folders.length < mostFolders; end = path.lastIndexOf('/', end - 1))
    folders.push(path.slice(0, end));
  return folders;
}
