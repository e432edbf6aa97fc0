import { describe, expect, test } from 'vitest';
import { readSettings } from '../src/settings.js';
import { fakeCore } from './fake-core.js';
import { serveInProcess, settled } from './serve-in-process.js';

const uri = 'file:///app/Dockerfile';
const tellsSettings = { capabilities: { workspace: { configuration: true } } };

describe('readSettings', () => {
  test.each([
    undefined,
    null,
    {},
    [],
    'x',
    3,
    { plimsoll: null },
    { plimsoll: {} },
    { extends: [], context: '', rules: null },
  ])('%j means the defaults', (value) => {
    expect(readSettings(value)).toEqual({ overrides: {}, mistakes: [] });
  });

  test('takes settings with and without the section', () => {
    const overrides = { extends: ['strict'], rules: { 'no-sudo': 'off' }, noConfig: true };
    expect(readSettings(overrides)).toEqual({ overrides, mistakes: [] });
    expect(readSettings({ plimsoll: overrides, other: 1 })).toEqual({ overrides, mistakes: [] });
  });

  test('leaves out what nobody else checks, in a sentence each', () => {
    expect(readSettings({ plimsoll: { extends: 'strict', select: 1, noConfig: 'yes', target: 'x' } })).toEqual({
      overrides: { extends: ['strict'], target: 'x' },
      mistakes: ['the setting `plimsoll.select` cannot be 1.', 'the setting `plimsoll.noConfig` cannot be "yes".'],
    });
  });
});

describe('the server', () => {
  test.each([null, {}, { rules: null }])('lints with the defaults where the editor answers %j', async (answer) => {
    const core = fakeCore();
    const client = serveInProcess(core, { 'workspace/configuration': () => [answer] });
    await client.initialize(tellsSettings);
    client.open(uri, 'BAD');
    expect((await client.nextDiagnostics()).diagnostics).toHaveLength(1);
    expect(core.created).toEqual([{}]);
  });

  test('asks the editor, and again when it says that something changed', async () => {
    let answer: unknown = { extends: ['strict'] };
    const core = fakeCore();
    const client = serveInProcess(core, { 'workspace/configuration': () => [answer] });
    const workspaceFolders = [{ uri: 'file:///app', name: 'work' }];
    await client.initialize({ ...tellsSettings, workspaceFolders, initializationOptions: { target: 'app' } });
    client.open(uri, 'BAD');
    await client.nextDiagnostics();
    answer = null;
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.nextDiagnostics();
    expect(core.created).toEqual([
      { folder: '/app', target: 'app', extends: ['strict'] },
      { folder: '/app', target: 'app' },
    ]);
  });

  test('takes what a client sends that cannot be asked', async () => {
    const core = fakeCore();
    const client = serveInProcess(core);
    await client.initialize();
    client.open(uri, 'BAD');
    await client.nextDiagnostics();
    client.notify('workspace/didChangeConfiguration', { settings: { plimsoll: { ignore: ['no-bad'] } } });
    await client.nextDiagnostics();
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.nextDiagnostics();
    expect(core.created).toEqual([{}, { ignore: ['no-bad'] }, {}]);
  });

  test('says in the log what it cannot take', async () => {
    const client = serveInProcess(fakeCore());
    await client.initialize({ initializationOptions: { noConfig: 'yes' } });
    expect((await client.next('window/logMessage')).params).toEqual({
      type: 2,
      message: 'the setting `plimsoll.noConfig` cannot be "yes".',
    });
  });

  test('does not wait for ever for an editor that never answers', async () => {
    const core = fakeCore();
    const client = serveInProcess(core, { 'workspace/configuration': () => undefined });
    await client.initialize(tellsSettings);
    client.open(uri, 'BAD');
    expect((await client.nextDiagnostics()).diagnostics).toHaveLength(1);
    await settled(client);
  });
});
