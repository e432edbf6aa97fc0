import { configNames } from '@plimsoll/core/dockerfile-names';
import { isFileUri } from './document-path.js';
import { isDockerfile, holdsDockerfiles } from './is-dockerfile.js';

/** What an open document is to the server: linted (or what is in it), checked as a config, or only text that others may depend on. */
export type Kind = 'dockerfile' | 'config';

/** The kinds of the documents that are open. */
export interface OpenKinds {
  add(
    document: { readonly uri: string; readonly languageId: string; readonly version: number; getText(): string },
    path: string,
  ): Kind | undefined;
  kindOf(uri: string): Kind | undefined;
  /** Whether the version is the one that the document was opened with. */
  isFirst(uri: string, version: number): boolean;
  remove(uri: string): void;
}

/** No documents yet. */
export function openKinds(): OpenKinds {
  const open = new Map<string, { readonly kind: Kind | undefined; readonly version: number }>();
  return {
    add(document, path) {
      const { uri, languageId, version } = document;
      const isConfig = isFileUri(uri) && configNames.includes(path.slice(path.lastIndexOf('/') + 1));
      const isLinted = isDockerfile(path, languageId) || holdsDockerfiles(path, document.getText());
      const kind = isConfig ? 'config' : isLinted ? 'dockerfile' : undefined;
      open.set(uri, { kind, version });
      return kind;
    },
    kindOf: (uri) => open.get(uri)?.kind,
    isFirst: (uri, version) => open.get(uri)?.version === version,
    remove: (uri) => void open.delete(uri),
  };
}
