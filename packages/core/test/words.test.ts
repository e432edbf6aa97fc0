import { describe, expect, it } from 'vitest';
import { flagOf, type Instruction } from '../src/syntax/instruction.js';
import { parse } from '../src/syntax/parse.js';
import type { JsonWord, Word } from '../src/syntax/word.js';
import { spanInFile } from '../src/text/segments.js';
import { Source } from '../src/text/source.js';
import { valueOf } from '../src/text/known.js';

/** The last instruction of a text. */
function last(text: string): Instruction {
  return present(parse(new Source('Dockerfile', text)).instructions.at(-1));
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('something is missing');
  return value;
}

function problemsOf(text: string): readonly (readonly unknown[])[] {
  const { problems } = parse(new Source('Dockerfile', text));
  return problems.map(({ span, line, message }) => [text.slice(span.start, span.end), line, message]);
}

const values = (words: readonly Word[]) => words.map(({ value }) => valueOf(value));

describe('the value of a word', () => {
  it('has no quotes and escapes, and is unknown with a variable', () => {
    const { words } = last('COPY "a" b\\"c \'$d\' \\$e $f "${g}" h"i"\'j\' k"\n');
    expect(values(words)).toEqual(['a', 'b"c', '$d', '$e', undefined, undefined, 'hij', undefined]);
  });

  it('follows the escape of the file', () => {
    expect(values(last('# escape=`\nCOPY c:\\a `$b\n').words)).toEqual(['c:\\a', '$b']);
  });

  it('in the JSON form is expanded for COPY, and as it stands for RUN', () => {
    expect(values(last('COPY ["a$b", "c\\\\\\\\d", "e"]\n').words)).toEqual([undefined, 'c\\d', 'e']);
    expect(values(last('RUN ["a$b", "c\\\\\\\\d"]\n').words)).toEqual(['a$b', 'c\\\\d']);
  });

  it('of a flag is what the parser leaves', () => {
    const copy = last('COPY --from="a b" --chown=$u --chmod=\'1\' x y\n');
    expect(['from', 'chown', 'chmod', 'link'].map((name) => flagOf(copy, name)?.value?.value)).toMatchObject([
      { known: true, value: 'a b' },
      { known: false },
      { known: true, value: '1' },
      undefined,
    ]);
  });
});

describe('the parts of an instruction', () => {
  it('FROM has image and name', () => {
    expect(last('FROM --platform=x a:1 as b\n')).toMatchObject({ image: { text: 'a:1' }, name: { text: 'b' } });
    expect(last('FROM a b c\n')).not.toHaveProperty('name');
    expect(last('FROM\n')).not.toHaveProperty('image');
  });

  it('COPY has sources, heredocs among them, and a destination', () => {
    expect(last('COPY a <<B /c\nB\n')).toMatchObject({
      sources: [{ text: 'a' }, { text: '<<B' }],
      destination: { text: '/c' },
    });
    expect(last('ADD ["a","b"]\n')).toMatchObject({ sources: [{ text: 'a' }], destination: { text: 'b' } });
    expect(last('COPY a\n')).toMatchObject({ sources: [{ text: 'a' }] });
    expect(last('COPY a\n')).not.toHaveProperty('destination');
  });

  it('ENV, LABEL and ARG have properties', () => {
    expect(last('ENV "a"=\'b c\' d=$e\n')).toMatchObject({
      properties: [
        {
          name: { text: '"a"', value: { value: 'a' } },
          value: { text: "'b c'", value: { value: 'b c' } },
          legacy: false,
        },
        { name: { text: 'd' }, value: { text: '$e', value: { known: false } } },
      ],
      words: [],
    });
    expect(last('LABEL a b "c"\n')).toMatchObject({
      properties: [{ name: { text: 'a' }, value: { text: 'b "c"', value: { value: 'b c' } }, legacy: true }],
    });
    expect(last('ARG a b=\n')).toMatchObject({
      properties: [{ name: { text: 'a' } }, { name: { text: 'b' }, value: { text: '' } }],
    });
  });

  it('HEALTHCHECK has a type, and the body of its command', () => {
    expect(last('HEALTHCHECK --retries=1 cmd a b\n')).toMatchObject({
      type: 'CMD',
      body: { text: 'a b' },
      args: ['cmd', 'a b'],
      words: [],
    });
    expect(last('HEALTHCHECK CMD ["a"]\n')).toMatchObject({
      type: 'CMD',
      json: [{ text: 'a' }],
      words: [{ text: 'a' }],
    });
    expect(last('HEALTHCHECK\n')).toMatchObject({ type: '', args: [] });
  });

  it('ONBUILD has a trigger that knows it, with its heredocs', () => {
    const text = 'FROM a\nONBUILD \\\n  COPY --from=x <<B /c\nd\nB\n';
    const onbuild = last(text);
    const trigger = present(onbuild.kind === 'onbuild' ? onbuild.trigger : undefined);
    expect(trigger.onbuild).toBe(onbuild);
    expect(trigger).toMatchObject({
      kind: 'copy',
      line: 2,
      endLine: 5,
      destination: { text: '/c' },
      flags: [{ name: 'from' }],
    });
    expect(trigger.heredocs).toBe(onbuild.heredocs);
    expect(text.slice(trigger.span.start, trigger.span.end)).toBe('COPY --from=x <<B /c\nd\nB');
    expect(text.slice(trigger.keywordSpan.start, trigger.keywordSpan.end)).toBe('COPY');
  });

  it('a word over a continuation spans the break', () => {
    const text = 'FROM a\nCOPY a\\\n# x\nb \\\n  c\n';
    const [first, second] = last(text).words;
    expect([first?.text, second?.text]).toEqual(['ab', 'c']);
    expect(text.slice(first?.span.start, first?.span.end)).toBe('a\\\n# x\nb');
    expect(text.slice(second?.span.start, second?.span.end)).toBe('c');
  });

  it('comments above reach up to the instruction before', () => {
    const text = '# syntax=x\n# a\n\n#b\nFROM c\n# d\nRUN e \\\n# f\n g\n#h\nUSER i\n';
    const { instructions, comments } = parse(new Source('Dockerfile', text));
    expect(instructions.map((one) => one.comments.map((comment) => comment.text))).toEqual([['a', 'b'], ['d'], ['h']]);
    expect(comments.filter(({ insideInstruction }) => insideInstruction)).toMatchObject([{ text: 'f', line: 8 }]);
    expect(comments.map(({ line }) => line)).toEqual([2, 4, 6, 8, 10]);
  });

  it('blank lines in a continuation and rejected instructions are marked', () => {
    expect(last('RUN a \\\n\n# b\n \n c\n').blankLines).toEqual([2, 4]);
    expect(last('CMD ["a", 1]\n')).toMatchObject({ invalid: true, args: ['["a", 1]'] });
    expect(last('CMD ["a"]\n')).not.toHaveProperty('invalid');
  });
});

