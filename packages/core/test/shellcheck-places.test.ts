import { describe, expect, test } from 'vitest';
import { annotate, undraw } from '../src/finding/annotate.js';
import { createLinter } from '../src/linter/linter.js';
import shellcheck from '../src/rules/shell/shellcheck.js';
import { Source } from '../src/text/source.js';
import { fakeShellcheck } from './fake-shellcheck.js';

const table = { shellcheck: { group: 'shell', rule: shellcheck } };

/** What is found at each `bad...` of the scripts, drawn, and the text after the fixes. */
async function drawnAndFixed(text: string, replacement?: string) {
  const linter = createLinter(fakeShellcheck(/bad\S*/g, replacement), { noConfig: true }, table);
  const { findings } = await linter.lint('Dockerfile', text);
  const marks = findings.map(({ span }) => ({ span, text: 'here' }));
  const fixed = await linter.fix('Dockerfile', text, () => true);
  return { drawn: annotate(new Source('Dockerfile', text), marks), fixed: fixed.source.text };
}

describe('a comment of ShellCheck stands', () => {
  test.each([
    ['in a shell form', ['RUN ls bad', '       ^^^ here']],
    ['behind tabs', ['RUN ls \t\tbad\tx', '       \t\t^^^ here']],
    ['behind what takes two units', ['RUN ls "é😀" bad', '             ^^^ here']],
    ['in a continued line', ['RUN ls \\', '  x bad \\', '    ^^^ here', '\tbad', '\t^^^ here']],
    ['behind a comment in it', ['RUN ls \\', '# bad', '', '  bad', '  ^^^ here']],
    ['over a continuation', ['RUN ls ba\\', '       ^^^… here', 'd x']],
    ['in a heredoc', ['RUN <<EOF', 'ls', '  bad', '  ^^^ here', 'EOF']],
    ['in a heredoc without its tabs', ['RUN <<-EOF', '\t\tls bad', '\t\t   ^^^ here', '\tEOF']],
    [
      'in the heredoc of a command',
      ['RUN cat <<EOF > x && bad', '                     ^^^ here', 'bad', '^^^ here', 'EOF'],
    ],
    ['in a trigger', ['ONBUILD RUN ls bad', '               ^^^ here']],
    [
      'in an exec form',
      [
        'RUN ["sh", "-c", "ls \\t bad\\nbad"]',
        '                        ^^^ here',
        '                             ^^^ here',
      ],
    ],
    ['in HEALTHCHECK', ['HEALTHCHECK CMD ls bad', '                   ^^^ here']],
    ['in a line behind the variables', ['ARG a', 'RUN ls $a bad', '          ^^^ here']],
    [
      'below a shebang and the variables',
      ['ARG a', 'RUN <<EOF', '#!/bin/bash -bad', '             ^^^ here', 'ls $a', 'bad', '^^^ here', 'EOF'],
    ],
  ])('%s', async (_, lines) => {
    const drawn = ['FROM scratch', ...lines, ''].join('\n');
    expect((await drawnAndFixed(undraw(drawn))).drawn).toBe(drawn);
  });

  test('where lines end with CRLF', async () => {
    const drawn = [
      'FROM scratch',
      'RUN ls \\',
      '  bad',
      '  ^^^ here',
      'RUN <<EOF',
      'ls bad',
      '   ^^^ here',
      'EOF',
      '',
    ].join('\r\n');
    expect((await drawnAndFixed(undraw(drawn))).drawn).toBe(drawn);
  });

  test('nowhere if it is about what we have added', async () => {
    const { drawn } = await drawnAndFixed('FROM scratch\nARG bad\nRUN ls "$bad"\n');
    expect(drawn).toBe('FROM scratch\nARG bad\nRUN ls "$bad"\n         ^^^^ here\n');
  });
});

describe('a fix of ShellCheck', () => {
  test.each([
    ['changes a word', 'RUN ls bad', '"good"', 'RUN ls "good"'],
    ['changes a word in a continued line', 'RUN ls \\\n  bad', '"good"', 'RUN ls \\\n  "good"'],
    ['is written as JSON in an exec form', 'RUN ["sh", "-c", "ls bad"]', '"good"', 'RUN ["sh", "-c", "ls \\"good\\""]'],
    ['leaves a word that a continuation divides', 'RUN ls ba\\\nd', '"good"', 'RUN ls ba\\\nd'],
    ['does not break a line', 'RUN ls bad', 'good\nx', 'RUN ls bad'],
    ['does not continue a line', 'RUN ls bad', 'good\\', 'RUN ls bad'],
    ['opens no heredoc', 'RUN ls bad', '<<good', 'RUN ls bad'],
  ])('%s', async (_, before, replacement, after) => {
    expect((await drawnAndFixed(`FROM scratch\n${before}\n`, replacement)).fixed).toBe(`FROM scratch\n${after}\n`);
  });
});
