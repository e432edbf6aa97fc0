import type { Finding, Report, Severity, Span } from '@plimsoll/core';
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client.js';

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  style: DiagnosticSeverity.Hint,
};

const tagOf = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** What goes back to the server with a code action: the rule, where `code` may be a finer name. */
export interface DiagnosticData {
  readonly rule: string;
}

/** The findings of a report as the editor shows them; `document` has the text that was linted. */
export function diagnosticsOf(
  report: Report,
  document: TextDocument,
  client: Pick<Client, 'showsRelated' | 'showsDocs' | 'tags'>,
  docsUrlOf: (ruleId: string) => string | undefined,
): Diagnostic[] {
  return report.findings.map((finding) => {
    const tags = tagsOf(finding).filter((tag) => client.tags.includes(tag));
    const docs = client.showsDocs ? docsUrlOf(finding.ruleId) : undefined;
    const related = client.showsRelated ? (finding.related ?? []) : [];
    return {
      range: rangeOf(document, finding.span),
      severity: severityOf[finding.severity],
      code: finding.code ?? finding.ruleId,
      ...(docs === undefined ? {} : { codeDescription: { href: docs } }),
      source: 'plimsoll',
      message: finding.help === undefined ? finding.message : `${finding.message}\n${finding.help}`,
      ...(tags.length === 0 ? {} : { tags }),
      ...(related.length === 0
        ? {}
        : {
            relatedInformation: related.map(({ span, message }) => ({
              location: { uri: document.uri, range: rangeOf(document, span) },
              message,
            })),
          }),
      data: { rule: finding.ruleId } satisfies DiagnosticData,
    };
  });
}

function tagsOf({ tag }: Finding): readonly DiagnosticTag[] {
  return tag === undefined ? [] : [tagOf[tag]];
}

/** Lines as the protocol counts them: a lone carriage return ends one, too. */
function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
