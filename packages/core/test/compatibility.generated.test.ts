import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../src/rules/index.js';
import { compatibilityTables } from './compatibility-tables.js';
import { readCompatibility } from './compatibility.js';
import { otherToolsTables, readOtherTools } from './other-tools.js';

const file = '../../../docs/compatibility.md';

it('prints the differences in docs/compatibility.md', async () => {
  const page = readFileSync(new URL(file, import.meta.url), 'utf8');
  const block = /(<!-- The tables below are generated [^\n]*\n\n).*?(\n\n<!-- The end of the tables. -->\n)/s;
  expect(page).toMatch(block);
  const tables = [compatibilityTables(readCompatibility(), rules), otherToolsTables(readOtherTools())].join('\n\n');
  await expect(page.replace(block, (_, before: string, after: string) => before + tables + after)).toMatchFileSnapshot(
    file,
  );
});
