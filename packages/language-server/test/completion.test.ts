import { describe, expect, test } from 'vitest';
import type { CompletionItem, SignatureHelp, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '@plimsoll/core';
import { loadCore } from '../src/core.js';
import { emptyDisk } from './fake-core.js';
import { ask, positionOf, serveText, uri } from './serve-core.js';
import { serveInProcess } from './serve-in-process.js';

/** What is offered at `|`. */
async function offered(marked: string, disk: Host = emptyDisk): Promise<CompletionItem[] | null> {
  const client = serveInProcess({ ...(await loadCore()), disk: () => disk });
  await client.initialize();
  client.open(uri, marked.replace('|', ''));
  return await ask<CompletionItem[] | null>(client, 'textDocument/completion', { position: positionOf(marked, '|') });
}

const labels = async (marked: string, disk?: Host) => (await offered(marked, disk))?.map(({ label }) => label) ?? null;

/** The text after the item with that label is taken. */
async function taken(marked: string, label: string, disk?: Host): Promise<string> {
  const item = (await offered(marked, disk))?.find((one) => one.label === label);
  const text = marked.replace('|', '');
  return TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), [item?.textEdit as TextEdit]);
}

const file = (line: string) => `ARG TAG=13\r\nFROM debian:$TAG AS os\r\nENV HOME_DIR=/x\r\nFROM os AS app\r\n${line}`;

