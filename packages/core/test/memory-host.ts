import type { Host } from '../src/config/host.js';

const bare = (path: string) => path.replace(/\/+$/, '');

/** A host of some texts by path; folders are those that the paths name. ShellCheck is not to be had. */
export function memoryHost(files: Readonly<Record<string, string>>): Host {
  const byPath = new Map(Object.entries(files));
  const folders = new Map<string, Set<string>>();
  for (const path of byPath.keys()) {
    for (let rest = path; rest.includes('/');) {
      const name = rest.endsWith('/')
        ? rest.slice(rest.lastIndexOf('/', rest.length - 2) + 1)
        : rest.slice(rest.lastIndexOf('/') + 1);
      const folder = rest.slice(0, rest.length - name.length - 1);
      folders.set(folder, (folders.get(folder) ?? new Set()).add(name));
      rest = folder === '' ? '' : `${folder}/`;
    }
  }
  return {
    readFile: async (path) => byPath.get(path),
    list: async (path) => {
      const names = folders.get(bare(path));
      return names && [...names].sort();
    },
    stat: async (path) => {
      if (byPath.has(path)) return { kind: 'file', executable: byPath.get(path)?.startsWith('#!') === true };
      return folders.has(bare(path)) ? { kind: 'folder', executable: true } : undefined;
    },
  };
}
