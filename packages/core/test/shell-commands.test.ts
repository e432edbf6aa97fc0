import { describe, expect, test } from 'vitest';
import { misplacedWords, scriptsIn, sketches } from './shell-sketch.js';

type Case = readonly [body: string, ...expected: readonly string[]];

function check(cases: readonly Case[]): void {
  test.each(cases.map(([body, ...expected]) => ({ body, expected })))('$body', ({ body, expected }) => {
    const text = `FROM alpine\nRUN ${body}\n`;
    expect(sketches(text)).toEqual(expected);
    expect(misplacedWords(text)).toEqual([]);
  });
}

describe('words', () => {
  check([
    ['echo hi', 'echo hi'],
    [`echo 'a b' "c d" e\\ f`, 'echo a b c d e f'],
    [`echo "a\\"b" 'it'"'"'s' $'x\\ty'`, `echo a"b it's x\ty`],
    ['echo $A "$B" ${C} ${D:-e} a$F', 'echo ? ? ? ? ?'],
    ['echo $(date) `date` $((1 + 2))', 'echo ? ? ?', 'date @substitution', 'date @substitution'],
    ['echo *.txt {a,b} [ab]? ~/x', 'echo *.txt {a,b} [ab]? ~/x'],
    ['echo {a,$B}', 'echo ?'],
    ["echo '$A'", 'echo $A'],
    ['echo "" \'\'', "echo '' ''"],
    ['echo \\$A "\\$B"', 'echo $A $B'],
    ['apt-\\\nget upd\\\nate', 'apt-get update'],
    ['a \\\n# comment\n  b \\\n\n  c', 'a b c'],
    ['"/usr/bin/a b" c', '/usr/bin/a b c'],
    ['echo a#b # comment', 'echo a#b'],
    [':', ':'],
  ]);
});

describe('lists and pipelines', () => {
  check([
    ['a && b || c; d', 'a', '&& b', '|| c', '; d'],
    ['a & b', 'a &', '& b'],
    ['a && b &', 'a', '&& b &'],
    ['a | b |& c', 'a', '| b', '| c'],
    ['! a | b', 'a', '| b'],
    ['a;', 'a'],
    ['a && \\\n  b', 'a', '&& b'],
    ['set -e; a', 'set -e', '; a'],
    ['time -p a | b', '<time -p> a', '| b'],
  ]);

  test('a pipeline knows its commands, its place and its negation', () => {
    const text = 'RUN x; ! a b | c && d';
    const [, a, c, d] = scriptsIn(text).scripts[0]?.commands ?? [];
    expect(a?.pipeline.commands).toEqual([a, c]);
    expect(c?.pipeline).toBe(a?.pipeline);
    expect(a?.pipeline.negated).toBe(true);
    expect(text.slice(a?.pipeline.span.start, a?.pipeline.span.end)).toBe('a b | c');
    expect(d?.pipeline.commands).toEqual([d]);
  });

  test('neighbours are those of the list, a pipeline counts once', () => {
    const [a, b, c, d] = scriptsIn('RUN a && b | c; d').scripts[0]?.commands ?? [];
    expect([a?.previous, a?.next]).toEqual([undefined, b]);
    expect([b?.previous, b?.next]).toEqual([a, d]);
    expect([c?.previous, c?.next]).toEqual([a, d]);
    expect([d?.previous, d?.next]).toEqual([c, undefined]);
  });

  test('a compound command is a neighbour by its first and last command', () => {
    const [a, b, c, d] = scriptsIn('RUN a; (b; c); d').scripts[0]?.commands ?? [];
    expect(a?.next).toBe(b);
    expect([b?.previous, b?.next]).toEqual([undefined, c]);
    expect(d?.previous).toBe(c);
  });

  test('a compound command in a pipeline stands there with its first command', () => {
    const [a, read] = scriptsIn('RUN a | while read x; do b; done').scripts[0]?.commands ?? [];
    expect(a?.pipeline.commands).toEqual([a, read]);
    expect(read?.pipeline.commands).toEqual([read]);
  });

  test('a command spans from its first wrapper, assignment or word to its last word or redirect', () => {
    const text = 'RUN a; X=1 sudo b c >d; time e';
    const spans = scriptsIn(text).scripts[0]?.commands.map(({ span }) => text.slice(span.start, span.end));
    expect(spans).toEqual(['a', 'X=1 sudo b c >d', 'time e']);
  });
});

