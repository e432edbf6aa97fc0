import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { command } from './start-server.js';

/** Whether there is an Emacs with Eglot and a mode for Dockerfiles. */
function hasEglot(): boolean {
  const libraries = "(progn (require 'package) (package-initialize) (require 'eglot) (require 'dockerfile-mode))";
  return spawnSync('emacs', ['--batch', '--eval', libraries], { timeout: 30_000 }).status === 0;
}

/** The snippet of the docs page. */
function snippet(): string {
  const docs = readFileSync(new URL('../../../docs/editors.md', import.meta.url), 'utf8');
  const found = docs.split('<!-- emacs -->')[1]?.split('```elisp\n')[1]?.split('```')[0];
  if (found === undefined) throw new Error('docs/editors.md has no snippet for Emacs');
  return found;
}

/** Runs eglot.el; the lines that it prints, and the file on the disk. */
function runEmacs(
  dockerfile: string,
  line: number,
  action: string,
): readonly [shown: readonly string[], saved: string] {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-emacs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(command, join(folder, 'bin', 'plimsoll-language-server'));
  writeFileSync(join(folder, 'setup.el'), snippet());
  writeFileSync(join(folder, 'Dockerfile'), dockerfile);
  const output = execFileSync('emacs', ['--batch', '-l', fileURLToPath(new URL('eglot.el', import.meta.url))], {
    encoding: 'utf8',
    timeout: 60_000,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
      HOME: folder,
      XDG_CACHE_HOME: folder,
      LC_ALL: 'C.UTF-8',
      PLIMSOLL_SETUP: join(folder, 'setup.el'),
      PLIMSOLL_FILE: join(folder, 'Dockerfile'),
      PLIMSOLL_LINE: String(line),
      PLIMSOLL_ACTION: action,
    },
  });
  return [output.trim().split('\n'), readFileSync(join(folder, 'Dockerfile'), 'utf8')];
}

describe.skipIf(!hasEglot())('Emacs (skipped where emacs, eglot and dockerfile-mode are not installed)', () => {
  test('shows the diagnostics, takes a quick fix and saves the file', { timeout: 70_000 }, () => {
    const dockerfile = 'FROM debian:13\nLABEL a="ä😀"\nMAINTAINER me\n';
    const [shown, saved] = runEmacs(dockerfile, 3, 'Use `LABEL org.opencontainers.image.authors`');
    expect(shown).toEqual(['(maintainer-deprecated)', 'nil']);
    expect(saved).toBe('FROM debian:13\nLABEL a="ä😀"\nLABEL org.opencontainers.image.authors="me"\n');
  });
});
