import type { Finding } from '../src/finding/finding.js';
import type { Report } from '../src/linter/report.js';

/** The rules whose matter are comments for a machine: they mend them, or take out what does nothing. */
const aboutComments = new Set(['unused-ignore', 'malformed-ignore', 'directive-misplaced', 'directive-typo']);

const forMachine = /^(?:plimsoll|hadolint|shellcheck|\w+\s*[=:]\s*\S)/;

/** The comments that a fixed file lacks; one for a machine is no loss where a rule about such comments has been at work. */
export function lostComments(before: Report, after: Report): readonly string[] {
  const left = commentsIn(after);
  const drops = after.fixed.some(({ ruleId }) => aboutComments.has(ruleId));
  return before.model.comments.flatMap(({ text }) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at >= 0 || text === '' || (drops && forMachine.test(text)) ? [] : [text];
  });
}

/** Comments, directives and the comments of heredocs: a comment may become one of the others. */
function commentsIn({ source, model: { comments, directives, instructions } }: Report): string[] {
  const lines = instructions
    .flatMap(({ heredocs }) => heredocs)
    .flatMap(({ contentSpan }) => source.text.slice(contentSpan.start, contentSpan.end).split('\n'));
  const more = Object.values(directives).map(({ span }) => source.text.slice(span.start, span.end));
  const written = [...lines, ...more].map((line) => line.trim()).filter((line) => line.startsWith('#'));
  return [...comments.map(({ text }) => text), ...written.map((line) => line.slice(1).trim())];
}

/** What is wrong with the edits of fixes: all must lie in the text, overlap no other of their fix, and split no character. */
export function editFaults(text: string, findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ ruleId, fixes = [] }) =>
    fixes.flatMap(({ title, edits }) => {
      const spans = edits.map(({ span }) => span).toSorted((a, b) => a.start - b.start || a.end - b.end);
      const isWrong = spans.some(({ start, end }, at) => {
        const previous = spans[at - 1]?.end ?? 0;
        return start < previous || end < start || end > text.length || splits(text, start) || splits(text, end);
      });
      return isWrong || edits.length === 0 ? [`${ruleId}: the edits of "${title}": ${JSON.stringify(edits)}`] : [];
    }),
  );
}

function splits(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) || text.slice(at - 1, at + 1) === '\r\n';
}

/** What of the author's file has changed that no fix is for: byte order mark, line endings, the end of the file. */
export function styleFaults(before: string, after: string): readonly string[] {
  const faults: string[] = [];
  if (before.startsWith('\ufeff') !== after.startsWith('\ufeff')) faults.push('the byte order mark');
  if (after.indexOf('\ufeff', 1) >= 0 && before.indexOf('\ufeff', 1) < 0) faults.push('a byte order mark inside');
  const [had, has] = [endingsOf(before), endingsOf(after)];
  for (const ending of has)
    if (had.size > 0 && !had.has(ending)) faults.push(`a line ending ${JSON.stringify(ending)}`);
  if (before.endsWith('\n') !== after.endsWith('\n')) faults.push('the line break at the end of the file');
  return faults;
}

function endingsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/\r?\n/g));
}

/** The rules that find more in a file after fixing than before. */
export function grownRules(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const counts = countsOf(before);
  return [...countsOf(after)].flatMap(([ruleId, count]) => {
    const had = counts.get(ruleId) ?? 0;
    return count > had ? [`${ruleId} has ${count} findings, and had ${had}`] : [];
  });
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return counts;
}

/**
 * Rules whose fixes bring to light what was hidden: they make readable what nobody could read, say what the base is, or give
 * a variable, a port or a folder its value. What is found then was wrong before.
 */
const revealing =
  /^(?:base-image-.*|cmd-malformed-json|volume-invalid-json|shell-json-form|exec-form-single-string|unknown-instruction|arg-out-of-scope|env-self-reference|healthcheck-.*|expose-mismatch|env-set-in-run-lost|expose-missing|workdir-over-cd|apt-update-before-install|secret-mount-missing|shell-instruction-for-default|apt-use-apt-get|apt-get-force-yes)$/;

/** Rules that speak of RUNs of some length, which others speak of where they are longer or shorter, or only of exec form. */
const handedOver = /^(?:multi-install-same-manager|run-consecutive|entrypoint-file-missing) /;

/** Whether it is for the fixed rules that more is found. */
export function isRevealed(what: string, fixedRules: readonly string[]): boolean {
  return handedOver.test(what) || fixedRules.some((id) => revealing.test(id));
}
