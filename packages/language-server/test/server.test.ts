import { UserError, type Report } from '@plimsoll/core';
import { describe, expect, test } from 'vitest';
import { badWords, fakeCore, reportOf } from './fake-core.js';
import { serveInProcess, settled } from './serve-in-process.js';

const uri = 'file:///app/Dockerfile';

describe('a document', () => {
  test('is linted when it is opened and when it changes, and is clear when it is closed', async () => {
    const client = serveInProcess(fakeCore());
    await client.initialize();
    client.open(uri, 'FROM a\nBAD\n');
    expect(await client.nextDiagnostics()).toEqual({
      uri,
      version: 1,
      diagnostics: [
        {
          range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
          severity: 2,
          code: 'no-bad',
          source: 'plimsoll',
          message: 'This is bad.',
          data: { rule: 'no-bad' },
        },
      ],
    });
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } }, text: 'RUN b' }],
    });
    expect(await client.nextDiagnostics()).toEqual({ uri, version: 2, diagnostics: [] });
    client.close(uri);
    expect(await client.nextDiagnostics()).toEqual({ uri, diagnostics: [] });
    await settled(client);
    expect(client.unread()).toEqual([]);
  });

  test('that the editor spells in its own way is published as the editor spells it', async () => {
    const paths: string[] = [];
    const client = serveInProcess(
      fakeCore({
        lint: async (path, text) => {
          paths.push(path);
          return reportOf(path, text, []);
        },
      }),
    );
    await client.initialize({ workspaceFolders: [{ uri: 'file:///app/my%20app', name: 'x' }] });
    for (const spelt of ['file:///c%3A/a%20b/Dockerfile', 'untitled:Untitled-1', 'file:///w/%C3%A4/Dockerfile']) {
      client.open(spelt, 'FROM a\n');
      expect((await client.nextDiagnostics()).uri).toBe(spelt);
    }
    expect(paths).toEqual(['C:/a b/Dockerfile', '/app/my app/Untitled-1', '/w/ä/Dockerfile']);
  });

  test('in YAML is never linted, whatever the editor calls it', async () => {
    const client = serveInProcess(fakeCore());
    await client.initialize();
    client.open('file:///app/compose.yml', 'BAD', 'dockerfile');
    client.open('file:///app/compose', 'BAD', 'yaml');
    client.close('file:///app/compose.yml');
    await settled(client);
    expect(client.unread()).toEqual([]);
  });

  test('that the config excludes shows nothing', async () => {
    const client = serveInProcess(fakeCore({ isExcluded: async (path) => path === '/app/Dockerfile' }));
    await client.initialize();
    client.open(uri, 'BAD');
    expect(await client.nextDiagnostics()).toEqual({ uri, version: 1, diagnostics: [] });
  });

  test('is not published after it is closed', async () => {
    const reports: ((report: Report) => void)[] = [];
    const client = serveInProcess(fakeCore({ lint: () => new Promise((resolve) => reports.push(resolve)) }));
    await client.initialize();
    client.open(uri, 'BAD');
    await settled(client);
    client.close(uri);
    expect(await client.nextDiagnostics()).toEqual({ uri, diagnostics: [] });
    reports[0]?.(reportOf('/app/Dockerfile', 'BAD', badWords('BAD')));
    await settled(client);
    expect(reports).toHaveLength(1);
    expect(client.unread()).toEqual([]);
  });

  test('that changes while it is linted is linted once more, with its last text, and versions only rise', async () => {
    const texts: string[] = [];
    const reports: ((report: Report) => void)[] = [];
    const lint = (_: string, text: string) => {
      texts.push(text);
      return new Promise<Report>((resolve) => reports.push(resolve));
    };
    const client = serveInProcess(fakeCore({ lint }));
    await client.initialize();
    client.open(uri, 'one');
    for (const [index, text] of ['two', 'three', 'BAD'].entries()) client.change(uri, index + 2, text);
    await settled(client);
    expect(texts).toEqual(['one']);
    reports[0]?.(reportOf('/app/Dockerfile', 'one', []));
    // Nothing was shown before, so even the old version is.
    expect((await client.nextDiagnostics()).version).toBe(1);
    await expect.poll(() => texts).toEqual(['one', 'BAD']);
    client.change(uri, 5, 'five');
    await settled(client);
    reports[1]?.(reportOf('/app/Dockerfile', 'BAD', badWords('BAD')));
    await expect.poll(() => texts).toEqual(['one', 'BAD', 'five']);
    reports[2]?.(reportOf('/app/Dockerfile', 'five', []));
    expect(await client.nextDiagnostics()).toEqual({ uri, version: 5, diagnostics: [] });
    expect(client.unread()).toEqual([]);
  });
});

