import { describe, expect, test } from 'vitest';
import { shellcheckScripts } from '../src/model/shellcheck-scripts.js';
import { modelOf } from './model-of.js';

/** What ShellCheck would read, each script as `dialect: text`. */
function scriptsIn(...lines: readonly string[]): readonly string[] {
  return shellcheckScripts(modelOf(lines.join('\n'))).map(({ dialect, text }) => `${dialect}: ${text}`);
}

describe('a script for ShellCheck', () => {
  test.each([
    ['a shell form', 'RUN ls', ['sh: ls']],
    ['CMD', 'CMD ls', ['sh: ls']],
    ['ENTRYPOINT', 'ENTRYPOINT ls', ['sh: ls']],
    ['HEALTHCHECK', 'HEALTHCHECK --interval=5s CMD ls', ['sh: ls']],
    ['HEALTHCHECK without a command', 'HEALTHCHECK NONE', []],
    ['a trigger', 'ONBUILD RUN ls', ['sh: ls']],
    ['an exec form', 'RUN ["ls", "-l"]', []],
    ['a shell in an exec form', 'RUN ["bash", "-ec", "cd /x\\nls"]', ['bash: set -e\ncd /x\nls']],
    ['a heredoc', 'RUN <<EOF\nls\nEOF', ['sh: ls\n']],
    ['a heredoc with a shebang', 'RUN <<EOF\n#!/usr/bin/env bash\nls\nEOF', ['bash: #!/usr/bin/env bash\nls\n']],
    ['a heredoc of another language', 'RUN <<EOF\n#!/usr/bin/env python3\nls\nEOF', []],
    [
      'a heredoc for a shell',
      "RUN bash <<'EOF'\nls $x\nEOF",
      ["sh: bash <<'EOF'\nls $x\nEOF", 'bash: export x\nls $x\n'],
    ],
    ['a heredoc that the shell around it changes', 'RUN bash <<EOF\nls $x\nEOF', ['sh: bash <<EOF\nls $x\nEOF']],
    ['nothing', 'RUN', []],
  ])('comes from %s', (_, text, expected) => {
    expect(scriptsIn('FROM debian:13', text)).toEqual(expected);
  });

  test.each([
    ['["/bin/bash", "-c"]', ['bash: ls']],
    ['["/bin/bash", "-eo", "pipefail", "-c"]', ['bash: set -e; set -o pipefail\nls']],
    ['["/bin/ash", "-c"]', ['busybox: ls']],
    ['["/bin/dash", "-c"]', ['dash: ls']],
    ['["/bin/ksh", "-c"]', ['ksh: ls']],
    ['["conda", "run", "-n", "x", "/bin/bash", "-c"]', ['bash: ls']],
    ['["/bin/zsh", "-c"]', []],
    ['["powershell", "-Command"]', []],
    ['["pwsh", "-c", "bash"]', []],
    ['["cmd", "/S", "/C"]', []],
  ])('is read as SHELL %s says', (shell, expected) => {
    expect(scriptsIn('FROM debian:13', `SHELL ${shell}`, 'RUN ls')).toEqual(expected);
  });

  test('is read as a comment of hadolint says, until the next SHELL or stage', () => {
    const lines = [
      'FROM a AS x',
      '# hadolint shell=bash',
      'RUN 1',
      'SHELL ["dash", "-c"]',
      'RUN 2',
      '# hadolint shell = /bin/ksh',
      'RUN 3',
    ];
    const more = ['FROM b', 'RUN 4', 'FROM x', 'RUN 5', '# hadolint shell=powershell', 'RUN 6'];
    expect(scriptsIn(...lines, ...more)).toEqual(['bash: 1', 'dash: 2', 'ksh: 3', 'sh: 4', 'ksh: 5']);
    expect(scriptsIn('# hadolint shell=bash', 'FROM a', 'RUN 1', 'FROM b', 'RUN 2')).toEqual(['bash: 1', 'bash: 2']);
  });

  test('is read as the base says, where it is known', () => {
    expect(scriptsIn('FROM aerospike:latest', 'RUN ls')).toEqual(['bash: set -e; set -o pipefail\nls']);
  });

  test('has no blanks that only indent its continued lines', () => {
    expect(scriptsIn('FROM a', 'RUN ls \\', '      -l && \\', '# comment', "\tsed 's/a  b/c/'\\", '    x')).toEqual([
      "sh: ls -l && sed 's/a  b/c/' x",
    ]);
  });
});

describe('the variables of a script', () => {
  test.each([
    ['ARG', ['ARG a', 'RUN ls $a'], 'export a'],
    ['ENV', ['ENV a=1 b=2', 'RUN ls ${a} "${#b}"'], 'export a b'],
    ['an ENV that is only set', ['ENV a=1', 'RUN a=2 ls'], 'export a'],
    ['what the script does not name', ['ENV a=1', 'RUN ls'], ''],
    ['what is set below', ['RUN ls $a', 'ENV a=1'], ''],
    ['a proxy', ['RUN ls $http_proxy'], 'export http_proxy'],
    ['a secret', ['RUN --mount=type=secret,id=x,env=key ls $key'], 'export key'],
    ['what a sourced script may set', ['RUN . ./x; ls $a'], 'export a'],
    ['what is given at run time', ['CMD ls $a'], 'export a'],
    ['a trigger', ['ONBUILD ARG a', 'ONBUILD RUN ls $a $b $c', 'ENV b=1'], 'export a b'],
    ['what a wrapper may set', ['RUN ["env", "a=1", "sh", "-c", "ls $a"]'], 'export a'],
    [
      'what may be misspelt',
      ['ENV NAME=1', 'RUN ls $NAEM'],
      'export ALL_PROXY FTP_PROXY HTTPS_PROXY HTTP_PROXY NAME NO_PROXY',
    ],
    ['what each system sets', ['ENV NAME=1', 'RUN ls $HOME $PWD'], ''],
  ])('are those of %s', (_, lines, expected) => {
    const [first = ''] = scriptsIn('FROM scratch', ...lines);
    expect(first.slice('sh: '.length).split('\n').slice(0, -1).join('\n')).toBe(expected);
  });

  test('of a stage are its parents’, and of an unknown base all in capitals', () => {
    expect(scriptsIn('FROM scratch AS x', 'ENV a=1', 'FROM x', 'RUN ls $a $b')).toEqual(['sh: export a\nls $a $b']);
    expect(scriptsIn('FROM example.com/unknown', 'RUN ls $A $b; C=1')).toEqual(['sh: export A\nls $A $b; C=1']);
  });

  test('stand behind the comments that speak of the whole script', () => {
    const lines = ['RUN <<EOF', '#!/bin/bash', '', '# shellcheck disable=SC2086', 'ls $a', 'EOF'];
    expect(scriptsIn('FROM scratch', 'ARG a', ...lines)).toEqual([
      'bash: #!/bin/bash\n\n# shellcheck disable=SC2086\nexport a\nls $a\n',
    ]);
  });
});
