import type { Finding, Report, Severity } from '@plimsoll/core';
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import type { Client } from './client.js';
import type { Part } from './document/part.js';

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

/** The findings of a report as the editor shows them; `part` is what was linted, in the document `uri`. */
export function diagnosticsOf(
  report: Report,
  uri: string,
  part: Pick<Part, 'rangeOf'>,
  client: Pick<Client, 'showsRelated' | 'showsDocs' | 'tags'>,
  docsUrlOf: (ruleId: string) => string | undefined,
): Diagnostic[] {
  return report.findings.map((finding) => {
    const tags = tagsOf(finding).filter((tag) => client.tags.includes(tag));
    const docs = client.showsDocs ? docsUrlOf(finding.ruleId) : undefined;
    const related = client.showsRelated ? (finding.related ?? []) : [];
    return {
      range: part.rangeOf(finding.span),
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
              location: { uri, range: part.rangeOf(span) },
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
