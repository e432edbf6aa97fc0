import { describe, expect, test } from 'vitest';
import { stepsOf } from '../src/syntax/steps.js';
import { misplacedWords, scriptsIn, sketches } from './shell-sketch.js';

type Case = readonly [text: string, ...expected: readonly string[]];

function check(cases: readonly Case[]): void {
  test.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(sketches(text)).toEqual(expected);
    expect(misplacedWords(text)).toEqual([]);
  });
}

describe('instructions', () => {
  check([
    ['RUN a', 'a'],
    ['run --mount=type=cache,target=/x --network=none a b', 'a b'],
    ['CMD a b', 'a b'],
    ['ENTRYPOINT exec a', '<exec> a'],
    ['HEALTHCHECK --interval=5s CMD a || exit 1', 'a', '|| exit 1'],
    ['HEALTHCHECK CMD ["a", "b"]', '# exec other []', 'a b'],
    ['HEALTHCHECK NONE'],
    ['ONBUILD RUN a && b', 'a', '&& b'],
    ['ONBUILD CMD ["a"]', '# exec other []', 'a'],
    ['FROM a\nENV A=b\nCOPY a b\nSHELL ["/bin/bash", "-c"]'],
    ['RUN'],
    ['CMD []'],
    ['RUN a \\\n  --b \\\n  # why\n  c\nCMD d', 'a --b c', 'd'],
    ['# escape=`\nFROM x\nSHELL ["/bin/sh", "-c"]\nRUN a `\n  b', 'a b'],
  ]);

  test('a script names its instruction, the trigger of an ONBUILD too', () => {
    const { scripts, syntax } = scriptsIn('ONBUILD RUN a');
    const [onbuild] = syntax.instructions;
    expect(scripts[0]?.instruction.kind).toBe('run');
    expect(scripts[0]?.instruction.onbuild).toBe(onbuild);
    expect(scripts[0]?.commands[0]?.instruction).toBe(scripts[0]?.instruction);
    expect(scripts[0]?.commands[0]?.script).toBe(scripts[0]);
  });
});

describe('shells', () => {
  check([
    ['SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b', '# shell bash [/bin/bash -o pipefail -c]', 'a', '| b'],
    ['SHELL ["/bin/ash", "-c"]\nRUN a', '# shell sh [/bin/ash -c]', 'a'],
    ['SHELL ["/usr/bin/env", "zsh", "-c"]\nRUN a', '# shell zsh [/usr/bin/env zsh -c]', 'a'],
    ['SHELL ["conda", "run", "-n", "x", "/bin/bash", "-c"]\nRUN a', '# shell bash [conda run -n x /bin/bash -c]', 'a'],
    ['SHELL ["powershell", "-Command"]\nRUN a | b $(c', '# shell powershell [powershell -Command]'],
    ['SHELL ["C:\\\\pwsh.exe", "-c"]\nRUN a', '# shell powershell [C:\\pwsh.exe -c]'],
    ['SHELL ["cmd", "/S", "/C"]\nRUN a && (', '# shell cmd [cmd /S /C]'],
    ['SHELL ["/usr/bin/python3", "-c"]\nRUN import os', '# shell other [/usr/bin/python3 -c]'],
    ['# escape=`\nFROM x\nRUN dir C:\\ && (', '# shell cmd [cmd /S /C]'],
    ['SHELL ["/bin/bash", "-c"]\nFROM x\nRUN a', 'a'],
  ]);
});

describe('exec form', () => {
  check([
    ['RUN ["a", "b c", "$D"]', '# exec other []', 'a b c $D'],
    ['CMD ["/usr/bin/env", "A=b", "c"]', '# exec other []', '</usr/bin/env> A=b c'],
    ['ENTRYPOINT ["tini", "--", "a", "-x"]', '# exec other []', '<tini --> a -x'],
    ['CMD ["a", "&&", "b"]', '# exec other []', 'a && b'],
    ['CMD ["sh", "-c", "a && b $C"]', '# exec-shell sh [sh -c]', 'a', '&& b ?'],
    ['CMD ["/bin/bash", "-lc", "a \\"b c\\""]', '# exec-shell bash [/bin/bash -lc]', 'a b c'],
    ['CMD ["sh", "-c", "a\\nb \\u0041"]', '# exec-shell sh [sh -c]', 'a', '; b A'],
    ['ENTRYPOINT ["tini", "--", "sh", "-c", "a"]', '# exec-shell sh [sh -c]', '<tini --> a'],
    ['CMD ["sh", "x.sh"]', '# exec other []', 'sh x.sh'],
    ['CMD ["powershell", "-Command", "a | b"]', '# exec other []', 'powershell -Command a | b'],
    ['CMD ["sh", "-c", "a; fi"]', '# exec-shell sh [sh -c] incomplete', 'a'],
  ]);

  test('places lead through the escapes of JSON', () => {
    const text = 'CMD ["sh", "-c", "a \\"b\\" && \\\\\n  c d"]';
    const [, c] = scriptsIn(text.replace('\\\\\n  ', '')).scripts[0]?.commands ?? [];
    const flat = text.replace('\\\\\n  ', '');
    expect(flat.slice(c?.span.start, c?.span.end)).toBe('c d');
  });
});

