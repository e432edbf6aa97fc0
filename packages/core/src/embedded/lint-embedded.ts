import type { Finding, Fix } from '../finding/finding.js';
import { fixText } from '../linter/fix-text.js';
import type { Linter } from '../linter/linter.js';
import type { Report } from '../linter/report.js';
import { Source } from '../text/source.js';
import type { EmbeddedDockerfile } from './embedded-dockerfile.js';
import { readEmbedded } from './embedded-dockerfiles.js';
import { lintPart } from './lint-part.js';
import { joinedReport } from './joined-report.js';

/** So many Dockerfiles of one file have a model at the same time. */
const atOnce = 16;

/** A linter for files that hold Dockerfiles: its reports are about the file, with all places in it. */
export function embeddedLinter(linter: Linter): Linter {
  return {
    ...linter,
    lint: (path, text, quick) => lintEmbedded(linter, path, text, quick),
    fix: (path, text, accepts) => fixText((next) => lintEmbedded(linter, path, next), text, accepts),
  };
}

/** Lints each Dockerfile of a compose or bake file; findings, related places and fixes are those of the file. */
export async function lintEmbedded(
  linter: Pick<Linter, 'lint'>,
  path: string,
  text: string,
  quick?: 'quick',
): Promise<Report> {
  const { parts, fault } = readEmbedded(path, text);
  const source = new Source(path, text);
  const reports: Report[] = [];
  for (let at = 0; at < parts.length; at += atOnce) {
    const some = parts.slice(at, at + atOnce);
    const lint = async (part: EmbeddedDockerfile): Promise<Report> =>
      placed(part, await lintPart(linter, path, part, quick), source);
    reports.push(...(await Promise.all(some.map(lint))));
  }
  const none = parts.length === 0 ? 'It holds no inline Dockerfile that this version reads.' : undefined;
  return joinedReport(source, reports, fault?.sentence ?? none);
}

/** A report with the places of the host. */
function placed(part: EmbeddedDockerfile, report: Report, source: Source): Report {
  const findings = (list: readonly Finding[]): readonly Finding[] =>
    list.map((finding) => placedFinding(part, finding));
  return {
    ...report,
    source,
    findings: findings(report.findings),
    suppressed: findings(report.suppressed),
    instructions: report.model.instructions.map(({ keyword, span: inner }) => {
      const span = part.toHost(inner);
      const last = Math.max(span.start, span.end - 1);
      return { keyword, span, line: source.positionAt(span.start).line, endLine: source.positionAt(last).line };
    }),
  };
}

/** With those of its fixes that can be made in the host. */
function placedFinding(part: EmbeddedDockerfile, { related, fixes, skipAt: _, ...finding }: Finding): Finding {
  const placedFixes = fixes?.flatMap((fix): Fix[] => {
    const edits = part.toHostEdits(fix.edits);
    return edits === undefined ? [] : [{ ...fix, edits }];
  });
  return {
    ...finding,
    span: part.toHost(finding.span),
    ...(related && { related: related.map(({ span, message }) => ({ span: part.toHost(span), message })) }),
    ...(placedFixes && placedFixes.length > 0 && { fixes: placedFixes }),
  };
}
