import { describeRule, ruleNamesOf, rulePage, rules, UserError, type RuleTable } from '@plimsoll/core';
import type { ExplainArguments } from './arguments/arguments.js';
import { openOutput } from './output.js';
import type { World } from './world.js';

/** Prints the pages of the rules that ids and aliases stand for; returns the exit code. */
export async function explain(asked: ExplainArguments, world: World): Promise<number> {
  const table: RuleTable = rules;
  const names = ruleNamesOf(table);
  const ids = new Set<string>();
  for (const name of asked.rules) {
    const named = names.rulesNamed(name);
    if (named.length === 0) throw new UserError(names.unknown(name));
    for (const id of named) ids.add(id);
  }
  const output = openOutput(asked.output, world);
  const pages: string[] = [];
  for (const id of ids) {
    const entry = table[id];
    if (entry !== undefined) pages.push(rulePage(await describeRule(id, entry)));
  }
  output.write(pages.join('\n'));
  output.finish();
  return 0;
}
