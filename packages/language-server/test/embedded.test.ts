import { describe, expect, test } from 'vitest';
import type {
  CodeAction,
  Hover,
  Location,
  PublishDiagnosticsParams,
  SemanticTokens,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadCore } from '../src/core.js';
import { emptyDisk } from './fake-core.js';
import { positionOf, wordsAt } from './serve-core.js';
import { serveInProcess, settled } from './serve-in-process.js';
import type { StrictClient } from './strict-client.js';

const compose = [
  'services:',
  '  web:',
  '    build:',
  '      dockerfile_inline: |',
  '        FROM debian:13 AS os',
  '        MAINTAINER "😀" me',
  '        FROM scratch',
  '        COPY --from=os /a /a',
  '  db:',
  '    build:',
  '      dockerfile_inline: "FROM debian:13\\nMAINTAINER you\\n"',
  '',
].join('\r\n');

const uri = 'file:///app/compose.yaml';

async function serve(text: string, at = uri, languageId = 'yaml', codeAction: object = {}): Promise<StrictClient> {
  const client = serveInProcess({ ...(await loadCore()), disk: () => emptyDisk });
  const textDocument = { codeAction: { codeActionLiteralSupport: {}, ...codeAction } };
  await client.initialize({ capabilities: { textDocument } });
  client.open(at, text, languageId);
  return client;
}

const ask = async <R>(client: StrictClient, method: string, params: object): Promise<R> =>
  (await client.request(method, { textDocument: { uri }, ...params })).result as R;

const deprecated = ({ diagnostics }: PublishDiagnosticsParams) =>
  diagnostics.filter(({ code }) => code === 'maintainer-deprecated');

describe('a Dockerfile in a compose file', () => {
  test('is linted at its place', async () => {
    const found = deprecated(await (await serve(compose)).nextDiagnostics());
    expect(found.map(({ range }) => [range.start, wordsAt(compose, range)])).toEqual([
      [{ line: 5, character: 8 }, 'MAINTAINER'],
      [{ line: 10, character: 42 }, 'MAINTAINER'],
    ]);
  });

  test('is coloured, what a variable of compose stands for once', async () => {
    const client = await serve(
      'services:\n  web:\n    build:\n      dockerfile_inline: |\n        FROM $$x\n        RUN $d /a; sudo make\n',
    );
    const { data } = await ask<SemanticTokens>(client, 'textDocument/semanticTokens/full', {});
    expect(data.slice(-15)).toEqual([0, 4, 2, 8, 0, 0, 7, 4, 8, 0, 0, 5, 4, 8, 0]);
    expect(client.faults).toEqual([]);
  });

  test('has no edit where it cannot be written so, and the editor is told why', async () => {
    // A plain YAML scalar has no place for a line break.
    const plain = 'services: { web: { build: { dockerfile_inline: FROM debian } } }\n';
    for (const disabledSupport of [true, false]) {
      const client = await serve(plain, uri, 'yaml', { disabledSupport });
      const { diagnostics } = await client.nextDiagnostics();
      const [found] = diagnostics;
      const actions = await ask<readonly CodeAction[]>(client, 'textDocument/codeAction', {
        range: found?.range,
        context: { diagnostics, only: ['quickfix'] },
      });
      const ignoring = actions.filter(({ title }) => title.startsWith('Ignore'));
      expect(ignoring.map(({ edit }) => edit)).toEqual(ignoring.map(() => undefined));
      expect(ignoring.map(({ disabled }) => disabled?.reason)).toEqual(
        ignoring.map(() => 'The Dockerfile in this file is written in a way that cannot be edited here.'),
      );
      expect(ignoring.length > 0).toBe(disabledSupport);
    }
  });

  test('is fixed at its place', async () => {
    const client = await serve(compose);
    const [diagnostic] = deprecated(await client.nextDiagnostics());
    const [action] = await ask<readonly CodeAction[]>(client, 'textDocument/codeAction', {
      range: diagnostic?.range,
      context: { diagnostics: [diagnostic], only: ['quickfix'] },
    });
    const edits = action?.edit?.changes?.[uri] as TextEdit[];
    const fixed = TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, compose), edits);
    expect(fixed).toBe(compose.replace('MAINTAINER "😀" me', 'LABEL org.opencontainers.image.authors="\\"😀\\" me"'));
  });

  test('has hovers and definitions', async () => {
    const client = await serve(compose);
    const position = positionOf(compose, 'os /a', 1);
    const hover = await ask<Hover>(client, 'textDocument/hover', { position });
    expect(JSON.stringify(hover.contents)).toContain('from debian:13');
    const definition = await ask<Location>(client, 'textDocument/definition', { position });
    expect(definition.range.start).toEqual({ line: 4, character: 26 });
    expect(await ask(client, 'textDocument/hover', { position: positionOf(compose, 'services', 1) })).toBeNull();
  });
});

test.each([
  [
    'docker-bake.hcl',
    'dockerbake',
    'target "a" {\n  dockerfile-inline = <<EOF\nFROM debian:13\nMAINTAINER me\nEOF\n}\n',
    3,
  ],
  ['docker-bake.json', 'json', '{"target":{"a":{"dockerfile-inline":"FROM debian:13\\nMAINTAINER me\\n"}}}\n', 0],
  [
    'other.yml',
    'yaml',
    'services:\n  a:\n    build:\n      dockerfile_inline: |\n        FROM debian:13\n        MAINTAINER me\n',
    5,
  ],
])('so is one in %s', async (name, languageId, text, line) => {
  const [diagnostic] = deprecated(await (await serve(text, `file:///app/${name}`, languageId)).nextDiagnostics());
  expect(diagnostic?.range.start.line).toBe(line);
  expect(diagnostic && wordsAt(text, diagnostic.range)).toBe('MAINTAINER');
});

test('the first Dockerfile that is written into a compose file is linted', async () => {
  const client = await serve('services: {}\n');
  await settled(client);
  expect(client.unread()).toEqual([]);
  client.change(uri, 2, compose);
  expect(deprecated(await client.nextDiagnostics())).toHaveLength(2);
});

test('other YAML is left alone', async () => {
  const client = await serve('a: FROM b\n', 'file:///app/other.yaml');
  await settled(client);
  expect(client.unread()).toEqual([]);
});
