import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { patternIgnoring, readIgnorePatterns } from '../src/model/ignore-patterns.js';
import { answerFor, type IgnoreAnswer, type IgnoreText } from './ignore-texts.js';

interface IgnoreCase extends IgnoreText {
  readonly buildkit: IgnoreAnswer;
}

const cases = JSON.parse(readFileSync(new URL('ignore-cases.json', import.meta.url), 'utf8')) as readonly IgnoreCase[];

describe('an ignore file', () => {
  it('has 500 recorded cases', () => {
    expect(cases).toHaveLength(500);
  });

  it.each(cases)('does with $source as BuildKit does: $dockerignore', ({ buildkit, ...text }) => {
    expect(answerFor(text)).toBe(buildkit);
  });

  it('counts lines from 1, comments and blank lines too', () => {
    const patterns = readIgnorePatterns('\ufeff# notes\r\n\r\n  /a/../b/  \r\n#c\r\n! ./d\n') ?? [];
    expect(patterns.map(({ written, text, isException, line }) => [written, text, isException, line])).toEqual([
      ['/a/../b/', 'b', false, 3],
      ['! ./d', 'd', true, 5],
    ]);
  });

  it('names the first pattern that takes a source', () => {
    expect(patternIgnoring(readIgnorePatterns('x\n*.js\na.*\n') ?? [], './a.js/')).toMatchObject({ line: 2 });
  });

  it('says nothing behind a pattern that BuildKit reads as nobody means it', () => {
    for (const odd of ['\\d*', '*|b', '*^', 'a{2}*', '[[:alpha:]]', '[*]']) {
      expect(patternIgnoring(readIgnorePatterns(`${odd}\nb\n`) ?? [], 'b')).toBeUndefined();
    }
  });

  it('needs no more time than a pattern has stars', () => {
    const path = `${'a'.repeat(2000)}b`;
    const patterns = readIgnorePatterns(`${'*a'.repeat(300)}c\n${'**/a'.repeat(200)}\n[${'['.repeat(60_000)}*\n`);
    expect(patterns).toBeUndefined();
    const started = performance.now();
    expect(
      patternIgnoring(readIgnorePatterns(`${'*a'.repeat(300)}c\n${'**/a*'.repeat(200)}/c\n`) ?? [], path),
    ).toBeUndefined();
    expect(patternIgnoring(readIgnorePatterns('**/*/**/*/**/*/x') ?? [], 'a/'.repeat(2000))).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