describe('compound commands', () => {
  check([
    ['(a; b)', 'a @subshell', '; b @subshell'],
    ['{ a; }', 'a @group'],
    ['(a; (b)) && c', 'a @subshell', 'b @subshell.subshell', '&& c'],
    ['if a; then b; elif c; then d; else e; fi', 'a @condition', 'b @branch', 'c @condition', 'd @branch', 'e @branch'],
    ['if [ -f x ]; then a; fi', '[ -f x ] @condition', 'a @branch'],
    ['for i in $(ls) b; do c "$i"; done', 'ls @substitution', 'c ? @loop'],
    ['while a; do b; done', 'a @loop.condition', 'b @loop'],
    ['until a; do b; done', 'a @loop.condition', 'b @loop'],
    ['for ((i=0; i<$(n); i++)); do a; done', 'n @substitution', 'a @loop'],
    ['case $(x) in a) b;; c|d) e; f;; *) ;; esac', 'x @substitution', 'b @branch', 'e @branch', '; f @branch'],
    ['f() { a; }; f', 'a @function.group', '; f'],
    ['function g { a; }; g', 'a @function.group', '; g'],
    ['a | { b; c; }', 'a', 'b @group', '; c @group'],
    ['{ a; b; } > x', 'a @group', '; b @group', '>x'],
    ['while read l; do a; done < x', 'read l @loop.condition', 'a @loop', '<x'],
    ['( sleep 1; a ) &', 'sleep 1 & @subshell', '; a & @subshell'],
    ['[[ -f "$x" && $(a) == b* ]] && c', '[[ ? ? b* ]]', 'a @substitution', '&& c'],
    ['(( i = $(a) )) || b', '(( ?', 'a @substitution', '|| b'],
    ['coproc a', 'a &'],
    ['time { a; b; }', '<time> a @group', '; <time> b @group'],
  ]);
});

describe('substitutions', () => {
  check([
    ['a "$(b | c)" d', 'a ? d', 'b @substitution', '| c @substitution'],
    ['a "$(b "$(c)")"', 'a ?', 'b ? @substitution', 'c @substitution.substitution'],
    ['x=$(a) b', 'x=? b', 'a @substitution'],
    ['a > $(b)', 'a >?', 'b @substitution'],
    ['a <(b) >(c)', 'a ? ?', 'b @process-substitution', 'c @process-substitution'],
    ['a ${X:-$(b)} "${Y:+`c`}"', 'a ? ?', 'b @substitution', 'c @substitution'],
    ['a $(( 1 + $(b) ))', 'a ?', 'b @substitution'],
    ['a `b \\`c "d e"\\` f`', 'a ?', 'b ? f @substitution', 'c d e @substitution.substitution'],
    ['a "`b \\"c d\\"`"', 'a ?', 'b c d @substitution'],
    ['sudo a $(b)', '<sudo> a ?', 'b @substitution'],
    ["a '$(b)' '`c`'", 'a $(b) `c`'],
    ['a $(b)$(c)', 'a ?', 'b @substitution', 'c @substitution'],
  ]);
});

describe('assignments and redirects', () => {
  check([
    ['A=b', 'A=b'],
    ['A=b C="$d" e', 'A=b C=? e'],
    ['A= e', "A='' e"],
    ['A+=b', 'A=?'],
    ['A=(b c)', 'A=?'],
    ['export A=b C=$d', 'export A=b ?'],
    ['a > b 2>&1', 'a >b 2>&1'],
    ['a >> b < c', 'a >>b <c'],
    ['a &> b', 'a &>b'],
    ['> b', '>b'],
    ['a <<< "b c"', 'a <<<b c'],
    ['a 2> /dev/null || true', 'a 2>/dev/null', '|| true'],
    ['>x a b', 'a b >x'],
  ]);
});

describe('broken scripts', () => {
  check([
    ['a && && b', '# shell sh [/bin/sh -c] incomplete', 'a'],
    ['a; if b; then c', '# shell sh [/bin/sh -c] incomplete', 'a', 'b @condition', 'c @branch'],
    ['a "b', '# shell sh [/bin/sh -c] incomplete', 'a b'],
    ['a $(b', '# shell sh [/bin/sh -c] incomplete', 'a ?', 'b @substitution'],
    ['a; fi; b', '# shell sh [/bin/sh -c] incomplete', 'a', '; b'],
    ["sh -c 'a; fi'", '# shell sh [/bin/sh -c] incomplete', '<sh -c> a @wrapper-script'],
  ]);
});
