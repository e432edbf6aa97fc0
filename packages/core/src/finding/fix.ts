import { applyEdits, overlap, type Edit } from '../text/edit.js';
import type { Finding, Fix } from './finding.js';

/** A text after fixing, and what was fixed. */
export interface FixedText {
  readonly text: string;
  readonly applied: readonly Finding[];
}

/**
 * Applies the first fix of each finding that `accepts` takes, whole or not at all: a fix that touches or overlaps one
 * already taken waits for the next pass. Findings are taken in the order given.
 */
export function applyFixes(
  text: string,
  findings: readonly Finding[],
  accepts: (fix: Fix, finding: Finding) => boolean,
): FixedText {
  const taken: Edit[] = [];
  const applied: Finding[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.[0];
    if (fix === undefined || fix.edits.length === 0 || !accepts(fix, finding)) continue;
    // Such a fix is a mistake of ours, and the others are not.
    if (overlap(fix.edits)) continue;
    if (fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    taken.push(...fix.edits);
    applied.push(finding);
  }
  return { text: taken.length === 0 ? text : applyEdits(text, taken), applied };
}

/** Edits that share a unit or meet at an edge: one could be meant for what the other removes. */
function touches(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
