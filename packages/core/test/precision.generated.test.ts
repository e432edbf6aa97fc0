import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { generatedHeader } from '../src/explain/rule-page.js';
import { isDrawn } from '../src/finding/annotate.js';
import { settingIn } from '../src/config/presets.js';
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
  readonly security: readonly Precision[];
};
const byDefault = Object.entries(rules).filter(([, { rule }]) => {
  const { presets } = rule;
  return presets === 'everywhere' || presets.recommended !== undefined;
});
// A build error is compared with BuildKit, and ShellCheck's findings are its own.
const measured = byDefault.filter(([, { rule }]) => rule.presets !== 'everywhere' && !('foundBy' in rule));
/** The rules of the preset `security` that the default has not, or sets with other options. */
const inSecurity = Object.entries(rules).filter(([, { rule }]) => {
  const setting = settingIn('security', rule);
  if (setting === undefined || rule.presets === 'everywhere') return false;
  const own = settingIn('recommended', rule);
  return own === undefined || JSON.stringify(own.options ?? {}) !== JSON.stringify(setting.options ?? {});
});
const silent = [...data.rules, ...data.security].filter(({ hits }) => hits === 0);
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
  const page = generatedHeader + precisionPage(data.totals, data.rules, data.security, counted);
  await expect(page).toMatchFileSnapshot(fileURLToPath(new URL('../../../docs/precision.md', import.meta.url)));
});

test('each rule of the default was looked at, and no other', () => {
  const ids = measured.map(([id]) => id).toSorted();
  expect(data.rules.map(({ rule }) => rule)).toEqual(ids);
});

test('so was each rule that the preset `security` has beyond it', () => {
  const ids = inSecurity.map(([id]) => id).toSorted();
  expect(data.security.map(({ rule }) => rule)).toEqual(ids);
});

test('at most one finding in twenty is wrong, and none where fewer than ten were read', () => {
  expect([...data.rules, ...data.security].filter(isTooMuch)).toEqual([]);
});

test('a rule that never fires there has five written cases of each kind', () => {
  expect(silent.filter(isTooFew).map(({ rule }) => [rule, counted.get(rule)])).toEqual([]);
});
