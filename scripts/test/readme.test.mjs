import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../process.mjs';

it('shows on the first screen what the command prints', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, path, shown] = /`npm start -- (\S+)`\):\n\n```text\n([^]*?)```/.exec(readme) ?? [];
  const command = join(root, 'packages', 'cli', 'bin', 'plimsoll.js');
  const { stdout } = spawnSync(process.execPath, [command, path], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(stdout.trimEnd()).toBe(shown?.trimEnd());
});

it('links only to what is there', () => {
  for (const page of [
    'README.md',
    'docs/ci.md',
    'docs/editors.md',
    'docs/configuration.md',
    'docs/contributing.md',
    'docs/architecture.md',
    'docs/usage.md',
  ]) {
    const text = readFileSync(join(root, page), 'utf8');
    for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
      expect(() => readFileSync(join(root, page, '..', target)), `${page} links to ${target}`).not.toThrow();
    }
  }
});
