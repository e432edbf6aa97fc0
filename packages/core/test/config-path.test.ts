import { describe, expect, it } from 'vitest';
import { nameOf, parentOf, pathWithin, resolvePath } from '../src/config/path.js';

describe('paths', () => {
  it.each([
    ['/a/b', '../c', '/a/c'],
    ['/a', '/b/./c//d', '/b/c/d'],
    ['/', '../..', '/'],
    ['C:/a', '../../b', 'C:/b'],
    ['C:/a', 'D:/b', 'D:/b'],
    ['.', 'a', 'a'],
    ['.', './', '.'],
    ['.', '../a', '../a'],
    ['../a', '../b', '../b'],
  ])('%s and %s are %s', (folder, path, expected) => {
    expect(resolvePath(folder, path)).toBe(expected);
  });

  it.each([
    ['/a/b', '/a'],
    ['/a', '/'],
    ['/', undefined],
    ['C:/a', 'C:/'],
    ['C:/', undefined],
    ['a/b', 'a'],
    ['a', '.'],
    ['.', undefined],
    ['../a', '..'],
    ['..', undefined],
  ])('the folder of %s is %s', (path, expected) => {
    expect(parentOf(path)).toBe(expected);
  });

  it('says how a path is called in a folder', () => {
    expect(pathWithin('/a', '/a/b/c')).toBe('b/c');
    expect(pathWithin('/a', '/ab')).toBeUndefined();
    expect(pathWithin('/', '/a')).toBe('a');
    expect(pathWithin('.', 'a')).toBe('a');
    expect(pathWithin('.', '../a')).toBeUndefined();
    expect(pathWithin('.', '/a')).toBeUndefined();
    expect(nameOf('/a/b')).toBe('b');
    expect(nameOf('b')).toBe('b');
  });
});
