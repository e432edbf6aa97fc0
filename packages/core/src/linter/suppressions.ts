import type { IgnoreTool } from '../config/config.js';
import type { Finding, Severity } from '../finding/finding.js';
import { coverOf, type Cover } from './cover.js';
import type { NameLookup, Written } from './ignore-comment.js';
import { ignoresOf } from './ignores.js';
import { byPlace } from './run-rules.js';
import { unusedIgnores } from './unused-ignores.js';

/** What the ignore comments of a file do to its findings; both lists by place, then rule id. */
export interface Suppression {
  /** Among them those of `unused-ignore` and `malformed-ignore`. */
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/** What a run knows of its rules. */
export interface Run {
  /** The ids of the rules that ran to their end; `shellcheck` only where ShellCheck answered. */
  readonly ran: ReadonlySet<string>;
  /** The level of a rule that is on: `unused-ignore` and `malformed-ignore` are found here. */
  readonly levelOf: (ruleId: string) => Severity | undefined;
  readonly names: NameLookup;
  /** Whose comments count; absent: everybody's. */
  readonly counts?: (tool: IgnoreTool) => boolean;
  /** What would be found if its code were not off: a comment that hides it is in use. */
  readonly silent?: readonly Finding[];
}

/** Takes out the findings that comments hide, and adds those about the comments themselves. */
export function suppress(
  written: Written,
  findings: readonly Finding[],
  { ran, levelOf, names, counts, silent = [] }: Run,
): Suppression {
  const { ignores, problems, places } = ignoresOf(written, names, counts);
  if (places === undefined) return { kept: findings, suppressed: [] };
  const cover = coverOf(written.source, ignores, places);
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  const sort = (list: readonly Finding[]) => {
    for (const finding of list) (cover.hides(finding) ? suppressed : kept).push(finding);
  };
  sort(findings);
  for (const finding of silent) cover.hides(finding);
  sort(stamped('malformed-ignore', problems));
  const own = new Set(['malformed-ignore', 'unused-ignore'].filter((id) => levelOf(id) !== undefined));
  sort(unusedFindings(cover, own));
  return { kept: kept.sort(byPlace), suppressed: suppressed.sort(byPlace) };

  function stamped(ruleId: string, found: typeof problems): readonly Finding[] {
    const severity = levelOf(ruleId);
    return severity === undefined ? [] : found.map((problem) => ({ ...problem, ruleId, severity }));
  }

  /** A name that is reported hides no report, or it would hide the one about itself. */
  function unusedFindings(cover: Cover, own: ReadonlySet<string>): readonly Finding[] {
    if (!own.has('unused-ignore')) return [];
    const unused = cover.unused((id) => ran.has(id) || own.has(id));
    return stamped('unused-ignore', unusedIgnores(written, unused));
  }
}
