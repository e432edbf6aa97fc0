import { describe, expect, test } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { loadCore } from '../src/core.js';
import { memoryDisk } from './memory-disk.js';
import { serveInProcess, settled } from './serve-in-process.js';
import type { StrictClient } from './strict-client.js';

const config = 'file:///app/plimsoll.yaml';
const dockerfile = 'file:///app/Dockerfile';
const text = 'FROM debian:13\nMAINTAINER me\n';

async function serve(files: Readonly<Record<string, string>> = {}, capabilities: object = {}): Promise<StrictClient> {
  const client = serveInProcess(
    { ...(await loadCore()), disk: () => memoryDisk(files) },
    { 'workspace/diagnostic/refresh': () => null },
  );
  await client.initialize({ capabilities, workspaceFolders: [{ uri: 'file:///app', name: 'app' }] });
  return client;
}

/** Range and message of each diagnostic. */
const drawn = ({ diagnostics }: Pick<PublishDiagnosticsParams, 'diagnostics'>) =>
  diagnostics.map(({ range: { start, end }, severity, message }) => [
    `${start.line}:${start.character}-${end.line}:${end.character}`,
    severity,
    message,
  ]);

describe('a config file that is open', () => {
  test('shows its mistakes, and none once it is right', async () => {
    const client = await serve();
    client.open(config, 'extends: strict\nrules:\n  no-sudo: loud # 😀\n  "no-such": off\n', 'yaml');
    const published = await client.nextDiagnostics();
    expect([published.uri, published.version]).toEqual([config, 1]);
    expect(drawn(published)).toEqual([
      ['2:11-2:15', 1, expect.stringContaining('`no-sudo` cannot be `loud`')],
      ['3:2-3:11', 1, expect.stringContaining('unknown rule `no-such`')],
    ]);
    client.change(config, 2, 'extends: strict\n');
    expect(await client.nextDiagnostics()).toEqual({ uri: config, version: 2, diagnostics: [] });
    client.close(config);
    expect(await client.nextDiagnostics()).toEqual({ uri: config, diagnostics: [] });
  });

  test('counts as it stands behind a byte order mark and with Windows line ends', async () => {
    const client = await serve();
    client.open(config, '\uFEFFroot: 1\r\nfoo: 2\r\n', 'yaml');
    expect(drawn(await client.nextDiagnostics())).toEqual([
      ['0:7-0:8', 1, '`root` must be `true` or `false`, not `1`.'],
      ['1:0-1:3', 1, expect.stringContaining('unknown key `foo`')],
    ]);
  });

  test('shows that YAML is broken, and nothing where nothing is wrong', async () => {
    const client = await serve();
    client.open('file:///app/sub/plimsoll.yml', 'rules:\n\t- x\n', 'yaml');
    expect(drawn(await client.nextDiagnostics())[0]?.[0]).toMatch(/^1:/);
    client.open(config, 'extends: strict\n', 'yaml');
    client.close(config);
    client.open('file:///app/compose.yaml', 'rules: 1\n', 'yaml');
    await settled(client);
    const about = client.unread().map(({ params }) => (params as { readonly uri?: string }).uri);
    expect(about).not.toContain(config);
    expect(about).not.toContain('file:///app/compose.yaml');
  });

  test('says where a file that it extends is missing or broken', async () => {
    const client = await serve({ '/app/base.yaml': 'rules: 1\n' });
    client.open(config, 'root: true\nextends:\n  - ./none.yaml\n', 'yaml');
    expect(drawn(await client.nextDiagnostics())).toEqual([
      ['2:4-2:15', 1, 'there is no file `./none.yaml` to extend.'],
    ]);
    client.change(config, 2, 'extends: ./base.yaml\n');
    expect(drawn(await client.nextDiagnostics())).toEqual([
      ['0:0-0:0', 1, 'base.yaml:1:8 `rules` must be a mapping, not `1`.'],
    ]);
  });

  test('hides the findings below it while it is wrong, and gives them back', async () => {
    const client = await serve({ '/app/plimsoll.yaml': '' });
    client.open(dockerfile, text);
    expect((await client.nextDiagnostics()).diagnostics).toHaveLength(1);
    client.open(config, 'rules: 1\n', 'yaml');
    const byUri = async () => {
      const both = [await client.nextDiagnostics(), await client.nextDiagnostics()];
      return Object.fromEntries(both.map(({ uri, diagnostics }) => [uri, diagnostics.length]));
    };
    expect(await byUri()).toEqual({ [dockerfile]: 0, [config]: 1 });
    await client.next('window/logMessage');
    client.change(config, 2, 'rules: { maintainer-deprecated: error }\n');
    expect(await byUri()).toEqual({ [dockerfile]: 1, [config]: 0 });
  });

  test('is asked about by an editor that asks', async () => {
    const client = await serve(
      {},
      { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    );
    client.open(config, 'rules: 1\n', 'yaml');
    const { result } = await client.request('textDocument/diagnostic', { textDocument: { uri: config } });
    expect(result).toMatchObject({ kind: 'full', items: [{ message: '`rules` must be a mapping, not `1`.' }] });
  });
});
