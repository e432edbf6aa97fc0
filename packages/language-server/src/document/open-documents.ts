import type { Host } from '@plimsoll/core';
import { isFileUri, pathOfUri } from './document-path.js';

/** A document that is open in the editor, saved or not. */
export interface OpenDocument {
  readonly uri: string;
  getText(): string;
}

/** A Host that sees what the editor shows: an open file is its buffer, everything else is as on the disk. */
export function openDocuments(opened: () => readonly OpenDocument[], disk: Host): Host {
  const files = () => opened().filter(({ uri }) => isFileUri(uri));
  const find = (path: string) => files().find(({ uri }) => pathOfUri(uri) === path);
  return {
    ...disk,
    readFile: async (path) => find(path)?.getText() ?? (await disk.readFile(path)),
    stat: async (path) =>
      (await disk.stat(path)) ?? (find(path) === undefined ? undefined : { kind: 'file', executable: false }),
    async list(path, links) {
      const onDisk = await disk.list(path, links);
      const folder = path.endsWith('/') ? path : `${path}/`;
      const unsaved = files()
        .map(({ uri }) => pathOfUri(uri))
        .filter((file) => file.startsWith(folder) && !file.includes('/', folder.length))
        .map((file) => file.slice(folder.length))
        .filter((name) => onDisk?.includes(name) !== true);
      return unsaved.length === 0 ? onDisk : [...(onDisk ?? []), ...unsaved];
    },
  };
}
