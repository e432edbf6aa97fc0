import { describe, expect, test } from 'vitest';
import { commandIn, misplacedWords, scriptsIn, sketches } from './shell-sketch.js';

type Case = readonly [body: string, ...expected: readonly string[]];

function check(cases: readonly Case[]): void {
  test.each(cases.map(([body, ...expected]) => ({ body, expected })))('$body', ({ body, expected }) => {
    const text = `FROM alpine\nRUN ${body}\n`;
    expect(sketches(text)).toEqual(expected);
    expect(misplacedWords(text)).toEqual([]);
  });
}

describe('programs that run another', () => {
  check([
    ['sudo a b', '<sudo> a b'],
    ['sudo -E -u root a -u b', '<sudo -E -u root> a -u b'],
    ['sudo -nu root X=1 a', '<sudo -nu root> X=1 a'],
    ['sudo --user=root -- a', '<sudo --user=root --> a'],
    ['sudo -l', 'sudo -l'],
    ['sudo', 'sudo'],
    ['/usr/bin/sudo /usr/bin/a', '</usr/bin/sudo> /usr/bin/a'],
    ['env A=b "C=d e" a', '<env> A=b C=d e a'],
    ['env -i -u X A=$b a', '<env -i -u X> A=? a'],
    ['env A=b', 'env A=b'],
    ['exec a', '<exec> a'],
    ['exec > x', 'exec >x'],
    ['exec -a n a', '<exec -a n> a'],
    ['command a', '<command> a'],
    ['command -v a', 'command -v a'],
    ['/usr/bin/time -f %e a', '</usr/bin/time -f %e> a'],
    ['nice -n 10 a', '<nice -n 10> a'],
    ['nohup a &', '<nohup> a &'],
    ['timeout -s KILL 30 a', '<timeout -s KILL 30> a'],
    ['timeout --signal=KILL 5m a', '<timeout --signal=KILL 5m> a'],
    ['a | xargs -n1 -I{} rm {}', 'a', '| <xargs -n1 -I{}> rm {}'],
    ['a | xargs -r0 rm -rf', 'a', '| <xargs -r0> rm -rf'],
    ['busybox wget x', '<busybox> wget x'],
    ['chroot /mnt a', '<chroot /mnt> a'],
    ['gosu user a', '<gosu user> a'],
    ['su-exec user:group a', '<su-exec user:group> a'],
    ['setpriv --reuid=1 --clear-groups a', '<setpriv --reuid=1 --clear-groups> a'],
    ['runuser -u user -- a', '<runuser -u user --> a'],
    ['runuser user', 'runuser user'],
    ['flock /x a', '<flock /x> a'],
    ['sudo env A=b nice a', '<sudo> <env> <nice> A=b a'],
    ['sudo $A b', '<sudo> ? b'],
    ['$SUDO a b', '? a b'],
    ['tini -g -- a', '<tini -g --> a'],
  ]);

  test('the name is the last part of the path, and unknown where a variable is', () => {
    expect(commandIn('/usr/bin/apt-get x').name).toBe('apt-get');
    expect(commandIn('./configure').name).toBe('configure');
    expect(commandIn('\\rm x').name).toBe('rm');
    expect(commandIn('$X y').name).toBeUndefined();
    expect(commandIn('A=b').name).toBe('');
  });

  test('a wrapper spans its word and its options', () => {
    const text = 'RUN X=1 sudo -u root a';
    const [wrapper] = scriptsIn(text).scripts[0]?.commands[0]?.wrappers ?? [];
    expect(wrapper?.name).toBe('sudo');
    expect(text.slice(wrapper?.span.start, wrapper?.span.end)).toBe('sudo -u root');
  });
});

describe('scripts in words', () => {
  check([
    ["sh -c 'a && b'", '<sh -c> a @wrapper-script', '&& <sh -c> b @wrapper-script'],
    ['bash -lc "a $B"', '<bash -lc> a ? @wrapper-script'],
    [
      "bash -exo pipefail -c 'a | b'",
      '<bash -exo pipefail -c> a @wrapper-script',
      '| <bash -exo pipefail -c> b @wrapper-script',
    ],
    ['bash --login -c a', '<bash --login -c> a @wrapper-script'],
    ['sh -c "a \\"b c\\" \\$D"', '<sh -c> a b c ? @wrapper-script'],
    ['sh -c "a $(b)"', '<sh -c> a ? @wrapper-script', 'b @wrapper-script.substitution'],
    ['bash -c "$(b x)"', 'bash -c ?', 'b x @substitution'],
    ['bash -c "$X"', 'bash -c ?'],
    ["sudo sh -c 'a > b'", '<sudo> <sh -c> a >b @wrapper-script'],
    ["A=1 sh -c 'b' c", '<sh -c> A=1 b @wrapper-script'],
    ["sh -c 'a' > x", '<sh -c> a @wrapper-script', '>x'],
    ['sh -c \'sh -c "a b"\'', '<sh -c> <sh -c> a b @wrapper-script.wrapper-script'],
    ["su -c 'a b' user", '<su -c> a b @wrapper-script'],
    ["su - user -c 'a'", '<su - user -c> a @wrapper-script'],
    ["eval 'a b; c'", '<eval> a b @wrapper-script', '; <eval> c @wrapper-script'],
    ['eval \'a\' b "c"', '<eval> a b c @wrapper-script'],
    ['eval "$(a)"', 'eval ?', 'a @substitution'],
    ['eval a $B', 'eval a ?'],
    ["sh -c ''", "sh -c ''"],
    ['sh x.sh', 'sh x.sh'],
    ['bash -e x.sh -c y', 'bash -e x.sh -c y'],
    ["a && sh -c 'b' && c", 'a', '<sh -c> b @wrapper-script', '&& c'],
    ['find / -name x -exec rm -rf {} \\;', 'find / -name x -exec rm -rf {} ;', '<find -exec> rm -rf {}'],
    [
      'find / -exec chmod 1 {} + -exec a {} +',
      'find / -exec chmod 1 {} + -exec a {} +',
      '<find -exec> chmod 1 {}',
      '<find -exec> a {}',
    ],
    [
      `sudo find / -exec sh -c 'a "$1"' \\;`,
      '<sudo> find / -exec sh -c a "$1" ;',
      '<sudo> <find -exec> <sh -c> a ? @wrapper-script',
    ],
    ['find / -exec rm {}', 'find / -exec rm {}'],
    ["busybox sh -c 'a'", '<busybox> <sh -c> a @wrapper-script'],
    ["a | xargs sh -c 'b'", 'a', '<xargs> <sh -c> b @wrapper-script'],
  ]);

  test('the place in the file is known through two layers of quotes', () => {
    const text = `RUN sh -c "echo \\"a b\\" && bash -c 'apt-get install'"\n`;
    const [echo, install] = scriptsIn(text).scripts[0]?.commands ?? [];
    expect(text.slice(install?.span.start, install?.span.end)).toBe('apt-get install');
    expect(text.slice(echo?.span.start, echo?.span.end)).toBe('echo \\"a b\\"');
  });
});
