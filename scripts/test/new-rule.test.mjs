import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newRule } from '../new-rule.mjs';

let rules;

beforeEach(() => {
  rules = mkdtempSync(join(tmpdir(), 'plimsoll-rules-'));
});

afterEach(() => rmSync(rules, { recursive: true, force: true }));

test('writes a rule and its test', () => {
  newRule('packages/apt-get-sail', rules);
  expect(readFileSync(join(rules, 'packages', 'apt-get-sail.ts'), 'utf8')).toContain('export default defineRule({');
  expect(readFileSync(join(rules, 'packages', 'apt-get-sail.test.ts'), 'utf8')).toContain("testRule('apt-get-sail', {");
});

test.each([
  [undefined, 'a rule is named GROUP/ID'],
  ['apt-get-sail', 'a rule is named GROUP/ID'],
  ['packages/apt/sail', 'a rule is named GROUP/ID'],
  ['boats/sail', 'there is no group `boats`'],
  ['packages/AptSail', '`AptSail` is no rule id'],
  ['packages/', '`` is no rule id'],
  ['packages/../sail', 'a rule is named GROUP/ID'],
])('refuses %s in one sentence', (name, sentence) => {
  expect(() => newRule(name, rules)).toThrow(sentence);
  expect(existsSync(join(rules, 'packages'))).toBe(false);
});

test('refuses an id that another group has', () => {
  newRule('packages/apt-get-sail', rules);
  expect(() => newRule('shell/apt-get-sail', rules)).toThrow(
    'there is a rule `apt-get-sail` already, in the group packages.',
  );
});
