import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotate, undraw } from '../src/finding/annotate.js';
import { createLinter } from '../src/linter/linter.js';
import { nodeHost } from '../src/node/index.js';
import shellcheck from '../src/rules/shell/shellcheck.js';
import { Source } from '../src/text/source.js';
import { ownFolder } from './fake-program.js';

const table = { shellcheck: { group: 'shell', rule: shellcheck } };

/** The ShellCheck that the environment names, or the one on PATH. */
function findBinary(): string | undefined {
  const { PLIMSOLL_TEST_SHELLCHECK: named, PATH = '' } = process.env;
  const paths = PATH.split(delimiter).map((folder) => join(folder, 'shellcheck'));
  return (named === undefined ? paths : [named]).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const binary = findBinary();

/** A linter with the real ShellCheck. */
function linter() {
  const options = { program: binary };
  return createLinter(nodeHost(), { noConfig: true, rules: { shellcheck: { options } } }, table);
}

if (binary === undefined) {
  test('the real ShellCheck is not here: PLIMSOLL_TEST_SHELLCHECK can name one', () => undefined);
} else {
  describe('the real ShellCheck', () => {
    test.each([
      [
        'a variable of ARG and of ENV',
        ['ARG FILES', 'ENV MORE=1', 'RUN rm $FILES $MORE', '       ^^^^^^ SC2086', '              ^^^^^ SC2086'],
      ],
      [
        'all that is wrong in a RUN',
        ['RUN cd /x; ls `pwd`', '    ^^^^^ SC2164', '              ^^^^^ SC2006', '              ^^^^^ SC2046'],
      ],
      ['tabs and what takes two units', ['ARG a', 'RUN ls\t"é😀"\t$a', '      \t     \t^^ SC2086']],
      ['a continued line', ['ARG a', 'RUN ls \\', '  # comment', '\t$a \\', '\t^^ SC2086', '    x']],
      ['a heredoc', ['ARG a', 'RUN <<-EOF', '\tls', '\tls $a', '\t   ^^ SC2086', 'EOF']],
      [
        'a trigger',
        ['ONBUILD ARG a', 'ONBUILD RUN ls $a "$b"', '               ^^ SC2086', '                   ^^ SC2154'],
      ],
      ['an exec form', ['ARG a', 'RUN ["bash", "-c", "ls \\"x\\" $a"]', '                             ^^ SC2086']],
      ['what sh has not', ['RUN [[ $0 = x ]]', '    ^^^^^^^^^^^^ SC3010']],
      ['nothing in what bash has', ['SHELL ["/bin/bash", "-c"]', 'RUN [[ $0 = x ]]']],
      ['nothing in PowerShell', ['SHELL ["powershell", "-Command"]', 'RUN $x = `y']],
      ['no cd that stops the shell', ['SHELL ["/bin/sh", "-ec"]', 'RUN cd /x; ls']],
      ['a variable that is surely not set', ['RUN ls "$nothing"', '        ^^^^^^^^ SC2154']],
      ['no file that is sourced', ['RUN . ./x && ls "$nothing"']],
      ['no blanks that only indent', ['RUN echo a \\', '      b c']],
      ['no directive but its own', ['RUN <<EOF', '# shellcheck disable=SC2164', 'cd /x', 'ls', 'EOF']],
    ])('sees %s', async (_, lines) => {
      ownFolder();
      const drawn = ['FROM scratch', ...lines, ''].join('\n');
      const text = undraw(drawn);
      const { findings, notices } = await linter().lint('/nowhere/Dockerfile', text);
      const marks = findings.map(({ span, code = '' }) => ({ span, text: code }));
      expect([annotate(new Source('Dockerfile', text), marks), ...notices]).toEqual([drawn]);
    });

    test('says nothing of a variable of an unknown base', async () => {
      ownFolder();
      const { findings } = await linter().lint('/nowhere/Dockerfile', 'FROM example.com/base\nRUN ls "$MAYBE"');
      expect(findings).toEqual([]);
    });

    test('has fixes that are right in the file', async () => {
      ownFolder();
      const lines = [
        'FROM scratch',
        'ARG a',
        'RUN ls $a \\',
        '  `pwd` \\',
        "  && echo '\tx'",
        'RUN ["sh", "-c", "ls $a"]',
        '',
      ];
      const fixed = await linter().fix('/nowhere/Dockerfile', lines.join('\n'), () => true);
      expect(fixed.source.text.split('\n')).toEqual([
        'FROM scratch',
        'ARG a',
        'RUN ls "$a" \\',
        '  $(pwd) \\',
        "  && echo '\tx'",
        'RUN ["sh", "-c", "ls \\"$a\\""]',
        '',
      ]);
    });
  });
}
