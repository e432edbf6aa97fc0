import { describe, expect, test } from 'vitest';
import { exampleLinter } from '../src/explain/describe-rule.js';
import type { Finding } from '../src/finding/finding.js';
import { applyFixes } from '../src/finding/fix.js';
import type { Linter } from '../src/linter/linter.js';
import { rules } from '../src/rules/index.js';

const passes = 10;

describe.each(Object.entries(rules))('%s', (id, { rule }) => {
  test.each(rule.examples)('%j', async (example) => {
    const { bad, good } = example;
    const linter = exampleLinter(id, rule, example);
    expect(await findingsOf(linter, id, bad)).not.toEqual([]);
    expect(await findingsOf(linter, id, good)).toEqual([]);
    const fixed = await fixedBy(linter, id, bad);
    // Without a fix the good text is what a person makes of it.
    expect(fixed).toBe(fixed === bad ? bad : good);
  });
});

async function findingsOf(linter: Linter, id: string, text: string): Promise<readonly Finding[]> {
  const { findings, crashes } = await linter.lint('Dockerfile', text);
  expect(crashes).toEqual([]);
  return findings.filter(({ ruleId }) => ruleId === id);
}

/** The text after the rule's own fixes, safe and suggested. */
async function fixedBy(linter: Linter, id: string, bad: string): Promise<string> {
  let text = bad;
  for (let pass = 0; pass < passes; pass++) {
    const next = applyFixes(text, await findingsOf(linter, id, text), () => true).text;
    if (next === text) break;
    text = next;
  }
  return text;
}
