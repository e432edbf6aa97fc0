import { describe, expect, it } from 'vitest';
import { globalArguments } from '../src/model/global-arguments.js';
import { inspectionOf } from '../src/explain/inspect.js';
import { parse } from '../src/syntax/parse.js';
import { stepsOf } from '../src/syntax/steps.js';
import { Source } from '../src/text/source.js';

/** Texts of a size; each must cost steps in proportion to its length. */
const shapes: Readonly<Record<string, readonly [size: number, text: (size: number) => string]>> = {
  instructions: [100_000, (size) => `FROM a\n${'RUN b c\n'.repeat(size)}`],
  'continuation lines': [100_000, (size) => `FROM a\nRUN b \\\n${'  c \\\n'.repeat(size)} d\n`],
  'continuation lines of ENV': [100_000, (size) => `FROM a\nENV ${'  b=c \\\n'.repeat(size)} d=e\n`],
  'comments in a continuation': [100_000, (size) => `FROM a\nRUN b \\\n${'# c\n\n'.repeat(size)} d\n`],
  'stages with a comment each': [10_000, (size) => '# about\nFROM a AS b\n'.repeat(size)],
  comments: [100_000, (size) => `${'# a\n\n'.repeat(size)}FROM a\n`],
  'units in a line': [60_000, (size) => `FROM a\nRUN ${'b'.repeat(size)}\n`],
  'bytes in a line that is not ASCII': [60_000, (size) => `FROM a\nENV b="${'\u00e9 '.repeat(size / 3)}"\n`],
  'words in a line': [30_000, (size) => `FROM a\nCOPY ${'b '.repeat(size)}c\n`],
  'blanks in a directive': [60_000, (size) => `# syntax=a${' '.repeat(size)}b\nFROM a\n`],
  'escapes at the end of a line': [60_000, (size) => `FROM a\nRUN b${'\\'.repeat(size)}\n`],
  'a chain of ENV': [
    10_000,
    (size) => `FROM a\n${Array.from({ length: size }, (_, index) => `ENV V${index + 1}=$V${index}\n`).join('')}`,
  ],
  'a chain of ARG': [
    10_000,
    (size) =>
      `${Array.from({ length: size }, (_, index) => `ARG V${index + 1}=\${V${index}:-a}\n`).join('')}FROM $V${size}\n`,
  ],
  flags: [10_000, (size) => `FROM a\nCOPY ${'--exclude=b '.repeat(size)}c d\n`],
  'flags that are not ASCII': [10_000, (size) => `FROM a\nCOPY ${'--exclude=\u00e9\u00e0 '.repeat(size)}c d\n`],
  'nested $(': [30_000, (size) => `FROM a\nRUN ${'$('.repeat(size)}b${')'.repeat(size)}\n`],
  'nested $( in a line with <<': [30_000, (size) => `FROM a\nRUN << ${'$('.repeat(size)}b${')'.repeat(size)}\n`],
  'nested ${': [30_000, (size) => `FROM a\nENV b=${'${a:-'.repeat(size)}c${'}'.repeat(size)}\n`],
  'nested ${ in a line with <<': [30_000, (size) => `FROM a\nRUN << ${'${a:-'.repeat(size)}c${'}'.repeat(size)}\n`],
  'nested quotes and ${': [10_000, (size) => `FROM a\nENV b=${'"${a:-'.repeat(size)}c${'}"'.repeat(size)}\n`],
  'variables in a word': [20_000, (size) => `FROM a\nENV b=${'${a:-x}$c'.repeat(size)}\n`],
  'ONBUILD in ONBUILD': [30_000, (size) => `FROM a\n${'ONBUILD '.repeat(size)}RUN b\n`],
  'lines in a heredoc': [100_000, (size) => `FROM a\nRUN <<-EOF\n${'\tb\n'.repeat(size)}EOF\n`],
  'heredocs in a line': [
    5_000,
    (size) =>
      `FROM a\nRUN ${Array.from({ length: size }, (_, index) => `<<E${index} `).join('')}\n${Array.from({ length: size }, (_, index) => `E${index}\n`).join('')}`,
  ],
  'heredocs without an end': [5_000, (size) => `FROM a\nRUN ${'<<E '.repeat(size)}\nb\n`],
  'elements of an array': [20_000, (size) => `FROM a\nCMD [${'"a\\n", '.repeat(size)}"b"]\n`],
  'arrays in an array': [5_000, (size) => `FROM a\nCMD ${'['.repeat(size)}${']'.repeat(size)}\n`],
};

/** What a caller does with a text at least. */
function read(text: string): void {
  const syntax = parse(new Source('Dockerfile', text));
  globalArguments(syntax);
  inspectionOf(syntax);
}

function perUnit(text: string): number {
  return stepsOf(() => read(text)) / text.length;
}

function messagesOf(text: string): readonly string[] {
  return parse(new Source('Dockerfile', text)).problems.map(({ message }) => message);
}

function nestedVariables(depth: number): string {
  return `${'${a:-'.repeat(depth)}b${'}'.repeat(depth)}`;
}

describe('the steps for', () => {
  it.each(Object.entries(shapes))('%s grow as the text does', (_, [size, textOf]) => {
    const small = textOf(Math.ceil(size / 4));
    const large = textOf(size);
    // Reading a text costs a few looks at each unit, whatever its size.
    expect(perUnit(large)).toBeLessThan(perUnit(small) * 1.2 + 0.2);
    expect(perUnit(large)).toBeLessThan(16);
  });
});

describe('what stands in one another', () => {
  it('is capped with a finding for ONBUILD', () => {
    expect(messagesOf(`FROM a\n${'ONBUILD '.repeat(32)}RUN b\n`)).toEqual([]);
    expect(messagesOf(`FROM a\n${'ONBUILD '.repeat(34)}RUN b\n`)).toEqual([
      'More than 32 ONBUILD stand in one another.',
    ]);
  });

  it('is capped with a finding for ${', () => {
    expect(messagesOf(`FROM a\nENV b=${nestedVariables(100)}\nRUN c <<EOF ${nestedVariables(99)}\nEOF\n`)).toEqual([]);
    expect(messagesOf(`FROM a\nENV b=${nestedVariables(101)}\n`)).toEqual(['More than 100 `${` stand in one another.']);
    expect(messagesOf(`FROM a\nRUN <<EOF ${nestedVariables(101)}\nEOF\n`)).toEqual([
      'More than 100 `${` stand in one another.',
    ]);
  });
});