describe('heredocs', () => {
  check([
    ['RUN <<EOF\na\nb c\nEOF', '# heredoc sh [/bin/sh -c]', 'a', '; b c'],
    ['RUN <<EOF\r\na --b\r\nb \\\r\n  c\r\nEOF\r\n', '# heredoc sh [/bin/sh -c]', 'a --b', '; b c'],
    ['RUN bash <<EOF\r\na --b\r\nEOF\r\n', 'bash <<"a --b \\n"', '# heredoc bash [bash]', 'a --b'],
    ['RUN <<-EOF\n\ta\n\tb\n\tEOF', '# heredoc sh [/bin/sh -c]', 'a', '; b'],
    ['RUN <<EOF\n#!/bin/bash -e\na\nEOF', '# heredoc bash [/bin/bash -e]', 'a'],
    ['RUN <<EOF\n#!/usr/bin/env -S bash -e\na\nEOF', '# heredoc bash [bash -e]', 'a'],
    ['RUN <<EOF\n#!/usr/bin/env python3\nprint("$(x)")\nEOF', '# heredoc other [python3]'],
    ['RUN <<-EOF\n\t#!/usr/bin/env python3\n\ta\n\tEOF', '# heredoc sh [/bin/sh -c]', 'a'],
    ['SHELL ["/bin/bash", "-c"]\nRUN <<EOF\na\nEOF', '# heredoc bash [/bin/bash -c]', 'a'],
    ['RUN --mount=type=cache,target=/x <<"EOF"\na $B\nEOF', '# heredoc sh [/bin/sh -c]', 'a ?'],
    ['RUN bash -e <<EOF\na\nEOF', 'bash -e <<"a\\n"', '# heredoc bash [bash -e]', 'a'],
    ['RUN <<EOF sh\na\nEOF', 'sh <<"a\\n"', '# heredoc sh [sh]', 'a'],
    ['RUN sudo bash -s x <<EOF\na\nEOF', '<sudo> bash -s x <<"a\\n"', '# heredoc bash [bash -s]', 'a'],
    ['RUN cat <<EOF > x\na $(b)\nEOF', 'cat <<"a $(b)\\n" >x', 'b @substitution'],
    ["RUN cat <<'EOF' > x\na $(b)\nEOF", 'cat <<"a $(b)\\n" >x'],
    ['RUN python3 <<EOF\nprint(1)\nEOF', 'python3 <<"print(1)\\n"'],
    ['RUN a <<X && b <<Y\nx\nX\ny\nY', 'a <<"x\\n"', '&& b <<"y\\n"'],
    ['RUN bash x.sh <<EOF\na\nEOF', 'bash x.sh <<"a\\n"'],
    [
      'RUN <<EOF\ncat <<X > y\nz\nX\nbash <<Z\na\nZ\nEOF',
      '# heredoc sh [/bin/sh -c]',
      'cat <<"z\\n" >y',
      '; bash <<"a\\n"',
      '# heredoc bash [bash]',
      'a',
    ],
    ['RUN <<EOF\na \\\n  b\nEOF', '# heredoc sh [/bin/sh -c]', 'a b'],
  ]);

  test('words of a heredoc with stripped tabs are found in the file', () => {
    const text = 'RUN <<-EOF\n\ta b\n\t\tc\n\tEOF\n';
    const words = scriptsIn(text).scripts[0]?.commands.flatMap((command) => command.words) ?? [];
    expect(words.map(({ span }) => text.slice(span.start, span.end))).toEqual(['a', 'b', 'c']);
  });
});

test('a script is parsed when it is first looked at', () => {
  const { scripts } = scriptsIn('RUN a');
  const [script] = scripts;
  const stepsToLook = (): number => stepsOf(() => void script?.commands);
  expect(stepsToLook()).toBeGreaterThan(0);
  expect(stepsToLook()).toBe(0);
});
