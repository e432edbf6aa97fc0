import { spawn, spawnSync } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

/** The Chromium on PATH; undefined if there is none. */
const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version'], { timeout: 20_000 }).status === 0,
);

const pages: Readonly<Record<string, readonly [type: string, body: () => string]>> = {
  '/': ['text/html', () => '<!doctype html><script type="module" src="page.js"></script>'],
  '/page.js': ['text/javascript', () => readFileSync(new URL('chromium-page.js', import.meta.url), 'utf8')],
  '/worker.js': ['text/javascript', () => readFileSync(new URL('../dist/worker.js', import.meta.url), 'utf8')],
};

interface Diagnostic {
  readonly code: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Seen {
  readonly error?: string;
  readonly server: string;
  readonly untilDiagnostics: number;
  readonly opened: readonly Diagnostic[];
  readonly changed: readonly Diagnostic[];
  readonly actions: { readonly result: readonly { readonly title: string }[] };
  readonly hover: { readonly result: unknown };
  readonly shutdown: { readonly result: unknown };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** Opens the page in a headless Chromium, and waits until it tells what it saw. */
async function runPage(program: string): Promise<Seen> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-chromium-'));
  const told = new EventEmitter();
  const seen = once(told, 'seen');
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') told.emit('seen', await textOf(request));
    const [type, body] = pages[request.url ?? ''] ?? ['text/plain', () => ''];
    response.setHeader('content-type', `${type}; charset=utf-8`).end(body());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'];
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const child = spawn(program, [...flags, ...quiet, `--user-data-dir=${folder}`, `http://127.0.0.1:${port}/`], {
    stdio: 'ignore',
    env: { ...process.env, HOME: folder },
  });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill();
    await ended;
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  const [json] = (await seen) as [string];
  return JSON.parse(json) as Seen;
}

const codes = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ code }) => code);

describe.skipIf(chromium === undefined)('Chromium (skipped where chromium is not installed)', () => {
  test('the worker serves a page', { timeout: 60_000 }, async () => {
    const seen = await runPage(chromium ?? '');
    expect(seen.error).toBeUndefined();
    expect(seen.server).toBe('plimsoll');
    const found = seen.opened.find(({ code }) => code === 'maintainer-deprecated');
    expect(found?.range.start).toEqual({ line: 2, character: 0 });
    expect(codes(seen.changed)).not.toContain('maintainer-deprecated');
    expect(JSON.stringify(seen.hover.result)).toContain('FROM');
    const titles = seen.actions.result.map(({ title }) => title);
    expect(titles).toContain('Use `LABEL org.opencontainers.image.authors`');
    expect(seen.shutdown.result).toBeNull();
  });
});
