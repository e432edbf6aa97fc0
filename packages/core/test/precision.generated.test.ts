import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { generatedHeader } from '../src/explain/rule-page.js';
import { isDrawn } from '../src/finding/annotate.js';
import { rules } from '../src/rules/index.js';
import { precisionPage, type Cases, type Precision, type Totals } from './precision-page.js';
import { detailed } from './rule-case.js';
import type { RuleCases } from './test-rule.js';

const counted = vi.hoisted(() => new Map<string, Cases>());
vi.mock('./test-rule.js', () => ({
  // A text may have several findings, each with a drawn row.
  testRule: (id: string, { valid, invalid }: RuleCases) => {
    const rows = invalid.flatMap((one) => detailed(one).text.split('\n').filter(isDrawn));
    counted.set(id, { valid: valid.length, invalid: rows.length });
  },
}));

const data = JSON.parse(readFileSync(new URL('precision.json', import.meta.url), 'utf8')) as {
  readonly totals: Totals;
  readonly rules: readonly Precision[];
};
const byDefault = Object.entries(rules).filter(([, { rule }]) => {
  const { presets } = rule;
  return presets === 'everywhere' || presets.recommended !== undefined;
});
// A build error is compared with BuildKit, and ShellCheck's findings are its own.
const measured = byDefault.filter(([, { rule }]) => rule.presets !== 'everywhere' && !('foundBy' in rule));
const silent = data.rules.filter(({ hits }) => hits === 0);
for (const { rule } of silent) {
  const entry = Object.entries(rules).find(([id]) => id === rule);
  if (entry) await import(/* @vite-ignore */ `../src/rules/${entry[1].group}/${rule}.test.ts`);
}

function isTooMuch({ hits, sample, wrong }: Precision): boolean {
  return sample < Math.min(20, hits) || wrong.length > 1 || (sample < 10 && wrong.length > 0);
}

function isTooFew({ rule }: Precision): boolean {
  const { valid, invalid } = counted.get(rule) ?? { valid: 0, invalid: 0 };
  return valid < 5 || invalid < 5;
}

test('docs/precision.md', async () => {
  const page = generatedHeader + precisionPage(data.totals, data.rules, counted);
  await expect(page).toMatchFileSnapshot(fileURLToPath(new URL('../../../docs/precision.md', import.meta.url)));
});

test('each rule of the default was looked at, and no other', () => {
  const ids = measured.map(([id]) => id).toSorted();
  expect(data.rules.map(({ rule }) => rule)).toEqual(ids);
});

test('at most one finding in twenty is wrong, and none where fewer than ten were read', () => {
  expect(data.rules.filter(isTooMuch)).toEqual([]);
});

test('a rule that never fires there has five written cases of each kind', () => {
  expect(silent.filter(isTooFew).map(({ rule }) => [rule, counted.get(rule)])).toEqual([]);
});
