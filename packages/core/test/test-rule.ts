import { describe, expect, test } from 'vitest';
import { isDrawn } from '../src/finding/annotate.js';
import { createLinter } from '../src/linter/linter.js';
import { rules, type RuleId } from '../src/rules/index.js';
import { checkValid, checkWriting, compareInvalid, detailed, type RuleCase } from './rule-case.js';

/** Texts in which a rule finds nothing, and texts with its findings drawn under them. */
export interface RuleCases {
  readonly valid: readonly RuleCase[];
  readonly invalid: readonly RuleCase[];
}

/**
 * Tests a rule on small texts. Each drawn row of an invalid case, white space and `^` and the message, is taken out, the
 * rest is linted with this rule alone, its findings are drawn, and the two texts must be the same.
 */
export function testRule(id: RuleId, { valid, invalid }: RuleCases): void {
  if (!Object.hasOwn(rules, id))
    throw new Error(`there is no rule ${id}: is its file there, and \`npm run generate\` done?`);
  describe(`${id}`, () => {
    for (const ruleCase of valid)
      test(`finds nothing in ${nameOf(ruleCase)}`, () => checkValid(createLinter, id, ruleCase));
    for (const ruleCase of invalid) {
      test(`finds it in ${nameOf(ruleCase)}`, async () => {
        const { expected, actual } = await compareInvalid(createLinter, id, ruleCase);
        expect(actual.drawn).toBe(expected.drawn);
        expect(actual.fixed).toBe(expected.fixed);
      });
    }
    test('says the same of texts that are being written', async () => {
      for (const ruleCase of [...valid, ...invalid]) await checkWriting(createLinter, id, ruleCase);
    });
  });
}

/** The first lines of the text, without the drawn rows. */
function nameOf(ruleCase: RuleCase): string {
  const lines = detailed(ruleCase)
    .text.split('\n')
    .filter((line) => line.trim() !== '' && !isDrawn(line));
  const name = lines
    .slice(0, 4)
    .map((line) => line.trim())
    .join(' ⏎ ');
  return name.length > 100 || lines.length > 4 ? `${name.slice(0, 100)} …` : name;
}
