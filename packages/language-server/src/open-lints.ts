import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse, type Analysis } from './analysis.js';
import type { Client } from './client.js';
import { configDiagnostics } from './config-diagnostics.js';
import type { Core } from './core.js';
import { pathOfUri } from './document/document-path.js';
import type { OpenKinds } from './document/open-kinds.js';
import { snapshotOf } from './document/snapshot.js';
import type { Folders } from './folders.js';
import { lintDocument, type Linted } from './lint-document.js';
import type { Linting } from './linting.js';
import type { Log } from './log.js';

/** What open documents mean, and what is wrong with them. */
export interface OpenLints {
  /** What an open document means as it stands when the linter is there; undefined where it has no Dockerfile. */
  analysisOf(uri: string): Promise<Analysis | undefined>;
  /** The diagnostics of an open Dockerfile or config file; never rejects. */
  lint(document: Pick<TextDocument, 'uri' | 'version'>, quick?: 'quick'): Promise<Linted>;
}

/** Lints documents as they stand when the settings and the linter are there. */
export function createOpenLints(
  documents: { get(uri: string): TextDocument | undefined },
  kinds: Pick<OpenKinds, 'kindOf'>,
  folders: Folders,
  linting: Pick<Linting, 'scopeOf'>,
  client: () => Client,
  log: Log,
  loadCore: () => Promise<Core>,
): OpenLints {
  async function analysisOf(uri: string): Promise<Analysis | undefined> {
    const { linter } = await linting.scopeOf(uri);
    const document = documents.get(uri);
    if (document === undefined || kinds.kindOf(uri) !== 'dockerfile') return undefined;
    return await analyse(snapshotOf(document, client().encoding), pathOfUri(uri, folders.first()), linter);
  }

  async function lintConfig(uri: string, core: Core): Promise<Linted | undefined> {
    const scope = await linting.scopeOf(uri);
    const document = documents.get(uri);
    if (document === undefined) return undefined;
    const snapshot = snapshotOf(document, client().encoding);
    return { version: snapshot.version, diagnostics: await configDiagnostics(snapshot, pathOfUri(uri), scope, core) };
  }

  return {
    analysisOf,
    async lint({ uri, version }, quick) {
      const nothing = { version, diagnostics: [] };
      try {
        const core = await loadCore();
        if (kinds.kindOf(uri) === 'config') return (await lintConfig(uri, core)) ?? nothing;
        const analysis = await analysisOf(uri);
        if (analysis !== undefined) return await lintDocument(analysis, client(), log, core.docsUrlOf, quick);
      } catch (error) {
        log.failure(error, `${uri} could not be linted`);
      }
      return nothing;
    },
  };
}
