import type { PlacedMistake } from '@plimsoll/core';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Core } from './core.js';
import type { Snapshot } from './document/snapshot.js';
import type { Scope } from './linting.js';

/** What is wrong with an open config file, or with one that it extends; it counts as it stands in the editor. */
export async function configDiagnostics(
  document: Snapshot,
  path: string,
  { host, overrides: { folder } }: Scope,
  core: Core,
): Promise<readonly Diagnostic[]> {
  const linter = core.createLinter(host, { ...(folder === undefined ? {} : { folder }), configFile: path });
  try {
    await linter.configFor(path);
    return [];
  } catch (error) {
    if (!(error instanceof core.UserError)) throw error;
    if (error.mistakes.length === 0) return [diagnostic(document.rangeOf({ start: 0, end: 0 }), error.message)];
    const elsewhere = error.mistakes.filter((mistake) => mistake.path !== path);
    // Its own text is right then: the file that it extends is not.
    if (elsewhere.length > 0) return [diagnostic(document.rangeOf({ start: 0, end: 0 }), error.message)];
    return error.mistakes.map((mistake) => diagnostic(rangeOf(document, mistake, core), mistake.sentence));
  }
}

function diagnostic(range: Diagnostic['range'], message: string): Diagnostic {
  return { range, severity: DiagnosticSeverity.Error, source: 'plimsoll', message };
}

/** The word at a place; core counts without a byte order mark. */
function rangeOf(document: Snapshot, { line, column }: PlacedMistake, { Source }: Core): Diagnostic['range'] {
  const body = document.text.replace(/^\uFEFF/, '');
  const start = new Source('', body).offsetAt({ line, column });
  const [word = ''] = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:#,[\]{}]+)/.exec(body.slice(start, start + 200)) ?? [];
  const skipped = document.text.length - body.length;
  return document.rangeOf({ start: start + skipped, end: start + skipped + word.length });
}
