import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { aliasesOf } from '../src/config/rule-names.js';
import { generatedHeader } from '../src/explain/rule-page.js';
import { rules } from '../src/rules/index.js';

/** The checks of another tool by their codes: our rules for the same thing, or why there is none. */
type OtherTools = Readonly<
  Record<string, Readonly<Record<string, { readonly rules: readonly string[]; readonly why?: string }>>>
>;

const tools = JSON.parse(readFileSync(new URL('other-tools.json', import.meta.url), 'utf8')) as OtherTools;
const page = fileURLToPath(new URL('../../../docs/other-tools.md', import.meta.url));

test('docs/other-tools.md', async () => {
  const parts = Object.entries(tools).map(([tool, codes]) => {
    const rows = Object.entries(codes).map(([code, { rules: ids, why = '' }]) => {
      const links = ids.map((id) => `[${id}](rules/${id}.md)`).join(', ');
      return `| \`${code}\` | ${links === '' ? why : links} |`;
    });
    return [`## ${tool}`, '', '| There | Here |', '|---|---|', ...rows].join('\n');
  });
  const intro =
    'Which rules look for what the checks of other tools look for. Codes of Trivy, Checkov and Sonar work wherever a rule is named: in the config, in `--select` and `--ignore`, and in comments. For hadolint and BuildKit see [compatibility](compatibility.md).';
  const text = `${generatedHeader}# Beside other tools\n\n${intro}\n\n${parts.join('\n\n')}\n`;
  await expect(text).toMatchFileSnapshot(page);
});

test('each check of another tool has a rule, or a reason why not', () => {
  const unknown = Object.entries(tools).flatMap(([tool, codes]) =>
    Object.entries(codes).flatMap(([code, { rules: ids, why }]) => {
      const missing = ids.filter((id) => !Object.hasOwn(rules, id));
      const isEmpty = ids.length === 0 && why === undefined;
      return missing.length > 0 || isEmpty ? [`${tool} ${code}: ${missing.join()}`] : [];
    }),
  );
  expect(unknown).toEqual([]);
});

test('the codes that rules answer to are in the table', () => {
  const known = new Set(Object.values(tools).flatMap((codes) => Object.keys(codes)));
  const left = Object.entries(rules).flatMap(([id, { rule }]) =>
    aliasesOf(rule)
      .filter((alias) => /^(?:DS-\d|CKV|S\d{4})/.test(alias) && !known.has(alias))
      .map((alias) => `${id}: ${alias}`),
  );
  expect(left).toEqual([]);
});