describe('the content of a JSON string', () => {
  it('leads back to the file, escape by escape', () => {
    const text = 'CMD ["a\\nb\\u0041\\"c\\"", "\\ud83d\\ude00d"]\n';
    const [first, second] = present(last(text).json).map((word) => present(word)) as [JsonWord, JsonWord];
    expect([first.content.text, second.content.text]).toEqual(['a\nbA"c"', '\u{1f600}d']);
    const written = (word: JsonWord, start: number, end: number): string => {
      const span = spanInFile(word.content, start, end);
      return text.slice(span.start, span.end);
    };
    expect(written(first, 0, 1)).toBe('a');
    expect(written(first, 1, 2)).toBe('\\n');
    expect(written(first, 2, 4)).toBe('b\\u0041');
    expect(written(first, 4, 7)).toBe('\\"c\\"');
    expect(written(first, 5, 6)).toBe('c');
    expect(written(second, 0, 2)).toBe('\\ud83d\\ude00');
    expect(written(second, 2, 3)).toBe('d');
  });

  it('leads back over a line continuation', () => {
    const text = 'CMD ["a\\\nb\\n\\\nc"]\n';
    const word = present(last(text).json?.[0]);
    expect(word.text).toBe('ab\nc');
    const span = spanInFile(word.content, 1, 4);
    expect(text.slice(span.start, span.end)).toBe('b\\n\\\nc');
  });
});

describe('problems', () => {
  it('stand at their true place', () => {
    expect(problemsOf('# escape=x\nFROM a\n')).toEqual([['x', 0, '`x` cannot be the escape character.']]);
    expect(problemsOf('FROM a\nRUN <<EOF\nb\n')).toEqual([['<<EOF', 2, 'The heredoc `EOF` has no end.']]);
    expect(problemsOf('FROM a\nENV b=c d\nENV e\n')).toEqual([
      ['d', 2, '`d` in ENV has no `=`.'],
      ['e', 3, 'ENV gives `e` no value.'],
    ]);
    expect(problemsOf('\n')).toEqual([['', 1, 'The file has no instructions.']]);
  });

  it('do not stop the reading', () => {
    const { instructions } = parse(
      new Source('Dockerfile', '# escape=`\n# escape=x\nFROM a\nCMD [1]\nENV b\nUSER c\n'),
    );
    expect(instructions.map(({ keyword }) => keyword)).toEqual(['FROM', 'CMD', 'ENV', 'USER']);
  });
});
