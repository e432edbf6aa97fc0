import type { Written } from './ignore-comment.js';
import { countBefore } from '../text/count-before.js';

type Codes = ReadonlySet<string>;

/** hadolint's white space is the blank and the tab, and a comment with anything else in it says nothing. */
const form =
  /^#[ \t]*hadolint[ \t]+(?:(global|stage)[ \t]+)?ignore[ \t]*=[ \t]*([DLSC0-9]+(?:[ \t]*,[ \t]*[DLSC0-9]+)*)[ \t]*(?:#|$)/;

/**
 * What hadolint's own ignore comments hide, by code and line (from 1), exactly as hadolint counts lines: one for an
 * instruction covers the next line only; one for a stage begins two lines below it and ends with the next FROM, that line
 * included, or where another one for a stage begins.
 */
export function hadolintHides({ source, comments, instructions }: Written): (code: string, line: number) => boolean {
  const global = new Set<string>();
  const byLine = new Map<number, Codes>();
  /** Top to bottom, and apart from each other. */
  const stages: { readonly first: number; readonly last: number; readonly codes: Codes }[] = [];
  const fromLines = instructions.flatMap(({ kind, span }) =>
    kind === 'from' ? source.positionAt(span.start).line : [],
  );
  let nextFrom = fromLines.length;
  let last = Infinity;
  // From the last to the first: one for a stage ends where the next begins.
  for (const { span, line, insideInstruction } of comments.toReversed()) {
    if (insideInstruction) continue;
    const [, scope, list] = form.exec(source.text.slice(span.start, span.end).replace(/\r$/, '')) ?? [];
    if (list === undefined) continue;
    const codes = list.split(',').map((code) => code.trim());
    if (scope === 'global') for (const code of codes) global.add(code);
    else if (scope === undefined) byLine.set(line + 1, new Set(codes));
    else {
      while ((fromLines[nextFrom - 1] ?? 0) > line + 1) nextFrom -= 1;
      stages.push({ first: line + 2, last: Math.min(fromLines[nextFrom] ?? Infinity, last), codes: new Set(codes) });
      last = line + 1;
    }
  }
  stages.reverse();
  return (code, line) => {
    if (global.has(code) || byLine.get(line)?.has(code) === true) return true;
    const stage = stages[countBefore(stages, ({ first }) => first <= line) - 1];
    return stage !== undefined && line <= stage.last && stage.codes.has(code);
  };
}
