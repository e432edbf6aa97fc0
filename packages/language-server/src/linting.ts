import type { Linter, Overrides } from '@plimsoll/core';
import type { Client } from './client.js';
import type { Core } from './core.js';
import { openDocuments, type OpenDocument } from './document/open-documents.js';
import { readSettings } from './settings.js';

/** The linter under the editor's settings; another one after each change of them. */
export interface Linting {
  /** Loads core at the first call, and waits for the first settings. */
  current(): Promise<Linter>;
  /** What `initialize` brought: it holds where the editor says nothing later. */
  useInitial(value: unknown): void;
  /** What the editor says now. */
  use(value: unknown): void;
  /** Linters wait for this. */
  waitFor(settings: Promise<void>): void;
  /** The linter forgets what it knows of a path, or everything. */
  forget(path?: string): Promise<void>;
}

/** `changed` is told when the linter is another one; `mistake` gets a sentence for each setting that cannot be used. */
export function createLinting(
  loadCore: () => Promise<Core>,
  opened: () => readonly OpenDocument[],
  client: () => Client,
  changed: () => void,
  mistake: (message: string) => void,
): Linting {
  let initial: Overrides = {};
  let overrides: Overrides = {};
  let settingsRead: Promise<void> = Promise.resolve();
  let made: Promise<Linter> | undefined;

  async function make(core: Core): Promise<Linter> {
    const { folder } = client();
    // Where relative paths in settings start.
    const start = folder === '' ? {} : { folder };
    return core.createLinter(openDocuments(opened, core.disk()), { ...start, ...overrides });
  }

  function use(value: unknown): void {
    const settings = readSettings(value);
    for (const message of settings.mistakes) mistake(message);
    const merged = { ...initial, ...settings.overrides };
    if (JSON.stringify(merged) === JSON.stringify(overrides)) return;
    overrides = merged;
    // Nothing was linted with the settings before: the documents still wait for these.
    if (made === undefined) return;
    made = undefined;
    changed();
  }

  return {
    async current() {
      const [core] = await Promise.all([loadCore(), settingsRead]);
      made ??= make(core);
      return await made;
    },
    useInitial(value) {
      use(value);
      initial = overrides;
    },
    use,
    waitFor(settings) {
      settingsRead = settings;
    },
    async forget(path) {
      const linter = await made?.catch(() => undefined);
      linter?.forget(path);
      changed();
    },
  };
}
