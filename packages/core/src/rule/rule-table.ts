import type { AnyRule } from './define-rule.js';

/** A rule and the folder it stands in. */
export interface RuleEntry {
  readonly group: string;
  readonly rule: AnyRule;
}

/** Rules by id, as `rules/index.ts` holds all of them. */
export type RuleTable = Readonly<Record<string, RuleEntry>>;
