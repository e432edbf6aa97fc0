import { readFileSync } from 'node:fs';
import { createLinter, type Host } from '@plimsoll/core';
import { describe, expect, test } from 'vitest';
import { loadCore, type Core } from '../src/core.js';
import { emptyDisk } from './fake-core.js';
import { serveInProcess } from './serve-in-process.js';

const path = '/app/Dockerfile';
const uri = 'file:///app/Dockerfile';
const severities = ['error', 'warning', 'info', 'style'];

const texts: Readonly<Record<string, string>> = {
  'the shipped example': readFileSync(new URL('../../../docs/example/Dockerfile', import.meta.url), 'utf8'),
  'an empty file': '',
  'Windows line ends and a byte order mark': '\uFEFFFROM debian\r\nMAINTAINER me\r\nRUN cd /a && \\\r\n  sudo make\r\n',
  'words beyond ASCII': 'FROM debian:13\nRUN echo "😀é" && apt-get install curl\nMAINTAINER ü\n',
  'a line that does not parse': 'FROM debian:13\nFROBNICATE x\nMAINTAINER me\n',
  'ignore comments':
    'FROM debian:13\n# plimsoll ignore=maintainer-deprecated\nMAINTAINER me\n# plimsoll ignore=no-sudo\nUSER a\n',
};

/** A disk with these files in one folder each. */
function diskOf(files: Readonly<Record<string, string>>): Host {
  return {
    ...emptyDisk,
    readFile: async (file) => files[file],
    list: async (folder) => {
      const prefix = folder.endsWith('/') ? folder : `${folder}/`;
      return Object.keys(files)
        .filter((file) => file.startsWith(prefix))
        .map((file) => file.slice(prefix.length));
    },
  };
}

interface Verdict {
  readonly rule: string;
  readonly severity: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

async function direct(text: string, disk: Host): Promise<readonly Verdict[]> {
  const linter = createLinter(disk);
  if (await linter.isExcluded(path)) return [];
  const { findings, source } = await linter.lint(path, text);
  const place = (offset: number) => {
    const { line, column } = source.positionAt(offset);
    return [line - 1, column - 1];
  };
  return findings.map(({ ruleId, severity, span }) => ({
    rule: ruleId,
    severity,
    from: place(span.start),
    to: place(span.end),
  }));
}

async function throughServer(text: string, disk: Host): Promise<readonly Verdict[]> {
  const core: Core = { ...(await loadCore()), disk: () => disk };
  const client = serveInProcess(core);
  await client.initialize();
  client.open(uri, text);
  const { diagnostics } = await client.nextDiagnostics();
  return diagnostics.map(({ data, severity = 0, range: { start, end } }) => ({
    rule: (data as { readonly rule: string }).rule,
    severity: severities[severity - 1] ?? '',
    from: [start.line, start.character],
    to: [end.line, end.character],
  }));
}

describe('the editor says what the linter says', () => {
  test.each(Object.entries(texts))('of %s', async (_, text) => {
    expect(await throughServer(text, emptyDisk)).toEqual(await direct(text, emptyDisk));
  });

  test.each([
    ['levels', 'rules:\n  maintainer-deprecated: error\n'],
    ['a preset', 'extends: [none]\n'],
    ['paths that are excluded', 'exclude: [Dockerfile]\n'],
    ['levels for some paths', "overrides:\n  - files: ['Docker*']\n    rules:\n      maintainer-deprecated: off\n"],
  ])('with a config of %s', async (_, config) => {
    const text = texts['the shipped example'] ?? '';
    const disk = diskOf({ '/app/plimsoll.yaml': config });
    const verdicts = await direct(text, disk);
    expect(await throughServer(text, disk)).toEqual(verdicts);
    expect(verdicts).not.toEqual(await direct(text, emptyDisk));
  });

  test('of an example that has findings at all', async () => {
    const rules = (await direct(texts['the shipped example'] ?? '', emptyDisk)).map(({ rule }) => rule);
    expect(rules).toContain('maintainer-deprecated');
  });
});
