import type { ActiveRule } from '../config/active-rules.js';
import type { Problem, Severity } from '../finding/finding.js';
import type { Need } from '../model/facts.js';
import type { Model } from '../model/model.js';
import { oncePer } from '../text/once.js';
import { triggersFor, type Awaited, type Triggers } from './triggers.js';

/** A rule made ready: hundreds of objects of many shapes would be looked through for each file. */
export interface Run {
  readonly id: string;
  readonly level: Severity;
  /** What the help of a finding without a fix ends with; empty: nothing. */
  readonly unfixed: string;
  readonly check: (model: Model) => Iterable<Problem>;
}

/** The rules that wait for the same. */
export interface RuleGroup {
  /** Those that look at the whole file. */
  readonly whole: readonly Run[];
  /** Those of which nothing below an instruction changes what they say of it. */
  readonly above: readonly Run[];
}

/** What a rule wants to know from outside. */
export interface Ask {
  readonly needs: (model: Model) => Iterable<Need>;
  readonly on: number;
}

/** Rules made ready for any number of files. */
export interface PreparedRules {
  /** Each at its place in the answers of `triggers`. */
  readonly groups: readonly RuleGroup[];
  readonly asks: readonly Ask[];
  /** The places of those that look above only, by their ids. */
  readonly lookAbove: ReadonlyMap<string, number>;
  /** The ids of all that have a check. */
  readonly ran: ReadonlySet<string>;
  /** By the id of the rule. */
  readonly levels: ReadonlyMap<string, Severity>;
  /** What the rules wait for; many wait for the same. */
  readonly triggers: Triggers;
}

interface DraftGroup {
  readonly place: number;
  readonly on: Awaited;
  readonly whole: Run[];
  readonly above: Run[];
}

/** The rules of a config made ready, once. */
export const prepareRules = oncePer((rules: readonly ActiveRule[]): PreparedRules => {
  const drafts = new Map<string, DraftGroup>();
  const groupOf = (on: Awaited): DraftGroup => {
    const key = JSON.stringify([on?.kinds, on?.commands, on?.text?.source, on?.text?.flags, on === undefined]);
    const group = drafts.get(key) ?? { place: drafts.size, on, whole: [], above: [] };
    drafts.set(key, group);
    return group;
  };
  const ran = new Set<string>();
  const lookAbove = new Map<string, number>();
  const asks: Ask[] = [];
  for (const { id, rule, level, options } of rules) {
    const { place, whole, above } = groupOf(rule.on);
    const unfixed = rule.unfixed === undefined ? '' : `There is no fix where ${rule.unfixed}.`;
    if ('check' in rule) {
      const run: Run = { id, level, unfixed, check: (model) => rule.check(model, options) };
      ran.add(id);
      if (rule.looks === 'above') lookAbove.set(id, place);
      (rule.looks === 'above' ? above : whole).push(run);
    }
    if (rule.needs !== undefined) asks.push({ on: place, needs: (model) => rule.needs?.(model, options) ?? [] });
  }
  const groups = [...drafts.values()];
  return {
    groups,
    asks,
    lookAbove,
    ran,
    levels: new Map(rules.map(({ id, level }) => [id, level])),
    triggers: triggersFor(groups.map(({ on }) => on)),
  };
});
