import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mistakes } from './config-of.js';

describe('a config', () => {
  it('survives hostile files', async () => {
    const bomb = Array.from(
      { length: 30 },
      (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1}, *a${i - 1}`}]`,
    ).join('\n');
    expect(await mistakes(bomb)).toEqual(['1:1 the aliases repeat more than a config can hold (100 times).']);
    for (const text of ['['.repeat(100_000), '{a: '.repeat(30_000), '- '.repeat(50_000), '? '.repeat(50_000)]) {
      expect((await mistakes(text))[0]).toMatch(/^1:\d+ this is nested deeper than a config can be \(50 levels\)\.$/);
    }
    expect(await mistakes(`# ${'x'.repeat(1_000_000)}`)).toEqual([
      '1:1 the file is larger than a config can be (1000000 characters).',
    ]);
    expect(await mistakes('rules: &a\n  from-first: *a')).toHaveLength(1);
    expect(await mistakes('root: \0')).toHaveLength(1);
  });

  it('is what loads the library for YAML, and nothing before it', () => {
    const folder = new URL('../src/config/', import.meta.url);
    const statically = readdirSync(folder).filter((name) =>
      /^(?:import (?!type )|export )[^;]*'(?:yaml|\.\/yaml\.js)';/m.test(readFileSync(new URL(name, folder), 'utf8')),
    );
    expect(statically).toEqual(['yaml.ts']);
  });
});