describe('what goes wrong', () => {
  test('a crash of a rule is logged once, and the other findings are shown', async () => {
    const crashes = [{ ruleId: 'no-good', error: new Error('oh no') }];
    const client = serveInProcess(
      fakeCore({ lint: async (path, text) => reportOf(path, text, badWords(text), { crashes }) }),
    );
    await client.initialize();
    client.open(uri, 'BAD');
    expect((await client.nextDiagnostics()).diagnostics).toHaveLength(1);
    const { params } = await client.next('window/logMessage');
    expect(params).toMatchObject({ type: 1, message: expect.stringMatching(/^The rule no-good crashed on .*oh no/) });
    client.change(uri, 2, 'FROM a');
    await client.nextDiagnostics();
    await settled(client);
    expect(client.unread()).toEqual([]);
  });

  test('a broken config is one message for all files under it, which show nothing, and never a pop-up', async () => {
    const config: { error?: UserError } = {};
    const client = serveInProcess(
      fakeCore({
        lint: async (path, text) => {
          if (config.error !== undefined) throw config.error;
          return reportOf(path, text, badWords(text));
        },
      }),
    );
    await client.initialize();
    client.open(uri, 'BAD');
    expect((await client.nextDiagnostics()).diagnostics).toHaveLength(1);
    config.error = new UserError('plimsoll.yaml:1:1 is broken');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///app/plimsoll.yaml', type: 2 }] });
    expect(await client.nextDiagnostics()).toEqual({ uri, version: 1, diagnostics: [] });
    client.open('file:///app/b.Dockerfile', 'BAD');
    expect((await client.nextDiagnostics()).diagnostics).toEqual([]);
    await settled(client);
    expect(client.unread().map(({ method, params }) => [method, params])).toEqual([
      ['window/logMessage', { type: 1, message: 'plimsoll.yaml:1:1 is broken' }],
    ]);
  });

  test('an error of ours is logged, and the next edit is linted', async () => {
    const client = serveInProcess(
      fakeCore({
        lint: (path, text) => {
          if (text === 'first') throw new Error('our bug');
          return Promise.resolve(reportOf(path, text, badWords(text)));
        },
      }),
    );
    await client.initialize();
    client.open(uri, 'first');
    expect((await client.nextDiagnostics()).diagnostics).toEqual([]);
    expect(JSON.stringify(await client.next('window/logMessage'))).toContain('our bug');
    client.change(uri, 2, 'BAD');
    expect((await client.nextDiagnostics()).diagnostics).toHaveLength(1);
  });
});

describe('what a document depends on', () => {
  test('a watched file is forgotten and the open documents are linted again', async () => {
    const core = fakeCore();
    const client = serveInProcess(core, { 'client/registerCapability': () => null });
    await client.initialize({ capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
    const registered = JSON.stringify((await client.next('client/registerCapability')).params);
    for (const name of ['plimsoll.yaml', '.hadolint.yaml', '.dockerignore']) expect(registered).toContain(name);
    client.open(uri, 'BAD');
    await client.nextDiagnostics();
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///app/plimsoll.yaml', type: 2 }] });
    await client.nextDiagnostics();
    expect(core.forgotten).toEqual(['/app/plimsoll.yaml']);
  });

  test('an open config counts as it stands in the editor', async () => {
    const core = fakeCore();
    const client = serveInProcess(core);
    await client.initialize();
    client.open(uri, 'BAD');
    await client.nextDiagnostics();
    client.open('file:///app/plimsoll.yaml', 'extends: [strict]', 'yaml');
    await client.nextDiagnostics();
    expect(core.forgotten).toEqual(['/app/plimsoll.yaml']);
    expect(await core.hosts[0]?.readFile('/app/plimsoll.yaml')).toBe('extends: [strict]');
    client.close('file:///app/plimsoll.yaml');
    await client.nextDiagnostics();
    expect(await core.hosts[0]?.readFile('/app/plimsoll.yaml')).toBeUndefined();
  });

  test('after a save everything is read again, because not every editor watches files', async () => {
    const core = fakeCore();
    const client = serveInProcess(core);
    await client.initialize();
    client.open(uri, 'BAD');
    await client.nextDiagnostics();
    client.notify('textDocument/didSave', { textDocument: { uri } });
    expect((await client.nextDiagnostics()).version).toBe(1);
    expect(core.forgotten).toEqual([undefined]);
  });
});
