import type { ActiveRule } from '../config/active-rules.js';
import type { Finding, Problem } from '../finding/finding.js';
import type { Model } from '../model/model.js';
import { tailOf } from '../model/tail.js';
import { hideSecrets } from './hide-secrets.js';
import { prepareRules, type Run } from './prepare-rules.js';
import type { Crash } from './report.js';
import { nothingShared, sharedBeginning } from './shared-beginning.js';
import { withTriggerEffects } from './trigger-fixes.js';

/** What the rules say of one file. */
export interface RuleRun {
  /** By place, then rule id. */
  readonly findings: readonly Finding[];
  readonly crashes: readonly Crash[];
  /** The ids of the rules that ran to their end; one without a trigger in the file has run too. */
  readonly ran: ReadonlySet<string>;
}

/**
 * Runs each rule over the models, one rule after the other: the processor's caches hold the code of one, not of all. A rule
 * that throws is noted, and the others go on.
 */
export function runRules(models: readonly Model[], rules: readonly ActiveRule[]): readonly RuleRun[] {
  const { groups, ran, triggers } = prepareRules(rules);
  const files = models.map((model) => ({ model, has: triggers.of(model), findings: [] as Finding[], crashes: [] }));
  for (const [place, { whole, above }] of groups.entries()) {
    const some = files.filter(({ has }) => has[place] === true);
    for (const run of some.length === 0 ? [] : [...whole, ...above]) {
      for (const { model, findings, crashes } of some) {
        for (const finding of check(run, model, model, crashes)) findings.push(finding);
      }
    }
  }
  return files.map(({ findings, crashes }) => finished(findings, crashes, ran));
}

/** An earlier run over the same file. */
export interface EarlierRun {
  readonly model: Model;
  readonly rules: readonly ActiveRule[];
  readonly run: RuleRun;
}

/** Runs the rules over a newer version of a file; what looks above only is asked about what is new. */
export function runRulesAgain(model: Model, rules: readonly ActiveRule[], earlier: EarlierRun | undefined): RuleRun {
  const isComparable = earlier?.rules === rules && earlier.run.crashes.length === 0;
  const end = isComparable ? sharedBeginning(model, earlier.model) : nothingShared;
  const { groups, ran, triggers, lookAbove } = prepareRules(rules);
  const has = triggers.of(model);
  const tail = end === nothingShared ? model : tailOf(model, end);
  const hasBehind = triggers.listed(tail);
  // What stands behind the end of what both versions share is said anew.
  const isNew = ({ span }: Finding): boolean => span.start > end;
  const isKept = (finding: Finding): boolean => has[lookAbove.get(finding.ruleId) ?? -1] === true && !isNew(finding);
  const findings = (earlier?.run.findings ?? []).filter(isKept);
  const crashes: Crash[] = [];
  for (const [place, { whole, above }] of groups.entries()) {
    if (has[place] !== true) continue;
    for (const run of whole) for (const finding of check(run, model, model, crashes)) findings.push(finding);
    if (hasBehind[place] !== true) continue;
    for (const run of above) {
      for (const finding of check(run, tail, model, crashes)) if (isNew(finding)) findings.push(finding);
    }
  }
  return finished(findings, crashes, ran);
}

/** What one rule finds in the lists of `model`, a version or a tail of `whole`. */
function check(
  { id, level, unfixed, check: problemsIn }: Run,
  model: Model,
  whole: Model,
  crashes: Crash[],
): readonly Finding[] {
  let found: Finding[] | undefined;
  try {
    for (const problem of problemsIn(model)) {
      const shown = saidWhy(withTriggerEffects(hideSecrets(problem), whole), unfixed);
      (found ??= []).push({ ...shown, ruleId: id, severity: level });
    }
    return found ?? none;
  } catch (error) {
    // All of a rule's findings or none: one that throws in the middle is not half trusted.
    crashes.push({ ruleId: id, error });
    return none;
  }
}

const none: readonly Finding[] = [];

function finished(findings: Finding[], crashes: readonly Crash[], ran: ReadonlySet<string>): RuleRun {
  return { findings: findings.sort(byPlace), crashes, ran: crashes.length === 0 ? ran : without(ran, crashes) };
}

/** Somebody who has seen the other fixes of a rule wants to know why there is none here. */
function saidWhy(problem: Problem, unfixed: string): Problem {
  const { help, fixes } = problem;
  if (unfixed === '' || (fixes !== undefined && fixes.length > 0)) return problem;
  return { ...problem, help: help === undefined ? unfixed : `${help} ${unfixed}` };
}

function without(all: ReadonlySet<string>, crashes: readonly Crash[]): ReadonlySet<string> {
  const left = new Set(all);
  for (const { ruleId } of crashes) if (ruleId !== null) left.delete(ruleId);
  return left;
}

/** The order of a report. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start || a.span.end - b.span.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
