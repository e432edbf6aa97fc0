import { docsUrlOf, ruleNamesOf, rules, type RuleTable } from '@plimsoll/core';

/** What the formats say about a rule beside its findings. */
export interface RuleFacts {
  readonly group: string;
  readonly summary: string;
  readonly why: string;
  readonly aliases: readonly string[];
  /** The address of its page; undefined while the project has no home. */
  readonly docs: string | undefined;
}

/** The facts of a rule; undefined for an id that is none. */
export function ruleFacts(id: string): RuleFacts | undefined {
  const table: RuleTable = rules;
  const entry = Object.hasOwn(table, id) ? table[id] : undefined;
  if (entry === undefined) return undefined;
  const { summary, why } = entry.rule;
  return { group: entry.group, summary, why, aliases: ruleNamesOf(table).aliasesOf(id), docs: docsUrlOf(id) };
}
