import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expand, expandWords, expansionOf, type Lookup } from '../src/syntax/expand.js';
import { variablesIn } from '../src/syntax/variable.js';
import { known, unknown, type Known } from '../src/text/known.js';

interface Recorded {
  readonly environment: Readonly<Record<string, string>>;
  readonly cases: readonly { readonly text: string; readonly escape?: '`'; readonly value: string | null }[];
}

const { environment, cases } = JSON.parse(
  readFileSync(new URL('expand-cases.json', import.meta.url), 'utf8'),
) as Recorded;
const lookup: Lookup = (name) => {
  const value = environment[name];
  return value === undefined ? undefined : known(value);
};

function oneUnknown(name: string): Known<string> | undefined {
  if (name === 'x') return unknown;
  return name === 'e' ? known('') : undefined;
}

function valueWithOneUnknown(text: string): Known<string> {
  return expand(text, oneUnknown, '\\');
}

function long(): Known<string> {
  return known('ab'.repeat(20_000));
}

describe('expand', () => {
  it.each(cases)('agrees with BuildKit on $text', ({ text, escape, value }) => {
    expect(expansionOf(text, lookup, escape ?? '\\')).toMatchObject({
      value: value === null ? unknown : known(value),
      isError: value === null,
    });
  });

  it('lets what is unknown spread only where it matters', () => {
    const texts = [
      '$x',
      'a${x}',
      '${x:-a}',
      '${x-a}',
      '${x:+a}',
      '${x#a}',
      '${x/a/b}',
      '${x?}',
      '${u:-$x}',
      '${e:-$x}',
      '"$x"',
    ];
    expect(texts.filter((text) => valueWithOneUnknown(text).known)).toEqual([]);
    expect(valueWithOneUnknown('${u:-d}')).toEqual(known('d'));
    expect(valueWithOneUnknown('${u:+$x}')).toEqual(known(''));
    expect(valueWithOneUnknown('${e:+$x}')).toEqual(known(''));
    expect(valueWithOneUnknown('${x+d}')).toEqual(known('d'));
    expect(valueWithOneUnknown('${e-$x}')).toEqual(known(''));
    expect(valueWithOneUnknown("'$x'")).toEqual(known('$x'));
  });

  it('names what is not set, in words that do not matter too', () => {
    const { unset, matched } = expansionOf('$V ${U:-$A} ${V:-$B} \\$C \'$D\' "$E"', lookup, '\\');
    expect([...unset]).toEqual(['A', 'U', 'B']);
    expect([...matched]).toEqual(['V', 'E']);
  });

  it('leaves quotes alone in the content of a heredoc', () => {
    expect(expansionOf('it\'s "$V"', lookup, '\\', false).value).toEqual(known('it\'s "abc/def.tar.gz"'));
  });

  it('splits the words of EXPOSE behind the variables', () => {
    expect(expandWords('1 $L "a b" c\\ d', lookup, '\\')).toEqual(known(['1', 'a', 'b', 'c', 'a b', 'c d']));
    expect(expandWords('$x', () => unknown, '\\')).toBe(unknown);
  });

  it('gives up on values and patterns that are too long', () => {
    expect(expand('$a$a', long, '\\')).toBe(unknown);
    expect(expand(`\${a#${'a*'.repeat(100)}x}`, long, '\\')).toBe(unknown);
    expect(expand(`\${a:-${'${a:-'.repeat(200)}${'}'.repeat(200)}}`, long, '\\')).toBe(unknown);
  });
});

describe('variablesIn', () => {
  it('finds all variables with modifier, word and quotes', () => {
    const text = 'a $b "${c:-x ${d}}" \\$e \'$f\' ${g##*/} ${h//i/$j}';
    const found = variablesIn(text, '\\').map(
      ({ name, modifier, span, nameSpan, word, wordSpan, isQuoted, isNested }) => {
        expect(text.slice(nameSpan.start, nameSpan.end)).toBe(name);
        expect(wordSpan && text.slice(wordSpan.start, wordSpan.end)).toBe(word);
        return [
          text.slice(span.start, span.end),
          name,
          modifier,
          word,
          isQuoted ? 'quoted' : '',
          isNested ? 'nested' : '',
        ];
      },
    );
    expect(found).toEqual([
      ['$b', 'b', undefined, undefined, '', ''],
      ['${c:-x ${d}}', 'c', ':-', 'x ${d}', 'quoted', ''],
      ['${d}', 'd', undefined, undefined, 'quoted', 'nested'],
      ['${g##*/}', 'g', '#', '#*/', '', ''],
      ['${h//i/$j}', 'h', '//', 'i/$j', '', ''],
      ['$j', 'j', undefined, undefined, '', 'nested'],
    ]);
  });

  it('reads with the escape of the file, and nothing where BuildKit stops', () => {
    expect(variablesIn('`$a \\$b', '`').map(({ name }) => name)).toEqual(['b']);
    expect(variablesIn('$a ${b', '\\')).toEqual([]);
    expect(variablesIn("it's $a", '\\', false).map(({ name }) => name)).toEqual(['a']);
  });
});
