import type { AnyRule } from '../rule/define-rule.js';
import { docsUrlOf } from '../rule/docs-url.js';
import type { RuleTable } from '../rule/rule-table.js';

/** What a rule wants and why, in Markdown; undefined where the table has no such rule. */
export function ruleWords(table: RuleTable, id: string): string | undefined {
  const rule: AnyRule | undefined = Object.hasOwn(table, id) ? table[id]?.rule : undefined;
  if (rule === undefined) return undefined;
  const url = docsUrlOf(id);
  const name = url === undefined ? `**${id}**` : `[**${id}**](${url})`;
  return `${name}: ${rule.summary}\n\n${rule.why}`;
}
