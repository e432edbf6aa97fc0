import type { Linter } from '@plimsoll/core';
import type { Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client.js';
import type { Core } from './core.js';
import { diagnosticsOf } from './diagnostics.js';
import { pathOfUri } from './document-path.js';
import type { Log } from './log.js';

/** The diagnostics of one version of a document. */
export interface Linted {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Set where a quick run left something out. */
  readonly unfinished?: true;
}

/** Lints a document as it stands now, `quick` as the linter does. What goes wrong is logged, and the document shows nothing then. */
export async function lintDocument(
  document: TextDocument,
  linter: () => Promise<{ readonly linter: Linter; readonly docsUrlOf: Core['docsUrlOf'] }>,
  client: Client,
  log: Log,
  quick?: 'quick',
): Promise<Linted> {
  let snapshot = snapshotOf(document);
  try {
    const { linter: current, docsUrlOf } = await linter();
    const path = pathOfUri(document.uri, client.folder);
    if (await current.isExcluded(path)) return { version: document.version, diagnostics: [] };
    snapshot = snapshotOf(document);
    const report = await current.lint(path, snapshot.getText(), quick);
    log.report(report);
    const diagnostics = diagnosticsOf(report, snapshot, client, docsUrlOf);
    return { version: snapshot.version, diagnostics, ...(report.unfinished && { unfinished: true }) };
  } catch (error) {
    log.failure(error, document.uri);
    return { version: snapshot.version, diagnostics: [] };
  }
}

/** The document itself changes while it is linted. */
function snapshotOf(document: TextDocument): TextDocument {
  return TextDocument.create(document.uri, document.languageId, document.version, document.getText());
}
