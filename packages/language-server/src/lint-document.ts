import type { Diagnostic } from 'vscode-languageserver';
import type { Analysis } from './analysis.js';
import type { Client } from './client.js';
import { diagnosticsOf } from './diagnostics.js';
import type { Log } from './log.js';

/** The diagnostics of one version of a document. */
export interface Linted {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Set where a quick run left something out. */
  readonly unfinished?: true;
}

/** Lints all Dockerfiles of a document, `quick` as the linter does; what goes wrong is logged, and that one shows nothing. */
export async function lintDocument(
  { document, parts }: Analysis,
  client: Client,
  log: Log,
  docsUrlOf: (ruleId: string) => string | undefined,
  quick?: 'quick',
): Promise<Linted> {
  const diagnostics: Diagnostic[] = [];
  let unfinished = false;
  for (const part of parts) {
    try {
      const report = await part.lint(quick);
      log.report(report);
      diagnostics.push(...diagnosticsOf(report, document.uri, part, client, docsUrlOf));
      unfinished ||= report.unfinished === true;
    } catch (error) {
      log.failure(error, `${document.uri} could not be linted`);
    }
  }
  return { version: document.version, diagnostics, ...(unfinished && { unfinished: true as const }) };
}
