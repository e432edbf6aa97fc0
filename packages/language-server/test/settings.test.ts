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
    expect(readSettings(value)).toEqual({ overrides: {}, shows: {}, mistakes: [] });
  });

  test('takes settings with and without the section', () => {
    const overrides = { extends: ['strict'], rules: { 'no-sudo': 'off' }, noConfig: true };
    expect(readSettings(overrides)).toEqual({ overrides, shows: {}, mistakes: [] });
    expect(readSettings({ plimsoll: overrides, other: 1 })).toEqual({ overrides, shows: {}, mistakes: [] });
  });

  test('knows when to run', () => {
    expect(readSettings({ run: 'onSave', target: 'x' })).toMatchObject({
      overrides: { target: 'x' },
      run: 'onSave',
      mistakes: [],
    });
    expect(readSettings({ run: '' })).not.toHaveProperty('run');
    expect(readSettings({ run: 'never' }).mistakes).toEqual(['the setting `plimsoll.run` cannot be "never".']);
  });

  test('leaves out what nobody else checks, in a sentence each', () => {
    expect(readSettings({ plimsoll: { extends: 'strict', select: 1, noConfig: 'yes', target: 'x' } })).toEqual({
      overrides: { extends: ['strict'], target: 'x' },
      shows: {},
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

interface Item {
  readonly scopeUri?: string;
}

/** How an editor answers that has settings for some URIs, by what they begin with. */
function settingsBy(settings: Readonly<Record<string, unknown>>) {
  return (params: unknown) =>
    (params as { readonly items: readonly Item[] }).items.map(({ scopeUri = '' }) => {
      const start = Object.keys(settings).find((one) => scopeUri.startsWith(one));
      return start === undefined ? null : settings[start];
    });
}

describe('several folders', () => {
  const two = {
    ...tellsSettings,
    workspaceFolders: ['a', 'a/in', 'b'].map((name) => ({ uri: `file:///${name}`, name })),
  };

  test('have their own settings and linters, and a document those of the innermost around it', async () => {
    const core = fakeCore();
    const answer = settingsBy({ 'file:///a/in': { target: 'inner' }, 'file:///b': { target: 'b' } });
    const client = serveInProcess(core, { 'workspace/configuration': answer });
    await client.initialize(two);
    for (const path of ['a/Dockerfile', 'a/in/Dockerfile', 'b/Dockerfile', 'b/x/Dockerfile', 'c/Dockerfile']) {
      client.open(`file:///${path}`, 'BAD');
      await client.nextDiagnostics();
    }
    expect(core.created).toEqual([
      { folder: '/a' },
      { folder: '/a/in', target: 'inner' },
      { folder: '/b', target: 'b' },
    ]);
  });

  test('may come and go', async () => {
    const core = fakeCore();
    const client = serveInProcess(core);
    await client.initialize({ workspaceFolders: [{ uri: 'file:///a', name: 'a' }] });
    client.open('file:///b/Dockerfile', 'BAD');
    await client.nextDiagnostics();
    const event = { added: [{ uri: 'file:///b', name: 'b' }], removed: [{ uri: 'file:///a/', name: 'a' }] };
    client.notify('workspace/didChangeWorkspaceFolders', { event });
    await client.nextDiagnostics();
    expect(core.created).toEqual([{ folder: '/a' }, { folder: '/b' }]);
  });
});

describe('an editor that is asked', () => {
  test('is asked for all open documents when something changed, and only what has other settings is another linter', async () => {
    const settings: Record<string, unknown> = { 'file:///b': { target: 'b' } };
    const asked: unknown[] = [];
    const core = fakeCore();
    const client = serveInProcess(core, {
      'workspace/configuration': (params) => (asked.push(params), settingsBy(settings)(params)),
    });
    await client.initialize(tellsSettings);
    for (const uri of ['file:///a/Dockerfile', 'file:///b/Dockerfile']) {
      client.open(uri, 'BAD');
      await client.nextDiagnostics();
    }
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await settled(client);
    expect(client.unread().filter(({ method }) => method === 'textDocument/publishDiagnostics')).toEqual([]);
    settings['file:///b'] = { target: 'c' };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.nextDiagnostics();
    await client.nextDiagnostics();
    const items = [
      { scopeUri: 'file:///a/Dockerfile', section: 'plimsoll' },
      { scopeUri: 'file:///b/Dockerfile', section: 'plimsoll' },
    ];
    expect(asked).toEqual([{ items: items.slice(0, 1) }, { items: items.slice(1) }, { items }, { items }]);
    expect(core.created.slice(0, 2)).toEqual([{}, { target: 'b' }]);
    expect(core.created.slice(2)).toEqual(expect.arrayContaining([{}, { target: 'c' }]));
  });

  test('and answers late has its settings used then', async () => {
    const core = fakeCore();
    const client = serveInProcess(core, { 'workspace/configuration': () => undefined });
    await client.initialize(tellsSettings);
    client.open(uri, 'BAD');
    await client.nextDiagnostics();
    const { id } = await client.next('workspace/configuration');
    const body = JSON.stringify({ jsonrpc: '2.0', id, result: [{ target: 'late' }] });
    client.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await client.nextDiagnostics();
    expect(core.created).toEqual([{}, { target: 'late' }]);
  });
});

describe('run: onSave', () => {
  test('lints when a document is opened and saved, not when it is typed', async () => {
    const client = serveInProcess(fakeCore());
    await client.initialize({ initializationOptions: { run: 'onSave' } });
    client.open(uri, 'BAD');
    expect((await client.nextDiagnostics()).version).toBe(1);
    client.change(uri, 2, 'FROM a');
    await settled(client);
    expect(client.unread()).toEqual([]);
    client.notify('textDocument/didSave', { textDocument: { uri } });
    expect(await client.nextDiagnostics()).toEqual({ uri, version: 2, diagnostics: [] });
  });

  test('answers an editor that asks what it was told at the last save', async () => {
    const client = serveInProcess(fakeCore(), { 'workspace/diagnostic/refresh': () => null });
    const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
    await client.initialize({ capabilities, initializationOptions: { run: 'onSave' } });
    const pull = async () => {
      const { result } = await client.request('textDocument/diagnostic', { textDocument: { uri } });
      return (result as { readonly items: readonly unknown[] }).items.length;
    };
    client.open(uri, 'BAD');
    expect(await pull()).toBe(1);
    client.change(uri, 2, 'BAD BAD');
    expect(await pull()).toBe(1);
    client.notify('textDocument/didSave', { textDocument: { uri } });
    await client.next('workspace/diagnostic/refresh');
    expect(await pull()).toBe(2);
  });

  test('holds for the documents it is set for', async () => {
    const client = serveInProcess(fakeCore(), {
      'workspace/configuration': settingsBy({ 'file:///slow': { run: 'onSave' }, 'file:///': { run: 'onType' } }),
    });
    await client.initialize(tellsSettings);
    for (const path of ['slow', 'quick']) {
      client.open(`file:///${path}/Dockerfile`, 'BAD');
      await client.nextDiagnostics();
      client.change(`file:///${path}/Dockerfile`, 2, 'FROM a');
    }
    expect((await client.nextDiagnostics()).uri).toBe('file:///quick/Dockerfile');
    await settled(client);
    expect(client.unread().filter(({ method }) => method === 'textDocument/publishDiagnostics')).toEqual([]);
  });
});
