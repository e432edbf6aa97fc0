import type { RuleTable } from '../src/rule/rule-table.js';
import type { Compatibility, Evidence } from './compatibility.js';

/** The tables of `docs/compatibility.md`, each with its heading. */
export function compatibilityTables({ predicates, unread, others, policies }: Compatibility, rules: RuleTable): string {
  return [
    '## Where hadolint is mistaken',
    'Each row is a predicate in `packages/core/test/hadolint-predicates/`, by which findings are left out where the two tools are compared; the cases in `packages/core/test/hadolint-cases/` show it.',
    tableOf(
      ['Name', 'Codes', 'hadolint', 'plimsoll', 'Shown by'],
      predicates.map((one) => [`\`${one.name}\``, codesOf(one.codes), one.there, one.here, shownBy(one)]),
    ),
    '## What hadolint cannot read',
    'There it says DL1000 and nothing else of the file. Here DL1000 is what BuildKit rejects, and everything else in the file is checked all the same.',
    tableOf(
      ['hadolint', 'plimsoll', 'Shown by'],
      unread.map((one) => [one.there, one.here, shownBy(one)]),
    ),
    '## ShellCheck and places',
    tableOf(
      ['Codes', 'hadolint', 'plimsoll', 'Shown by'],
      others.map((one) => [codesOf(one.codes), one.there, one.here, shownBy(one)]),
    ),
    '## Where another tool says more by policy',
    'The preset of the tool sets these options of a rule; without it the rule says less.',
    tableOf(['Code', 'Rule', 'The preset sets', 'Asked for in'], policiesOf(rules, policies)),
  ].join('\n\n');
}

function policiesOf(rules: RuleTable, issues: Compatibility['policies']): readonly (readonly string[])[] {
  const rows = Object.entries(rules).flatMap(([id, { rule }]) =>
    Object.values(rule.replaces ?? {})
      .filter((codes) => !Array.isArray(codes))
      .flatMap((codes) => Object.entries(codes))
      .filter(([, { options }]) => Object.keys(options ?? {}).length > 0)
      .map(([code, { options }]) => [
        code,
        `[${id}](rules/${id}.md)`,
        Object.entries(options ?? {})
          .map(([name, value]) => `\`${name}: ${JSON.stringify(value).replaceAll('"', '')}\``)
          .join(', '),
        (issues[code] ?? []).map(linkTo).join(' '),
      ]),
  );
  return rows.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0));
}

function codesOf(codes: readonly string[]): string {
  return codes.join(', ');
}

function shownBy({ issue, seeAlso = [], probe }: Evidence): string {
  const links = [...(issue === undefined ? [] : [issue]), ...seeAlso].map(linkTo);
  return [...links, ...(probe === undefined ? [] : [code(probe)])].join(' ');
}

function linkTo(issue: number): string {
  return `[#${issue}](https://github.com/hadolint/hadolint/issues/${issue})`;
}

/** A Dockerfile on one line. */
function code(text: string): string {
  const line = text.trimEnd().replaceAll('\t', ' ').replaceAll('\n', ' ⏎ ').replaceAll('|', '\\|');
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows.map((row) => row.map((cell) => cell.replaceAll('\n', ' ')))];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
