import type { RuleDescription } from './describe-rule.js';

/** The page of all rules in Markdown, group by group. */
export function ruleTable(descriptions: readonly RuleDescription[]): string {
  const groups = [...new Set(descriptions.map(({ group }) => group))].sort();
  const parts = [
    '# Rules',
    `${descriptions.length} rules in ${groups.length} groups. \`plimsoll explain RULE\` prints a page, \`plimsoll rules\` the list.`,
    ...groups.flatMap((name) => [`## ${name}`, table(descriptions.filter(({ group }) => group === name))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(descriptions: readonly RuleDescription[]): string {
  const rows = descriptions.map(({ id, rule, presets, fix }) => {
    const names = rule.presets === 'everywhere' ? 'every one' : presets.map(({ name }) => name).join(', ');
    return `| [${id}](${id}.md) | ${rule.summary.replaceAll('|', '\\|')} | ${rule.severity} | ${names} | ${fix} |`;
  });
  return ['| Rule | What to do | Severity | Presets | Fix |', '|---|---|---|---|---|', ...rows].join('\n');
}
