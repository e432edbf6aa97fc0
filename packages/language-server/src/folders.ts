import type { WorkspaceFolder } from 'vscode-languageserver';
import { pathOfUri } from './document/document-path.js';

/** A folder that is open in the editor; the path has no slash at its end. */
export interface Folder {
  readonly uri: string;
  readonly path: string;
}

/** The folders that are open in the editor, as they come and go. */
export interface Folders {
  all(): readonly Folder[];
  /** The innermost that holds the path. */
  around(path: string): Folder | undefined;
  /** Where relative paths of a document start that lies in none of them, and where untitled documents lie; may be empty. */
  first(): string;
  change(added: readonly Pick<WorkspaceFolder, 'uri'>[], removed: readonly Pick<WorkspaceFolder, 'uri'>[]): void;
}

/** No folders yet. */
export function createFolders(): Folders {
  let folders: readonly Folder[] = [];
  return {
    all: () => folders,
    around: (path) =>
      folders
        .filter((folder) => path.startsWith(`${folder.path}/`))
        .reduce<Folder | undefined>(
          (inner, one) => (one.path.length > (inner?.path.length ?? -1) ? one : inner),
          undefined,
        ),
    first: () => folders[0]?.path ?? '',
    change(added, removed) {
      const gone = new Set(removed.map(pathOfFolder));
      const left = folders.filter(({ path }) => !gone.has(path));
      const all = new Map(left.map((folder) => [folder.path, folder]));
      for (const { uri } of added) {
        const path = pathOfFolder({ uri });
        if (!all.has(path)) all.set(path, { uri, path });
      }
      folders = [...all.values()];
    },
  };
}

function pathOfFolder({ uri }: Pick<WorkspaceFolder, 'uri'>): string {
  return pathOfUri(uri).replace(/\/+$/, '');
}
