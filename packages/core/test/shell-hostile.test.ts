import { describe, expect, test } from 'vitest';
import { fileEffectsOf } from '../src/shell/file-effects.js';
import { packageCallOf } from '../src/shell/package-calls.js';
import { stepsOf } from '../src/syntax/steps.js';
import { scriptsIn } from './shell-sketch.js';

/** All that is built for a text: commands, words, wrappers, nesting and what is read from them. */
function sizeOf(text: string): number {
  let size = 0;
  for (const script of scriptsIn(text).scripts) {
    for (const command of script.commands) {
      size += 1 + command.words.length + command.nesting.length + command.assignments.length + command.redirects.length;
      size += command.wrappers.reduce((sum, wrapper) => sum + 1 + wrapper.words.length, 0);
      const call = packageCallOf(command);
      size += (call?.options.length ?? 0) + (call?.packages.length ?? 0) + fileEffectsOf(command).length;
    }
  }
  return size;
}

const repeated: readonly string[] = [
  '$(',
  '"$(',
  '$(a ',
  '`',
  '"`',
  '`a \\`',
  '${a:-',
  '"${a:-$(',
  '<(',
  '$((',
  '((',
  '[[ (',
  '(',
  '{ ',
  '{ a; ',
  'if a; then ',
  'for i in a; do ',
  'case a in a) ',
  'f() ',
  'f() { ',
  'a && ',
  'a | ',
  'a; ',
  'a & ',
  '! ',
  'time ',
  'coproc ',
  'sudo ',
  'sudo -u x ',
  'env A=b ',
  'A=b ',
  'xargs ',
  'timeout 1 ',
  'eval ',
  "eval 'a' ",
  "sh -c 'a' ",
  "sh -c 'a'; ",
  'sh -c "',
  'find . -exec ',
  'find . -exec a \\; ',
  '-exec a \\; ',
  'apt-get install ',
  'pip install a==1 ',
  '-y',
  '-y ',
  '--x=1 ',
  'a-1',
  'a@',
  'a\\ ',
  '\\',
  '"',
  "'",
  '$',
  "$'",
  '>a ',
  '2>&1 ',
  '<<<a ',
  '{a,',
  '@(',
  'x[',
  'x=(',
  '#',
  '*',
  '~',
  '=',
  'curl -o a b ',
  'tar x',
  '[ a ',
  'a\\\n',
  'bash <<A ',
];

describe('hostile bodies cost no more than their length', () => {
  test.each(repeated)('%j', (part) => {
    const run = (times: number): number => {
      const text = `RUN ${part.startsWith('-exec') ? 'find . ' : ''}${part.repeat(times)}`;
      let size = 0;
      const steps = stepsOf(() => (size = sizeOf(text)));
      return steps + size;
    };
    const small = run(300);
    expect(run(3_000)).toBeLessThan(12 * small + 1_000);
  });

  test.each(['RUN <<A\n', 'RUN bash <<A\n', 'RUN cat <<A\n'])('heredocs in heredocs: %j', (opening) => {
    const run = (times: number): number => stepsOf(() => sizeOf(`${opening}${'bash <<B\n'.repeat(times)}A\n`));
    expect(run(3_000)).toBeLessThan(12 * run(300) + 1_000);
  });

  test.each(['["sh", "-c", "', '["sudo", "', '["a", "'])('exec form: %j', (opening) => {
    const run = (times: number): number => stepsOf(() => sizeOf(`CMD ${opening}${'a b; '.repeat(times)}"]`));
    expect(run(3_000)).toBeLessThan(12 * run(300) + 1_000);
  });
});

test('30,000 open substitutions are not parsed', () => {
  const [script] = scriptsIn(`RUN ${'$('.repeat(30_000)}`).scripts;
  expect(script?.complete).toBe(false);
  expect(script?.commands).toEqual([]);
});

test.each([
  `apt-get install -${'y'.repeat(190_000)}`,
  `apt-get install -- ${'a '.repeat(90_000)}`,
  `for i in ${'a '.repeat(90_000)}; do b; done`,
  `sh -c "${'\\"'.repeat(90_000)}"`,
  `eval ${'a '.repeat(90_000)}`,
  `env ${'A=b '.repeat(45_000)} c`,
])('one very long command does not overflow the stack: %#', (body) => {
  expect(sizeOf(`RUN ${body}`)).toBeGreaterThan(0);
});

test('what overflows the stack of the parser is left out, also inside a substitution', () => {
  const scripts = scriptsIn(`RUN ${'f() '.repeat(40_000)}\nRUN a $(${'f() '.repeat(40_000)})`).scripts;
  expect(scripts.map(({ complete, commands }) => [complete, commands.length])).toEqual([
    [false, 0],
    [false, 0],
  ]);
});

test('a script of more than 200,000 units is not parsed', () => {
  const [script] = scriptsIn(`RUN ${'a b; '.repeat(40_001)}`).scripts;
  expect(script?.complete).toBe(false);
  expect(script?.commands).toEqual([]);
});

test('nesting that people write is walked whole', () => {
  const [script] = scriptsIn(`RUN ${'( '.repeat(20)}a $(b $(c $(d)))${' )'.repeat(20)}`).scripts;
  expect(script?.complete).toBe(true);
  expect(script?.commands.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
});

test('what is nested too deep is left out, and said so', () => {
  const [script] = scriptsIn(`RUN a; ${'( '.repeat(150)}b${' )'.repeat(150)}; c`).scripts;
  expect(script?.complete).toBe(false);
  expect(script?.commands.map(({ name }) => name)).toEqual(['a', 'c']);
});
