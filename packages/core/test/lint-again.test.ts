import { describe, expect, it } from 'vitest';
import type { Overrides } from '../src/config/config.js';
import { createLinter, type Linter } from '../src/linter/linter.js';
import { rules } from '../src/rules/index.js';
import { memoryHost } from './memory-host.js';
import { corpusTexts, fixtureTexts, mutated, randomOf } from './mutations.js';

const path = '/project/Dockerfile';
const everyRule: Overrides = { noConfig: true, select: Object.keys(rules) };
const fresh = (): Linter => createLinter(memoryHost({ [path]: '' }), everyRule);

async function said(linter: Linter, text: string): Promise<readonly string[]> {
  const { findings, crashes } = await linter.lint(path, text, 'quick');
  expect(crashes).toEqual([]);
  return findings.map((finding) => JSON.stringify(finding));
}

describe('a file that is linted after each edit', () => {
  it('has the findings it has when it is linted for the first time', { timeout: 120_000 }, async () => {
    const random = randomOf(20_261_122);
    const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
    const texts = [...fixtureTexts(), ...corpusTexts().filter((_, index) => index % 60 === 7)];
    for (const whole of texts) {
      const linter = fresh();
      const lineEnds = [...whole.matchAll(/\n/g)].map(({ index }) => index + 1);
      let text = whole;
      await said(linter, text);
      for (let edit = 0; edit < 12; edit++) {
        const at = lineEnds[between(lineEnds.length >> 1, lineEnds.length - 1)] ?? text.length;
        const kind = between(0, 3);
        // A line more, a line less, letters in the lower half, the text as it was.
        if (kind === 0) text = `${text.slice(0, at)}RUN rm -rf /var/lib/apt/lists/* /tmp/x\n${text.slice(at)}`;
        else if (kind === 1) text = text.slice(0, at) + text.slice(text.indexOf('\n', at) + 1 || text.length);
        else if (kind === 2) text = text.slice(0, at) + mutated(text.slice(at), random);
        else text = whole;
        expect({ text, findings: await said(linter, text) }).toEqual({ text, findings: await said(fresh(), text) });
      }
    }
  });
});
