import { describe, expect, it } from 'vitest';
import { compileGlob, matchPaths } from '../src/config/glob.js';

describe('compileGlob', () => {
  it.each([
    ['*', 'a', true],
    ['*', '', true],
    ['*', 'a/b', false],
    ['apt-get-*', 'apt-get-clean-lists', true],
    ['apt-get-*', 'apt-use-apt-get', false],
    ['a?c', 'abc', true],
    ['a?c', 'a/c', false],
    ['a?c', 'ac', false],
    ['**/x', 'x', true],
    ['**/x', 'a/b/x', true],
    ['**/x', 'a/yx', false],
    ['a/**/x', 'a/x', true],
    ['a/**/x', 'a/b/c/x', true],
    ['a/**/x', 'ab/x', false],
    ['a/**', 'a/b/c', true],
    ['a/**', 'a', false],
    ['a/**', 'ab', false],
    ['**', 'a/b', true],
    ['a**b', 'axb', true],
    ['a**b', 'a/b', false],
    ['{a,b*}/x', 'bcd/x', true],
    ['{a,b*}/x', 'c/x', false],
    ['{a,{b,c}d}', 'cd', true],
    ['{,a}b', 'b', true],
    ['[ab]c', 'bc', true],
    ['[a-c]x', 'dx', false],
    ['[!a-c]x', 'dx', true],
    ['[!a]x', '/x', false],
    ['[]]', ']', true],
    ['[-a]', '-', true],
    ['\\*', '*', true],
    ['\\*', 'a', false],
    ['[a', '[a', true],
    ['{a', '{a', true],
    ['a}', 'a}', true],
    ['a.c', 'abc', false],
    ['Ä?', 'Ä😀', true],
    ['', '', true],
    ['', 'a', false],
  ])('%s on %s is %s', (glob, text, expected) => {
    expect(compileGlob(glob)(text)).toBe(expected);
  });

  it('stays linear where a backtracking matcher would not', () => {
    const matches = compileGlob(`${'*a'.repeat(40)}b`);
    expect(matches('a'.repeat(5_000))).toBe(false);
    expect(matches(`${'a'.repeat(5_000)}b`)).toBe(true);
    expect(compileGlob(`${'**/'.repeat(40)}b`)(`${'a/'.repeat(2_000)}b`)).toBe(true);
  });

  it('takes brackets that are nested too deep as text', () => {
    const deep = '{'.repeat(50_000) + '}'.repeat(50_000);
    expect(compileGlob(deep)('a')).toBe(false);
  });
});

const covers = (globs: readonly string[], path: string) => matchPaths(globs, { withFolders: true })(path);

describe('matchPaths', () => {
  it('takes a glob without a slash for a name at any depth', () => {
    expect(covers(['Dockerfile.*'], 'a/b/Dockerfile.dev')).toBe(true);
    expect(covers(['/Dockerfile'], 'a/Dockerfile')).toBe(false);
    expect(covers(['./Dockerfile'], 'Dockerfile')).toBe(true);
    expect(covers(['a/Dockerfile'], 'b/a/Dockerfile')).toBe(false);
  });

  it('covers what is in a folder, where it is asked to', () => {
    expect(covers(['legacy'], 'x/legacy/y/Dockerfile')).toBe(true);
    expect(covers(['legacy/'], 'legacy/Dockerfile')).toBe(true);
    expect(covers(['legacy/'], 'x/legacy')).toBe(false);
    expect(covers(['a/b'], 'a/bc/Dockerfile')).toBe(false);
    expect(matchPaths(['legacy'], { withFolders: false })('legacy/Dockerfile')).toBe(false);
  });

  it('takes back with `!`, the later one wins', () => {
    expect(covers(['test/**', '!test/keep/**'], 'test/keep/Dockerfile')).toBe(false);
    expect(covers(['test/**', '!test/keep/**', 'Dockerfile'], 'test/keep/Dockerfile')).toBe(true);
    expect(covers([], 'a')).toBe(false);
  });
});
