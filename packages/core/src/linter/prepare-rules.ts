import type { ActiveRule } from '../config/active-rules.js';
import type { Problem, Severity } from '../finding/finding.js';
import type { Need } from '../model/facts.js';
import type { Model } from '../model/model.js';
import { oncePer } from '../text/once.js';
import { isListed, isTriggered, type Awaited } from './triggers.js';

/** A rule made ready: hundreds of objects of many shapes would be looked through for each file. */
export interface Run {
  readonly id: string;
  readonly level: Severity;
  /** What the help of a finding without a fix ends with; empty: nothing. */
  readonly unfixed: string;
  readonly check: (model: Model) => Iterable<Problem>;
  /** Its place in the answer of `triggered`. */
  readonly on: number;
  /** Whether nothing below an instruction changes what it says of it. */
  readonly looksAbove: boolean;
}

/** What a rule wants to know from outside. */
export interface Ask {
  readonly needs: (model: Model) => Iterable<Need>;
  readonly on: number;
}

/** Rules made ready for any number of files. */
export interface PreparedRules {
  readonly runs: readonly Run[];
  readonly asks: readonly Ask[];
  /** The ids of all that have a check. */
  readonly ran: ReadonlySet<string>;
  /** By the id of the rule. */
  readonly levels: ReadonlyMap<string, Severity>;
  /** Which of the things that rules wait for a file has; many rules wait for the same. */
  readonly triggered: (model: Model) => readonly boolean[];
  /** The same for the instructions and commands of a model's lists alone, whatever its text is. */
  readonly listed: (model: Model) => readonly boolean[];
}

/** The rules of a config made ready, once. */
export const prepareRules = oncePer((rules: readonly ActiveRule[]): PreparedRules => {
  const awaited = new Map<string, { readonly index: number; readonly on: Awaited }>();
  const indexOf = (on: Awaited): number => {
    const key = JSON.stringify([on?.kinds, on?.commands, on?.text?.source, on?.text?.flags, on === undefined]);
    const one = awaited.get(key) ?? { index: awaited.size, on };
    awaited.set(key, one);
    return one.index;
  };
  const runs: Run[] = [];
  const asks: Ask[] = [];
  for (const { id, rule, level, options } of rules) {
    const on = indexOf(rule.on);
    const unfixed = rule.unfixed === undefined ? '' : `There is no fix where ${rule.unfixed}.`;
    if ('check' in rule) {
      const looksAbove = rule.looks === 'above';
      runs.push({ id, level, unfixed, on, looksAbove, check: (model) => rule.check(model, options) });
    }
    if (rule.needs !== undefined) asks.push({ on, needs: (model) => rule.needs?.(model, options) ?? [] });
  }
  const all = [...awaited.values()].map(({ on }) => on);
  return {
    runs,
    asks,
    ran: new Set(runs.map(({ id }) => id)),
    levels: new Map(rules.map(({ id, level }) => [id, level])),
    triggered: oncePer((model) => all.map((on) => isTriggered(on, model))),
    listed: (model) => all.map((on) => isListed(on, model)),
  };
});
