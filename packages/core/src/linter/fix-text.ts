import { applyFixes } from '../finding/fix.js';
import type { Finding, Fix } from '../finding/finding.js';
import type { Report } from './report.js';

/** How often it is linted again before it is given up: fixes that never settle are a fault of ours. */
const mostPasses = 10;

/** Fixes a text until nothing more can be; the report, by `lint`, says what was fixed and what is left. */
export async function fixText(
  lint: (text: string) => Promise<Report>,
  text: string,
  accepts: (fix: Fix, finding: Finding) => boolean,
): Promise<Report> {
  const fixed: Finding[] = [];
  const seen = new Set([text]);
  let report = await lint(text);
  // What is broken is put right by its author first.
  for (let pass = 0; pass < mostPasses && report.unread === undefined; pass++) {
    const next = applyFixes(report.source.text, report.findings, accepts);
    // A text that was there before would come round again.
    if (next.applied.length === 0 || seen.has(next.text)) break;
    seen.add(next.text);
    fixed.push(...next.applied);
    report = await lint(next.text);
  }
  return { ...report, fixed };
}
