import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { command } from './start-server.js';

/** Minor version of the Neovim on PATH, 0.x; undefined if there is none. */
function neovimVersion(): number | undefined {
  const { stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  const minor = /^NVIM v0\.(\d+)/.exec(stdout ?? '')?.[1];
  return minor === undefined ? undefined : Number(minor);
}

/** The snippet of the docs page for this Neovim. */
function snippetFor(minor: number): string {
  const docs = readFileSync(new URL('../../../docs/editors.md', import.meta.url), 'utf8');
  const name = minor >= 11 ? '0.11' : minor >= 8 ? '0.8' : '0.7';
  const snippet = docs.split(`<!-- neovim ${name} -->`)[1]?.split('```lua\n')[1]?.split('```')[0];
  if (snippet === undefined) throw new Error(`docs/editors.md has no snippet for Neovim ${name}`);
  return snippet;
}

interface Shown {
  readonly diagnostics:
    | readonly { readonly code: string; readonly source: string; readonly from: readonly number[] }[]
    | null;
}

function runNeovim(minor: number, dockerfile: string, line: number): readonly Shown[] {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-neovim-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(command, join(folder, 'bin', 'plimsoll-language-server'));
  writeFileSync(join(folder, 'setup.lua'), snippetFor(minor));
  writeFileSync(join(folder, 'Dockerfile'), dockerfile);
  const script = fileURLToPath(new URL('neovim.lua', import.meta.url));
  const output = execFileSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`], {
    encoding: 'utf8',
    timeout: 60_000,
    cwd: folder,
    env: {
      ...process.env,
      PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
      PLIMSOLL_SETUP: join(folder, 'setup.lua'),
      PLIMSOLL_FILE: join(folder, 'Dockerfile'),
      PLIMSOLL_LINE: String(line),
    },
  });
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Shown);
}

function codes(shown: Shown | undefined): readonly string[] {
  return (shown?.diagnostics ?? []).map(({ code }) => code);
}

const minor = neovimVersion();

describe.skipIf(minor === undefined)('Neovim (skipped where nvim is not installed)', () => {
  test(
    'shows the diagnostics of a Dockerfile, with the snippet of the docs, and follows an edit',
    { timeout: 70_000 },
    () => {
      const [opened, edited] = runNeovim(minor ?? 0, 'FROM debian:13\nLABEL a="ä😀"\nMAINTAINER me\n', 2);
      expect(codes(opened)).toContain('maintainer-deprecated');
      expect(codes(edited)).not.toContain('maintainer-deprecated');
      const [first] = opened?.diagnostics?.filter(({ code }) => code === 'maintainer-deprecated') ?? [];
      expect(first).toMatchObject({ source: 'plimsoll', from: [2, 0] });
    },
  );
});
