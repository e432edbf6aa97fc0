import type { Host, Linter, Overrides } from '@plimsoll/core';
import type { Core } from './core.js';
import { pathOfUri } from './document/document-path.js';
import { openDocuments, type OpenDocument } from './document/open-documents.js';
import { rememberedDisk } from './document/remembered-disk.js';
import type { Folders } from './folders.js';
import type { ToldSettings } from './told-settings.js';

/** What documents under the same settings share. */
export interface Scope {
  /** For what is open. */
  readonly linter: Linter;
  /** For files that are not: it must not crowd out what the other remembers. Made at the first call. */
  readonly background: () => Linter;
  /** The disk, and over it what is open. */
  readonly host: Host;
  readonly overrides: Overrides;
}

/** The linters under the editor's settings; others after each change of them. */
export interface Linting {
  /** The scope of a document or a folder; loads core at the first call, and waits for the settings. */
  scopeOf(uri: string): Promise<Scope>;
  /** The linters forget what they know of a path, or everything. */
  forget(path?: string): void;
  /** Settings or folders are other ones. */
  renew(): void;
}

/** One linter for each folder and each set of settings in it. */
export function createLinting(
  loadCore: () => Promise<Core>,
  opened: () => readonly OpenDocument[],
  folders: Folders,
  settings: Pick<ToldSettings, 'of'>,
): Linting {
  const scopes = new Map<string, Scope & { readonly made: readonly Linter[] }>();
  let hosts: { readonly remembering: Host; readonly plain: Host; forget(): void } | undefined;

  function make(core: Core, overrides: Overrides): Scope & { readonly made: readonly Linter[] } {
    if (hosts === undefined) {
      const disk = core.disk();
      const remembered = rememberedDisk(disk);
      const { forget } = remembered;
      hosts = { forget, remembering: openDocuments(opened, remembered), plain: openDocuments(opened, disk) };
    }
    const { remembering, plain } = hosts;
    // What is open is linted with each key; what is not, when somebody asks how it stands on the disk.
    const linter = core.createLinter(remembering, overrides);
    const made = [linter];
    let background: Linter | undefined;
    return {
      linter,
      background() {
        if (background === undefined) made.push((background = core.createLinter(plain, overrides)));
        return background;
      },
      host: plain,
      overrides,
      made,
    };
  }

  return {
    async scopeOf(uri) {
      const [core, { overrides }] = await Promise.all([loadCore(), settings.of(uri)]);
      const folder = folders.around(`${pathOfUri(uri, folders.first()).replace(/\/$/, '')}/`)?.path ?? folders.first();
      // Where relative paths in settings start.
      const all = { ...(folder === '' ? {} : { folder }), ...overrides };
      const key = JSON.stringify(all);
      const scope = scopes.get(key) ?? make(core, all);
      scopes.set(key, scope);
      return scope;
    },
    forget(path) {
      hosts?.forget();
      for (const { made } of scopes.values()) for (const linter of made) linter.forget(path);
    },
    renew() {
      hosts?.forget();
      scopes.clear();
    },
  };
}
