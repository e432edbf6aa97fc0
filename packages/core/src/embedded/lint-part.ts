import type { Finding } from '../finding/finding.js';
import type { Linter } from '../linter/linter.js';
import type { Report } from '../linter/report.js';
import type { Model } from '../model/model.js';
import { stageReferences } from '../model/stage-references.js';
import { overlaps, type Span } from '../text/span.js';
import type { EmbeddedDockerfile } from './embedded-dockerfile.js';

/**
 * Lints a Dockerfile within another file, as the file at the host's path: what is found in all its builds, and not at
 * places that are not known. The report is about the inner text.
 */
export async function lintPart(
  linter: Pick<Linter, 'lint'>,
  path: string,
  { text, name, builds, unknown }: EmbeddedDockerfile,
  quick?: 'quick',
): Promise<Report> {
  const reports = await Promise.all(builds.map((build) => linter.lint(path, text, quick, build)));
  const [first] = reports;
  if (first === undefined) throw new RangeError('a text that nobody builds');
  const findings = inAll(reports.map((report) => report.findings));
  const { model } = first;
  const isOpen = model.instructions.some(
    ({ kind, span }) => kind === 'unknown' && unknown.some((one) => one.start === span.start),
  );
  const unsure = [...unknown, ...ofContexts(model)];
  const notice = `\`${name}\`: an instruction is filled in from outside, so this Dockerfile is not linted.`;
  return {
    ...first,
    findings: isOpen ? [] : findings.filter((finding) => !isUnsure(finding, unsure, model)),
    suppressed: isOpen ? [] : inAll(reports.map((report) => report.suppressed)),
    notices: isOpen ? [...first.notices, notice] : first.notices,
    ...(reports.some((report) => report.unfinished) && { unfinished: true }),
  };
}

/** The findings of the first list that the others have too. */
function inAll([first = [], ...others]: readonly (readonly Finding[])[]): readonly Finding[] {
  const keys = others.map((list) => new Set(list.map(keyOf)));
  return keys.length === 0 ? first : first.filter((finding) => keys.every((known) => known.has(keyOf(finding))));
}

function keyOf({ ruleId, code, span, message }: Finding): string {
  return `${ruleId} ${code} ${span.start} ${span.end} ${message}`;
}

/** A named context is no image. */
function ofContexts({ instructions, settings: { contexts } }: Model): readonly Span[] {
  if (contexts === undefined || contexts.size === 0) return [];
  return instructions.flatMap((instruction) =>
    stageReferences(instruction).flatMap(({ name, span }) => (contexts.has(name) ? [span] : [])),
  );
}

/** What is said of a whole instruction is said of more than the value in it. */
function isUnsure({ span }: Finding, unsure: readonly Span[], { instructions }: Model): boolean {
  const touched = unsure.filter((one) => overlaps(one, span) || one.start === span.start);
  return touched.length > 0 && !instructions.some((one) => one.span.start === span.start && one.span.end <= span.end);
}
