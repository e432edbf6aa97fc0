import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderOf } from './folder-of.js';

const script = fileURLToPath(new URL('../bin/plimsoll.js', import.meta.url));
const flags = ['--fix', '--select', 'maintainer-deprecated,from-as-casing', '--no-config'];
const old = 'FROM debian:13 as x\nMAINTAINER me\n';

const run = (cwd: string, argv: readonly string[], input = '') =>
  spawnSync(process.execPath, [script, ...argv], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });

/** Enough files for two threads. */
const files = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`${at % 20}/${at}.Dockerfile`, old]));
const names = Object.keys(files);

describe('the real command', () => {
  /** What a file is after `--fix`. */
  let fixed = '';

  beforeAll(() => {
    fixed = run(process.cwd(), [...flags, '-'], old).stdout;
  });

  it('is a filter of standard input', () => {
    expect(fixed).toMatch(/^FROM debian:13 AS x\nLABEL .*me.*\n$/);
  });

  it('passes on bytes that are not UTF-8 as they are', () => {
    const input = Buffer.from('# caf\xe9\nFROM a as b\n', 'latin1');
    const { stdout } = spawnSync(process.execPath, [script, ...flags, '-'], { input });
    expect(stdout).toEqual(input);
  });

  it('fixes many files on two threads', { timeout: 60_000 }, () => {
    const cwd = folderOf(files);
    const { status, stdout, stderr } = run(cwd, flags);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      '400 files, nothing to report\n' +
        '800 problems fixed in 400 files (from-as-casing 400, maintainer-deprecated 400), nothing left\n',
    );
    expect(new Set(names.map((name) => readFileSync(`${cwd}/${name}`, 'utf8')))).toEqual(new Set([fixed]));
    const there = readdirSync(cwd, { recursive: true, encoding: 'utf8' });
    expect(new Set(there)).toEqual(new Set([...names, ...names.map((name) => name.replace(/\/.*/, ''))]));
  });

  it.runIf(process.platform !== 'win32').each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
    'leaves each file old or new when %s ends it',
    { timeout: 120_000 },
    async (signal) => {
      const whole = folderOf(files);
      const cwd = folderOf({});
      const counts: number[] = [];
      for (let round = 0; round < 6; round++) {
        cpSync(whole, cwd, { recursive: true });
        const child = spawn(process.execPath, [script, ...flags], { cwd, stdio: 'ignore' });
        const ended = once(child, 'exit');
        const first = `${cwd}/${names[0]}`;
        for (let at = 0; at < 5000 && readFileSync(first, 'utf8') === old; at++) await setTimeout(2);
        await setTimeout(round * 15);
        child.kill(signal);
        const [code, by] = (await ended) as [number | null, string | null];
        expect(code === null ? by : signal).toBe(signal);
        const texts = names.map((name) => readFileSync(`${cwd}/${name}`, 'utf8'));
        expect(texts.filter((text) => text !== old && text !== fixed)).toEqual([]);
        if (code === null) counts.push(texts.filter((text) => text === fixed).length);
        const left = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));
        expect(left.length).toBeLessThanOrEqual(signal === 'SIGKILL' ? round + 1 : 0);
      }
      // Some were ended in the midst of the work, or this says nothing.
      expect(counts.some((count) => count > 0 && count < names.length)).toBe(true);
    },
  );
});
