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

interface Seen {
  readonly before: Shown | undefined;
  readonly after: Shown | undefined;
  readonly saved: string;
}

/** Runs neovim.lua; what was shown before and after, and the file on the disk. */
function runNeovim(minor: number, dockerfile: string, line: number, action?: string): Seen {
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
      ...(action !== undefined && { PLIMSOLL_ACTION: action }),
    },
  });
  const shown = output.trim().split('\n');
  const [before, after] = shown.map((json) => JSON.parse(json) as Shown);
  return { before, after, saved: readFileSync(join(folder, 'Dockerfile'), 'utf8') };
}

function codes(shown: Shown | undefined): readonly string[] {
  return (shown?.diagnostics ?? []).map(({ code }) => code);
}

const minor = neovimVersion();

describe.skipIf(minor === undefined)('Neovim (skipped where nvim is not installed)', () => {
  const dockerfile = 'FROM debian:13\nLABEL a="ä😀"\nMAINTAINER me\n';

  test('shows the diagnostics, with the snippet of the docs, and follows an edit', { timeout: 70_000 }, () => {
    const { before, after, saved } = runNeovim(minor ?? 0, dockerfile, 2);
    expect(codes(before)).toContain('maintainer-deprecated');
    expect(codes(after)).not.toContain('maintainer-deprecated');
    const [first] = before?.diagnostics?.filter(({ code }) => code === 'maintainer-deprecated') ?? [];
    expect(first).toMatchObject({ source: 'plimsoll', from: [2, 0] });
    expect(saved).toBe(dockerfile);
  });

  test('takes a quick fix and saves the file', { timeout: 70_000 }, () => {
    const { after, saved } = runNeovim(minor ?? 0, dockerfile, 2, 'Use `LABEL org.opencontainers.image.authors`');
    expect(codes(after)).not.toContain('maintainer-deprecated');
    expect(saved).toBe('FROM debian:13\nLABEL a="ä😀"\nLABEL org.opencontainers.image.authors="me"\n');
  });
});
