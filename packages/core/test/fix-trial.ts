import { applyFixes } from '../src/finding/fix.js';
import type { Finding, Fix } from '../src/finding/finding.js';
import type { Linter } from '../src/linter/linter.js';
import type { Report } from '../src/linter/report.js';
import { applyEdits } from '../src/text/edit.js';
import { claimOf, type Claim } from './fix-effect.js';
import { editFaults, grownRules, lostComments, styleFaults } from './fix-promises.js';

/** What `--fix` and `--fix=suggested` take. */
export const modes = { safe: ({ safety }: Fix) => safety === 'safe', suggested: () => true } as const;

export type Mode = keyof typeof modes;

/** A promise that a fixed file breaks. */
export interface Fault {
  readonly promise: 'settles' | 'finds no more' | 'no new error' | 'keeps comments' | 'keeps style' | 'edits';
  readonly what: string;
}

/** A file after `--fix` in one mode. */
export interface FixedFile {
  readonly text: string;
  readonly applied: readonly string[];
  readonly faults: readonly Fault[];
}

/** A safe fix applied alone. */
export interface LoneFix {
  readonly ruleId: string;
  readonly title: string;
  readonly claim: Claim;
  readonly text: string;
}

/** Fixes a file and looks at all that needs no BuildKit; undefined where there is nothing to fix. */
export async function fixFile(linter: Linter, before: Report, mode: Mode): Promise<FixedFile | undefined> {
  const accepts = modes[mode];
  const { path, text } = before.source;
  if (!before.findings.some(({ fixes }) => fixes?.[0] !== undefined && accepts(fixes[0]))) return undefined;
  const after = await linter.fix(path, text, accepts);
  const again = applyFixes(after.source.text, after.findings, accepts).applied;
  const errors = [before, after].map(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  return {
    text: after.source.text,
    applied: [...new Set(after.fixed.map(({ ruleId }) => ruleId))],
    faults: [
      ...idsOf(again).map(fault('settles')),
      ...grownRules(before.findings, after.findings).map(fault('finds no more')),
      ...grownRules(errors[0] ?? [], errors[1] ?? []).map(fault('no new error')),
      ...lostComments(before, after).map(fault('keeps comments')),
      ...styleFaults(text, after.source.text).map(fault('keeps style')),
      ...editFaults(text, before.findings).map(fault('edits')),
    ],
  };
}

function idsOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ ruleId }) => ruleId))];
}

function fault(promise: Fault['promise']): (what: string) => Fault {
  return (what) => ({ promise, what });
}

/** Each safe fix of a report, applied alone. */
export function loneFixes({ source, model, findings }: Report): readonly LoneFix[] {
  return findings.flatMap(({ ruleId, fixes = [] }) =>
    fixes.flatMap((fix) => {
      if (fix.safety !== 'safe') return [];
      const text = applyEdits(source.text, fix.edits);
      return [{ ruleId, title: fix.title, claim: claimOf(fix, model.instructions), text }];
    }),
  );
}
