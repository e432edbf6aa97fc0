import { describe, expect, it } from 'vitest';
import { parse } from '../src/syntax/parse.js';
import { stepsOf } from '../src/syntax/steps.js';
import type { Syntax } from '../src/syntax/syntax.js';
import { Source } from '../src/text/source.js';
import { corpusTexts, mutated, pieces, randomOf } from './mutations.js';

const read = (text: string, earlier?: Syntax): Syntax => parse(new Source('Dockerfile', text), earlier);

/** All but where it was read from. */
function said({ origins: _, source, ...rest }: Syntax): unknown {
  return { ...rest, text: source.text };
}

const manyLines = (count: number): string =>
  `FROM a\n${Array.from({ length: count }, (_, index) => `RUN echo ${index} \\\n  && make\n# about ${index}\n`).join('')}`;

/** To read a text again to which a line was added. */
function stepsToAdd(count: number): number {
  const before = read(manyLines(count));
  return stepsOf(() => void read(`${manyLines(count)}USER a\n`, before));
}

describe('a text that is read again after an edit', () => {
  it('says what it says when it is read for the first time', () => {
    const random = randomOf(20_261_121);
    const bases = [...corpusTexts().filter((_, index) => index % 50 === 0), manyLines(5), pieces.join('\n')];
    for (const base of bases) {
      let text = base.slice(0, 3_000);
      let syntax = read(text);
      for (let edits = 0; edits < 40; edits++) {
        text = mutated(text, random);
        syntax = read(text, syntax);
        expect(said(syntax)).toEqual(said(read(text)));
      }
    }
  });

  it('keeps the instructions in front of the edit', () => {
    const before = read('FROM a\nRUN <<E\nx\nE\n# c\nUSER b\nCMD d\n');
    const after = read('FROM a\nRUN <<E\nx\nE\n# c\nUSER bb\nCMD d\n', before);
    const kept = after.instructions.map((instruction, index) => instruction === before.instructions[index]);
    expect(kept).toEqual([true, true, false, false]);
  });

  it('keeps no instruction that may go on', () => {
    for (const [text, more] of [
      ['FROM a\nRUN <<E\nx\n', 'E\nUSER b\n'],
      ['FROM a\nRUN x \\\n', 'y\n'],
      ['FROM a\nRUN x', ' y\n'],
      ['# syntax=a\n', '# escape=`\nFROM a\n'],
    ] as const) {
      expect(said(read(text + more, read(text)))).toEqual(said(read(text + more)));
    }
  });

  it('costs what stands behind the edit', () => {
    // The last comment and the new line.
    expect(stepsToAdd(2_000)).toBeLessThan(60);
    expect(stepsToAdd(2_000) - stepsToAdd(20)).toBeLessThan(5);
  });

  it('keeps few old texts alive', () => {
    let text = manyLines(200);
    let syntax = read(text);
    for (let line = 1; line < 200; line++) {
      text = text.replace(`echo ${line} `, `echo ${line}! `);
      syntax = read(text, syntax);
      expect(syntax.origins.length).toBeLessThanOrEqual(41);
    }
    for (let edit = 0; edit < 100; edit++) syntax = read(`${text}USER ${edit}\n`, syntax);
    expect(syntax.origins.length).toBeLessThanOrEqual(41);
  });
});
