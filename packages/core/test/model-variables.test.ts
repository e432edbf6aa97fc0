import { describe, expect, it } from 'vitest';
import type { State } from '../src/model/state.js';
import type { Known } from '../src/text/known.js';
import { modelOf } from './model-of.js';

/** The expanded words of the last instruction; `?` is unknown. */
function lastWords(lines: readonly string[], settings = {}): readonly string[] {
  const model = modelOf(lines, settings);
  const last = model.instructions.at(-1);
  return last === undefined ? [] : last.words.map((word) => shown(model.expand(word, last)));
}

const shown = (value: Known<string>): string => (value.known ? value.value : '?');

describe('variables in scope', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['an ENV', ['FROM scratch', 'ENV A=/a', 'WORKDIR $A/b'], ['/a/b']],
    ['the ENV of a parent stage', ['FROM scratch AS a', 'ENV A=1', 'FROM a', 'EXPOSE $A'], ['1']],
    ['no ENV of another stage', ['FROM scratch AS a', 'ENV A=1', 'FROM scratch', 'EXPOSE 1$A'], ['1']],
    [
      'ENV keys of one instruction do not see each other',
      ['FROM scratch', 'ENV A=1', 'ENV A=2 B=$A', 'EXPOSE $B'],
      ['1'],
    ],
    ['ARGs of one instruction do', ['FROM scratch', 'ARG A=1 B=$A', 'EXPOSE $B'], ['1']],
    ['a global ARG is not seen in a stage', ['ARG A=1', 'FROM scratch', 'EXPOSE 2$A'], ['2']],
    ['unless it is declared again', ['ARG A=1', 'FROM scratch', 'ARG A', 'EXPOSE $A'], ['1']],
    ['a later ARG with a value beats an ENV', ['FROM scratch', 'ENV V=1', 'ARG V=70000', 'EXPOSE $V'], ['70000']],
    ['an ENV beats an ARG before it', ['FROM scratch', 'ARG V=1', 'ENV V=2', 'EXPOSE $V'], ['2']],
    ['an ARG without a default is unknown', ['FROM scratch', 'ARG V', 'EXPOSE $V'], ['?']],
    ['a default in the word', ['FROM scratch', 'EXPOSE ${V:-80} ${V:+1}9'], ['80', '9']],
    ['an unknown base may have set it', ['FROM example.org/x', 'EXPOSE $V'], ['?']],
    ['a known base names its variables', ['FROM debian:13', 'EXPOSE 1$V'], ['1']],
    ['single quotes keep a dollar', ['FROM scratch', "WORKDIR '/$A'"], ['/$A']],
  ])('%s', (_, lines, words) => {
    expect(lastWords(lines)).toEqual(words);
  });

  it('takes --build-arg before a default, but only for a declared ARG', () => {
    const settings = { buildArgs: { V: '3' } };
    expect(lastWords(['FROM scratch', 'ARG V=1', 'EXPOSE $V'], settings)).toEqual(['3']);
    expect(lastWords(['FROM scratch', 'EXPOSE 1$V'], settings)).toEqual(['1']);
  });

  it('follows a chain of 10,000 ENV and gives up on values that double', () => {
    const chain = ['FROM scratch', 'ENV V0=x'];
    for (let index = 1; index < 10_000; index++) chain.push(`ENV V${index}=$V${index - 1}`);
    expect(lastWords([...chain, 'WORKDIR /$V9999'])).toEqual(['/x']);
    const doubling = ['FROM scratch', 'ENV V0=xx'];
    for (let index = 1; index < 64; index++) doubling.push(`ENV V${index}=$V${index - 1}$V${index - 1}`);
    expect(lastWords([...doubling, 'WORKDIR /$V63'])).toEqual(['?']);
  });
});

/** What holds behind the last line. */
function stateAtEnd(lines: readonly string[]): State | undefined {
  const model = modelOf([...lines, 'RUN true']);
  const last = model.instructions.at(-1);
  return last && model.stateAt(last);
}

describe('state', () => {
  it('joins relative folders and follows stages', () => {
    expect(stateAtEnd(['FROM scratch AS a', 'WORKDIR /a', 'WORKDIR b/../c', 'FROM a'])?.workdir).toMatchObject({
      value: '/a/c',
    });
  });

  it('knows user and folder of known bases, and says unknown of others', () => {
    expect(stateAtEnd(['FROM debian:13'])?.user).toEqual({ known: true, value: null });
    expect(stateAtEnd(['FROM example.org/x'])?.user.known).toBe(false);
    expect(stateAtEnd(['FROM example.org/x', 'USER app'])?.user).toMatchObject({ known: true, value: 'app' });
    expect(stateAtEnd(['FROM example.org/x', 'WORKDIR a'])?.workdir.known).toBe(false);
  });

  it('leaves an ONBUILD trigger out', () => {
    expect(stateAtEnd(['FROM scratch', 'USER a', 'ONBUILD USER b'])?.user).toMatchObject({ value: 'a' });
  });
});
