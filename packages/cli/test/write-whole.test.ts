import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeWhole } from '../src/write-whole.js';
import { folderOf } from './folder-of.js';

describe('a file is written whole', () => {
  it('or not at all, where it is no longer what it was', () => {
    const root = folderOf({ a: 'old' });
    expect(writeWhole(`${root}/a`, 'new', statSync(`${root}/a`), () => false)).toBe(false);
    expect([readFileSync(`${root}/a`, 'utf8'), readdirSync(root)]).toEqual(['old', ['a']]);
  });

  it('or not at all, where it fails at the end', () => {
    const root = folderOf({ 'a/b': 'old' });
    expect(() => writeWhole(`${root}/a`, 'new', undefined)).toThrow(/EISDIR|ENOTEMPTY|EPERM/);
    expect(readdirSync(root)).toEqual(['a']);
  });

  it('and is the old one to the end, with no second file of its name', () => {
    const root = folderOf({ Dockerfile: 'old' });
    const seen: string[] = [];
    const isStill = (): boolean => seen.push(...readdirSync(root), readFileSync(`${root}/Dockerfile`, 'utf8')) > 0;
    expect(writeWhole(`${root}/Dockerfile`, 'new', statSync(`${root}/Dockerfile`), isStill)).toBe(true);
    expect(seen.toSorted()).toEqual([expect.stringMatching(/^\.plimsoll-[\w-]+\.tmp$/), 'Dockerfile', 'old']);
    expect([readFileSync(`${root}/Dockerfile`, 'utf8'), readdirSync(root)]).toEqual(['new', ['Dockerfile']]);
  });

  it.runIf(process.getuid?.() === 0)('with its owner', () => {
    const root = folderOf({ a: 'old' });
    const like = Object.assign(statSync(`${root}/a`), { uid: 1234, gid: 2345, mode: 0o100640 });
    writeWhole(`${root}/a`, 'new', like);
    expect(statSync(`${root}/a`)).toMatchObject({ uid: 1234, gid: 2345, mode: 0o100640 });
  });
});
