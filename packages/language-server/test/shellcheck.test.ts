import type { Finding, Report } from '@plimsoll/core';
import { expect, test } from 'vitest';
import { fakeCore, reportOf } from './fake-core.js';
import { serveInProcess, settled } from './serve-in-process.js';

const uri = 'file:///app/Dockerfile';

function said(message: string): readonly Finding[] {
  return [{ ruleId: 'shellcheck', severity: 'info', message, span: { start: 0, end: 1 } }];
}

/** A linter whose whole runs wait until they are let go; the text is the message of their one finding. */
function waiting() {
  const held: (() => void)[] = [];
  const lint = async (path: string, text: string, quick?: 'quick'): Promise<Report> => {
    if (quick) return reportOf(path, text, said(`quick ${text}`), text === 'known' ? {} : { unfinished: true });
    await new Promise<void>((resolve) => held.push(resolve));
    return reportOf(path, text, said(`whole ${text}`));
  };
  return { held, lint };
}

test('what needs no other program is shown first, and all of it when that has answered', async () => {
  const { held, lint } = waiting();
  const client = serveInProcess(fakeCore({ lint }));
  await client.initialize();
  client.open(uri, 'a');
  expect((await client.nextDiagnostics()).diagnostics[0]?.message).toBe('quick a');
  await settled(client);
  held[0]?.();
  expect((await client.nextDiagnostics()).diagnostics[0]?.message).toBe('whole a');
});

test('what is known already is shown once', async () => {
  const { held, lint } = waiting();
  const client = serveInProcess(fakeCore({ lint }));
  await client.initialize();
  client.open(uri, 'known');
  expect((await client.nextDiagnostics()).diagnostics[0]?.message).toBe('quick known');
  await settled(client);
  expect(held).toEqual([]);
});

test('an answer for an old text is not shown', async () => {
  const { held, lint } = waiting();
  const client = serveInProcess(fakeCore({ lint }));
  await client.initialize();
  client.open(uri, 'a');
  await client.nextDiagnostics();
  await settled(client);
  client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: 'b' }] });
  expect((await client.nextDiagnostics()).diagnostics[0]?.message).toBe('quick b');
  held[0]?.();
  await expect.poll(() => held.length).toBe(2);
  held[1]?.();
  const { version, diagnostics } = await client.nextDiagnostics();
  expect([version, diagnostics[0]?.message]).toEqual([2, 'whole b']);
});
