import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectionOf } from '../src/explain/inspect.js';
import { parse } from '../src/syntax/parse.js';
import { Source } from '../src/text/source.js';
import { corpusTexts, fixtureTexts, pieces, randomOf, randomText } from './mutations.js';
import { spanFaults } from './span-faults.js';
import { syntaxCases } from './syntax-case.js';

/** Parses, inspects, and says which spans are wrong. */
function faultsOf(text: string): readonly string[] {
  const syntax = parse(new Source('Dockerfile', text));
  JSON.stringify(inspectionOf(syntax));
  return spanFaults(syntax);
}

function expectNoFaults(texts: Iterable<string>): void {
  for (const text of texts) {
    const faults = faultsOf(text);
    if (faults.length > 0) throw new Error(`${JSON.stringify(text)}\n${faults.join('\n')}`);
  }
}

function* prefixesOf(texts: Iterable<string>): Generator<string> {
  for (const text of texts) for (let end = 0; end <= text.length; end++) yield text.slice(0, end);
}

describe('parse', () => {
  it('takes any text, and its spans name what they slice', () => {
    const texts = oneof(
      string({ unit: 'binary', maxLength: 200 }),
      array(constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join('')),
      array(oneof(constantFrom(...pieces), string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 25 }).map(
        (parts) => parts.join(''),
      ),
    );
    assert(
      property(texts, (text) => {
        expect(faultsOf(text)).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('takes lone surrogates', () => {
    expectNoFaults([
      'FROM \ud800',
      'RUN --a=\udc00b c',
      'HEALTHCHECK \ud800 a',
      'ENV \ud800=\udc00',
      '\ud800',
      'CMD ["\ud800"]',
    ]);
  });

  it('takes every prefix of every recorded case and every fixture', () => {
    expectNoFaults(prefixesOf(syntaxCases().map(({ dockerfile }) => dockerfile)));
    expectNoFaults(prefixesOf(fixtureTexts()));
  });

  it('takes random edits of recorded cases and, where they are, of real files', () => {
    const bases = [...syntaxCases().map(({ dockerfile }) => dockerfile), ...corpusTexts()];
    const random = randomOf(7);
    expectNoFaults(Array.from({ length: 5_000 }, () => randomText(bases, random)));
  });

  it('takes the real files as they are', () => {
    expectNoFaults(corpusTexts());
  });
});
