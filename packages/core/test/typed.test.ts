import { describe, expect, it } from 'vitest';
import type { Instruction } from '../src/syntax/instruction.js';
import { parse } from '../src/syntax/parse.js';
import { typedArguments, typedProperties, typedView } from '../src/syntax/typed.js';
import { Source } from '../src/text/source.js';
import type { Span } from '../src/text/span.js';
import { corpusTexts } from './mutations.js';

type Spans = readonly (Span | undefined)[];

/** What stands in our words but not in dockerfile-ast's, or the other way round; undefined where there is no typed view. */
function difference(text: string, instruction: Instruction, escape: '\\' | '`'): string | undefined {
  const view = typedView(instruction, escape);
  // The JSON form is ours alone.
  if (view === undefined || instruction.json) return undefined;
  const show = (spans: Spans): string => JSON.stringify(spans.map((span) => span && text.slice(span.start, span.end)));
  const [ours, theirs] = sides(instruction, escape);
  return show(ours) === show(theirs) ? undefined : `${instruction.keyword} ${show(ours)} ${show(theirs)}`;
}

function sides(instruction: Instruction, escape: '\\' | '`'): readonly [ours: Spans, theirs: Spans] {
  if ('properties' in instruction) {
    const ours = instruction.properties.flatMap(({ name, value }) => [name.span, value?.span]);
    return [ours, typedProperties(instruction, escape).flatMap(({ nameSpan, valueSpan }) => [nameSpan, valueSpan])];
  }
  const spans = typedArguments(instruction, escape).map(({ span }) => span);
  if (instruction.kind === 'onbuild')
    return [instruction.trigger ? [instruction.trigger.keywordSpan] : [], spans.slice(0, 1)];
  const ours = instruction.words.map(({ span }) => span);
  // These have one argument, blanks and all.
  const isOne = instruction.kind === 'user' || instruction.kind === 'workdir' || instruction.kind === 'stopsignal';
  const [first] = spans;
  return [ours, isOne && first ? [{ start: first.start, end: spans.at(-1)?.end ?? first.end }] : spans];
}

function differences(text: string): readonly string[] {
  const { instructions, escape } = parse(new Source('Dockerfile', text));
  return instructions.flatMap((instruction) => difference(text, instruction, escape) ?? []);
}

describe('the typed view', () => {
  it('agrees with our words', () => {
    const text = [
      'FROM --platform=x a:1 \\',
      '  AS b',
      'ARG a=1 b="x y" c',
      'ENV PATH $PATH:/x',
      'ENV "k"=v a=b\\ c \\',
      '# comment',
      "  d='e f'",
      'COPY -- a b',
      'COPY <<EOF /x',
      'USER x',
      'EOF',
      'LABEL a b c',
      'COPY x c:\\\\',
      'EXPOSE 80\v81\r82',
      'ENV a=b\u00a0c=d',
      'WORKDIR a b',
      'ONBUILD RUN x',
      'VOLUME /a /b',
      'STOPSIGNAL 9',
    ].join('\n');
    expect(differences(text)).toEqual([]);
    expect(differences('# escape=`\nFROM a `\n AS b\nCOPY c:\\ d:\\\nENV a=b` c d=e')).toEqual([]);
  });

  it('differs where dockerfile-ast reads otherwise, and our words count', () => {
    expect(differences("USER --x y\nENV a='b\\' c=d\nENV A")).toEqual([
      'USER ["y"] ["--x y"]',
      'ENV ["a","\'b\\\\\'","c","d"] ["a","\'b\\\\\' c=d"]',
      'ENV [] ["A",null]',
    ]);
  });

  it('has names and values without quotes, and is kept by text', () => {
    const { instructions } = parse(new Source('Dockerfile', 'ENV "a"="b c"\nUSER x\nENV "a"="b c"\nRUN d\n'));
    const [first, , third, run] = instructions as [Instruction, Instruction, Instruction, Instruction];
    expect(typedProperties(first, '\\')).toMatchObject([{ name: 'a', value: 'b c' }]);
    expect(typedView(third, '\\')?.instruction).toBe(typedView(first, '\\')?.instruction);
    expect(typedProperties(third, '\\')[0]?.nameSpan).not.toEqual(typedProperties(first, '\\')[0]?.nameSpan);
    expect(typedView(run, '\\')).toBeUndefined();
  });

  it('differs nowhere in the real files', () => {
    const texts = corpusTexts();
    if (texts.length === 0) console.info('not compared: there are no real files beside the repository');
    expect(texts.flatMap(differences)).toEqual([]);
  });
});
