import { describeRules, rules } from '@plimsoll/core';
import type { RulesArguments } from './arguments/arguments.js';
import { openOutput } from './output.js';
import type { World } from './world.js';

/** Prints every rule; returns the exit code. */
export async function listRules(asked: RulesArguments, world: World): Promise<number> {
  const output = openOutput(asked.output, world);
  const list = (await describeRules(rules)).map(({ id, group, rule, presets, fix, aliases }) => ({
    id,
    group,
    severity: rule.severity,
    presets: presets.map(({ name }) => name),
    fix,
    aliases,
    summary: rule.summary,
  }));
  if (asked.format === 'json') {
    output.write(`${JSON.stringify(list, null, 2)}\n`);
  } else {
    const width = Math.max(0, ...list.map(({ id }) => id.length));
    const groups = [...new Set(list.map(({ group }) => group))].sort();
    for (const name of groups) {
      const own = list.filter(({ group }) => group === name);
      output.write(
        `${name}\n${own.map(({ id, severity, summary }) => `  ${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`).join('')}\n`,
      );
    }
    output.write(`${list.length} rules; \`plimsoll explain ID\` prints the page of one.\n`);
  }
  output.finish();
  return 0;
}
