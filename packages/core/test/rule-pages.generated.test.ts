import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { describeRule, describeRules } from '../src/explain/describe-rule.js';
import { generatedHeader, rulePage } from '../src/explain/rule-page.js';
import { ruleTable } from '../src/explain/rule-table.js';
import { rules } from '../src/rules/index.js';

const docs = fileURLToPath(new URL('../../../docs/rules/', import.meta.url));

test.each(Object.entries(rules))('docs/rules/%s.md', async (id, entry) => {
  const page = generatedHeader + rulePage(await describeRule(id, entry));
  await expect(page).toMatchFileSnapshot(`${docs}${id}.md`);
});

test('docs/rules/README.md', async () => {
  await expect(generatedHeader + ruleTable(await describeRules(rules))).toMatchFileSnapshot(`${docs}README.md`);
});

test('docs/rules has no page without a rule: delete what is listed here', () => {
  const expected = new Set(['README.md', ...Object.keys(rules).map((id) => `${id}.md`)]);
  const found = existsSync(docs) ? readdirSync(docs) : [];
  expect(found.filter((name) => !expected.has(name))).toEqual([]);
});
