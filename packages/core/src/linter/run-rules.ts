import type { ActiveRule } from '../config/active-rules.js';
import type { Finding } from '../finding/finding.js';
import type { Model } from '../model/model.js';
import type { AnyRule } from '../rule/define-rule.js';
import type { Crash } from './report.js';

/** What the rules say of one file. */
export interface RuleRun {
  /** By place, then rule id. */
  readonly findings: readonly Finding[];
  readonly crashes: readonly Crash[];
  /** The ids of the rules that ran to their end; one without a trigger in the file has run too. */
  readonly ran: ReadonlySet<string>;
}

/** Runs each rule over the model; one that throws is noted, and the others go on. */
export function runRules(model: Model, rules: readonly ActiveRule[]): RuleRun {
  const findings: Finding[] = [];
  const crashes: Crash[] = [];
  const ran = new Set<string>();
  for (const { id, rule, level, options } of rules) {
    if (!('check' in rule)) continue;
    try {
      if (isTriggered(rule, model)) {
        const found: Finding[] = [];
        for (const problem of rule.check(model, options)) found.push({ ...problem, ruleId: id, severity: level });
        // All of a rule's findings or none: one that throws in the middle is not half trusted.
        for (const finding of found) findings.push(finding);
      }
      ran.add(id);
    } catch (error) {
      crashes.push({ ruleId: id, error });
    }
  }
  return { findings: findings.sort(byPlace), crashes, ran };
}

/** Whether the file has what the rule looks at. */
export function isTriggered({ on }: AnyRule, model: Model): boolean {
  if (on === undefined) return true;
  for (const kind of on.kinds ?? none) if (model.instructionsOf(kind).length > 0) return true;
  for (const name of on.commands ?? none) if (model.commandsNamed(name).length > 0) return true;
  return false;
}

const none: readonly never[] = [];

/** The order of a report. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start || a.span.end - b.span.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
