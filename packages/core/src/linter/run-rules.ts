import type { ActiveRule } from '../config/active-rules.js';
import type { Finding, Problem } from '../finding/finding.js';
import type { Model } from '../model/model.js';
import { hideSecrets } from './hide-secrets.js';
import { prepareRules, type Run } from './prepare-rules.js';
import type { Crash } from './report.js';
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
  const { runs, ran, triggered } = prepareRules(rules);
  const files = models.map((model) => ({ model, has: triggered(model), findings: [], crashes: [] }));
  for (const run of runs) for (const file of files) if (file.has[run.on] === true) check(run, file);
  return files.map(({ findings, crashes }) => ({
    findings: findings.sort(byPlace),
    crashes,
    ran: crashes.length === 0 ? ran : without(ran, crashes),
  }));
}

interface File {
  readonly model: Model;
  readonly findings: Finding[];
  readonly crashes: Crash[];
}

function check({ id, level, unfixed, check: problemsIn }: Run, { model, findings, crashes }: File): void {
  try {
    let found: Finding[] | undefined;
    for (const problem of problemsIn(model)) {
      const shown = saidWhy(withTriggerEffects(hideSecrets(problem), model), unfixed);
      (found ??= []).push({ ...shown, ruleId: id, severity: level });
    }
    // All of a rule's findings or none: one that throws in the middle is not half trusted.
    if (found !== undefined) for (const finding of found) findings.push(finding);
  } catch (error) {
    crashes.push({ ruleId: id, error });
  }
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