describe('completion offers', () => {
  test('instructions at the start of a line and behind ONBUILD', async () => {
    expect(await labels(file('C|'))).toEqual(['CMD', 'COPY']);
    expect(await labels(file('ONBUILD |'))).toContain('RUN');
    expect(await taken(file('wo|'), 'WORKDIR')).toBe(file('WORKDIR'));
  });

  test('instructions with holes to fill where the editor knows them', async () => {
    const snippets = { capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } } };
    const client = await serveText('FROM a\nCO', snippets);
    const position = { line: 1, character: 2 };
    const items = await ask<CompletionItem[]>(client, 'textDocument/completion', { position });
    expect(items.map(({ label, insertTextFormat }) => `${label} ${insertTextFormat}`)).toContain('COPY source dest 2');
  });

  test('all flags of an instruction that are not there yet', async () => {
    expect(await labels(file('COPY --chmod=755 -|'))).toEqual([
      '--from',
      '--chown',
      '--link',
      '--parents',
      '--exclude',
    ]);
    expect(await labels(file('RUN --|'))).toEqual(['--mount', '--network', '--security', '--device']);
    expect(await taken(file('copy --l|'), '--link')).toBe(file('copy --link'));
    expect(await taken(file('ADD --che|'), '--checksum')).toBe(file('ADD --checksum='));
  });

  test('keys and types of mounts', async () => {
    expect(await labels(file('RUN --mount=type=|'))).toEqual(['bind', 'cache', 'tmpfs', 'secret', 'ssh']);
    expect(await labels(file('RUN --mount=type=secret,id=a,|'))).toEqual([
      'target',
      'mode',
      'uid',
      'gid',
      'required',
      'env',
    ]);
    expect(await labels(file('RUN --mount=type=cache,sharing=|'))).toEqual(['shared', 'private', 'locked']);
  });

  test('stages where a stage may stand', async () => {
    expect(await labels(file('COPY --chmod=755 --from=|'))).toEqual(['os']);
    expect(await labels(file('RUN --mount=type=bind,from=o|'))).toEqual(['os']);
    expect(await labels(file('FROM |'))).toEqual(expect.arrayContaining(['os', 'app', 'scratch', 'debian', 'node']));
  });

  test('official images and their tags', async () => {
    const tags = await labels(file('FROM debian:1|'));
    expect(tags).toContain('debian:13-slim');
    expect(await taken(file('FROM debian:1|'), 'debian:13-slim')).toBe(file('FROM debian:13-slim'));
    expect(await labels(file('FROM debian:13 |'))).toEqual(['AS']);
  });

  test('variables that are in force', async () => {
    expect(await labels(file('WORKDIR $|'))).toEqual(['HOME_DIR']);
    expect(await labels('ARG A\nFROM x:$|\n')).toEqual(expect.arrayContaining(['A', 'TARGETARCH']));
    expect(await taken(file('RUN cd ${HO|'), 'HOME_DIR')).toBe(file('RUN cd ${HOME_DIR}'));
    expect(await taken(file('RUN cd ${HO|}'), 'HOME_DIR')).toBe(file('RUN cd ${HOME_DIR}'));
    expect(await labels(file('RUN a && \\\r\n  cd $|'))).toEqual(['HOME_DIR']);
  });

  test('rules, checks and directives in comments', async () => {
    expect(await labels(file('# plimsoll ignore=maint|'))).toContain('maintainer-deprecated');
    expect(await taken(file('# plimsoll ignore=no-sudo,maint|'), 'maintainer-deprecated')).toBe(
      file('# plimsoll ignore=no-sudo,maintainer-deprecated'),
    );
    expect(await labels(file('# hadolint ignore=|'))).toContain('DL3008');
    expect(await labels('# check=skip=|')).toContain('UndefinedVar');
    expect(await labels('# |\nFROM a\n')).toEqual(expect.arrayContaining(['syntax=', 'escape=', 'check=']));
    expect(await labels(file('# |'))).not.toContain('syntax=');
    expect(await labels('# syntax=|')).toContain('docker/dockerfile:1');
  });

  test('signals, forms of HEALTHCHECK, protocols', async () => {
    expect(await labels(file('STOPSIGNAL |'))).toContain('SIGQUIT');
    expect(await labels(file('HEALTHCHECK --interval=3s |'))).toEqual(['CMD', 'NONE']);
    expect(await taken(file('EXPOSE 80/|'), 'udp')).toBe(file('EXPOSE 80/udp'));
  });

  test('paths of the build context, without what is ignored', async () => {
    const files: Readonly<Record<string, readonly string[]>> = {
      '/app': ['Dockerfile', 'my file', 'node_modules/', 'src/'],
      '/app/src': ['main.ts'],
    };
    const disk: Host = {
      ...emptyDisk,
      list: async (path) => files[path.replace(/(?<=.)\/$/, '')],
      readFile: async (path) => (path === '/app/.dockerignore' ? 'node_modules\n' : undefined),
    };
    expect(await labels(file('COPY |'), disk)).toEqual(['Dockerfile', 'my file', 'src/']);
    expect(await taken(file('COPY a ./src/m|'), 'main.ts', disk)).toBe(file('COPY a ./src/main.ts'));
    expect(await labels(file('COPY ../|'), disk)).toEqual([]);
    expect(await labels(file('COPY --from=os |'), disk)).toBeNull();
  });

  test('nothing in a heredoc, in words of a command, in plain comments', async () => {
    expect(await labels(file('RUN <<E\r\n|\r\nE\r\n'))).toBeNull();
    expect(await labels(file('RUN ap|'))).toBeNull();
    expect(await labels(file('# words and |'))).toBeNull();
  });
});

test('an item tells more when it is shown', async () => {
  const client = await serveText('FROM a\nW');
  const [item] = await ask<CompletionItem[]>(client, 'textDocument/completion', {
    position: { line: 1, character: 1 },
  });
  const { result } = await client.request('completionItem/resolve', item);
  expect((result as CompletionItem).documentation).toMatchObject({ kind: 'plaintext' });
  expect(JSON.stringify(result)).toContain('The folder for the instructions below');
});

test('a signature shows the forms of an instruction, and which part is typed', async () => {
  const text = '# escape=`\nFROM a\nCOPY --from=b `\n  c ';
  const client = await serveText(text);
  const help = await ask<SignatureHelp>(client, 'textDocument/signatureHelp', { position: { line: 3, character: 4 } });
  expect(help.signatures.map(({ label }) => label)).toContain('COPY [flags] source ... dest');
  expect(await ask(client, 'textDocument/signatureHelp', { position: { line: 0, character: 3 } })).toBeNull();
});
