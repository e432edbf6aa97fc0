import type { Host } from '@plimsoll/core';

/** A disk of some files, which may be written to. */
export interface MemoryDisk extends Host {
  readonly files: Map<string, string>;
  /** The paths that were read, in order. */
  readonly read: string[];
}

/** A disk with these files; folders are those that the paths name. */
export function memoryDisk(given: Readonly<Record<string, string>>): MemoryDisk {
  const files = new Map(Object.entries(given));
  const read: string[] = [];
  return {
    files,
    read,
    readFile: async (path) => (read.push(path), files.get(path)),
    stat: async (path) => {
      if (files.has(path)) return { kind: 'file', executable: false };
      return [...files.keys()].some((file) => file.startsWith(`${path}/`))
        ? { kind: 'folder', executable: true }
        : undefined;
    },
    async list(path) {
      const start = path.endsWith('/') ? path : `${path}/`;
      const below = [...files.keys()].filter((file) => file.startsWith(start)).map((file) => file.slice(start.length));
      const names = new Set(below.map((rest) => rest.slice(0, rest.indexOf('/') + 1) || rest));
      return names.size === 0 ? undefined : [...names];
    },
  };
}
