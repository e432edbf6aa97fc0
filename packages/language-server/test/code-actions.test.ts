import { describe, expect, test } from 'vitest';
import type { CodeAction, Command, Diagnostic, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Host } from '@plimsoll/core';
import { loadCore } from '../src/core.js';
import { textAfter } from './client-text.js';
import { emptyDisk } from './fake-core.js';
import { serveInProcess } from './serve-in-process.js';
import { uri } from './serve-core.js';
import type { Answers, StrictClient } from './strict-client.js';

const text = [
  'FROM debian:13',
  '# 😀 note',
  'RUN apt-get install curl',
  'WORKDIR /a',
  'RUN apt-get install "😀" && apt-get install wget',
  'STOPSIGNAL KILL',
  '',
].join('\r\n');

const codeAction = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
  isPreferredSupport: true,
  disabledSupport: true,
  dataSupport: true,
  resolveSupport: { properties: ['edit'] },
};
const workspaceEdit = { documentChanges: true, resourceOperations: ['create'] };
const able = { textDocument: { codeAction }, workspace: { applyEdit: true, workspaceEdit } };

interface Asking {
  readonly client: StrictClient;
  readonly diagnostics: readonly Diagnostic[];
  actions(range?: Range, only?: readonly string[]): Promise<readonly CodeAction[]>;
  resolved(title: string): Promise<WorkspaceEdit | undefined>;
}

async function serve(
  capabilities: object,
  files: Readonly<Record<string, string>> = {},
  written = text,
  answers: Answers = {},
  workspace = 'file:///app',
): Promise<Asking> {
  const disk: Host = {
    ...emptyDisk,
    readFile: async (path) => files[path],
    list: async (folder) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => /^[^/]+\/?/.exec(path.slice(folder.length + 1))?.[0] ?? ''),
  };
  const client = serveInProcess({ ...(await loadCore()), disk: () => disk }, answers);
  await client.initialize({ capabilities, workspaceFolders: [{ uri: workspace, name: 'app' }] });
  client.open(uri, written);
  const { diagnostics } = await client.nextDiagnostics();
  const whole = { start: { line: 0, character: 0 }, end: { line: 6, character: 0 } };
  async function actions(range: Range = whole, only?: readonly string[]): Promise<readonly CodeAction[]> {
    const context = { diagnostics, ...(only && { only }) };
    const { result } = await client.request('textDocument/codeAction', { textDocument: { uri }, range, context });
    return result as CodeAction[];
  }
  async function resolved(title: string): Promise<WorkspaceEdit | undefined> {
    const action = (await actions()).find((one) => one.title === title);
    if (action === undefined) throw new Error(`${title} is not offered`);
    const { result } = await client.request('codeAction/resolve', action);
    return (result as CodeAction).edit;
  }
  return { client, diagnostics, actions, resolved };
}

function onLine(line: number, from = 0, to = from): Range {
  return { start: { line, character: from }, end: { line, character: to } };
}

/** The document after an edit. */
function after({ client }: Asking, edit: WorkspaceEdit | undefined): string | undefined {
  const edits = edit?.changes?.[uri] ?? edit?.documentChanges?.flatMap((one) => ('edits' in one ? one.edits : []));
  const known = client.documents.textOf(uri);
  return edits && known && textAfter(known, edits as Parameters<typeof textAfter>[1]);
}

/** Where a config is created that turns a rule off, in a workspace that is the whole disk. */
async function uriOfNew(files: Readonly<Record<string, string>>): Promise<string | undefined> {
  const { resolved } = await serve(able, files, text, {}, 'file:///');
  const edit = await resolved('Turn apt-get-assume-yes off in a new plimsoll.yaml');
  return edit?.documentChanges?.flatMap((one) => ('uri' in one ? [one.uri] : []))[0];
}

const titles = (actions: readonly (CodeAction | Command)[]) => actions.map(({ title }) => title);
const changed = (from: string, to: string) => text.replace(from, to);

describe('the fixes of a problem', () => {
  test('are offered, the safe one as the preferred, each with the diagnostics it is for', async () => {
    const asking = await serve(able);
    const [first, second] = await asking.actions(onLine(2, 12));
    expect(first).toMatchObject({ title: 'Add `-y`', kind: 'quickfix', isPreferred: true });
    expect(first?.diagnostics).toEqual([
      asking.diagnostics.find(({ code, range }) => code === 'apt-get-assume-yes' && range.start.line === 2),
    ]);
    expect(first?.edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    expect(after(asking, first?.edit)).toBe(changed('install curl', 'install -y curl'));
    expect(second?.title).toBe('Add `--no-install-recommends` (may change what is built)');
    expect(second).not.toHaveProperty('isPreferred');
  });

  test('stand right beside characters of two units', async () => {
    const asking = await serve(able);
    const [first] = await asking.actions(onLine(4, 37));
    expect(after(asking, first?.edit)).toBe(changed('install wget', 'install -y wget'));
  });

  test('count as the client does', async () => {
    const asking = await serve({ ...able, general: { positionEncodings: ['utf-8'] } });
    const [first] = await asking.actions(onLine(4, 44));
    expect(after(asking, first?.edit)).toBe(changed('install wget', 'install -y wget'));
  });

  test('are not offered outside of the range', async () => {
    const { actions } = await serve(able);
    expect(titles(await actions(onLine(3), ['quickfix']))).toEqual([]);
    expect(titles(await actions(onLine(5, 0, 3), ['quickfix']))).toEqual([]);
    expect(titles(await actions(onLine(5, 15), ['quickfix']))[0]).toBe(
      'Change it to `SIGTERM` (may change what is built)',
    );
  });

  test('name no diagnostics that the client has not', async () => {
    const { client } = await serve(able);
    const context = { diagnostics: [] };
    const { result } = await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: onLine(2, 12),
      context,
    });
    expect((result as CodeAction[])[0]).not.toHaveProperty('diagnostics');
  });

  test('change nothing by version where the client knows none', async () => {
    const asking = await serve({ textDocument: { codeAction } });
    const [first] = await asking.actions(onLine(2, 12));
    expect(Object.keys(first?.edit ?? {})).toEqual(['changes']);
    expect(after(asking, first?.edit)).toBe(changed('install curl', 'install -y curl'));
  });
});

describe('all problems', () => {
  test('of a rule are fixed at once, and no others', async () => {
    const other = `${text}MAINTAINER me\r\n`;
    const asking = await serve(able, {}, other);
    const edit = await asking.resolved('Fix all problems of apt-get-assume-yes');
    expect(after(asking, edit)).toBe(other.replaceAll('apt-get install', 'apt-get install -y'));
    expect(titles(await asking.actions(onLine(5, 12)))).not.toContain('Fix all problems of stopsignal-ungraceful');
  });

  test('with a safe fix are fixed until nothing is left, each with an edit of its own', async () => {
    const asking = await serve(able);
    const edit = await asking.resolved('Fix all problems that have a safe fix');
    expect(after(asking, edit)).toBe(text.replaceAll('apt-get install', 'apt-get install -y'));
    expect(edit?.documentChanges?.map((change) => 'edits' in change && change.edits.length)).toEqual([2]);
  });

  test('are fixed in the text as it is when the action is chosen', async () => {
    const asking = await serve(able);
    const action = (await asking.actions(undefined, ['source'])).find(({ kind }) => kind === 'source.fixAll.plimsoll');
    asking.client.change(uri, 2, 'FROM debian:13\nRUN apt-get install curl\n');
    const { result } = await asking.client.request('codeAction/resolve', action);
    expect((result as CodeAction).edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 2 } }]);
    expect(after(asking, (result as CodeAction).edit)).toBe('FROM debian:13\nRUN apt-get install -y curl\n');
  });

  test.each([
    [['source.fixAll'], ['source.fixAll.plimsoll']],
    [['source.fixAll.plimsoll'], ['source.fixAll.plimsoll']],
    [['source'], ['source.fixAll.plimsoll', 'source.fixAllSuggested.plimsoll']],
    [['source.fixAllSuggested'], ['source.fixAllSuggested.plimsoll']],
    [['source.fixAll.plimsoll.apt-get-assume-yes'], ['source.fixAll.plimsoll.apt-get-assume-yes']],
    [['source.fixAll.plimsoll.apt-get-no-install-recommends'], []],
    [['source.fixAll.other'], []],
    [['source.fixAllSugg'], []],
    [['refactor'], []],
  ])('are offered for the kinds %j as %j', async (only, kinds) => {
    const { actions } = await serve(able);
    expect((await actions(undefined, only)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('are fixed at once where an action cannot be completed later', async () => {
    const asking = await serve({ textDocument: { codeAction: { ...codeAction, resolveSupport: undefined } } });
    const [action] = await asking.actions(undefined, ['source.fixAll']);
    expect(after(asking, action?.edit)).toBe(text.replaceAll('apt-get install', 'apt-get install -y'));
  });

  test('that are none are not offered', async () => {
    const { actions } = await serve(able, {}, 'FROM scratch\nCOPY a /a\nCMD ["/a"]\n');
    expect(await actions(undefined, ['source'])).toEqual([]);
  });
});

describe('a problem is hidden', () => {
  test('by a comment above the instruction or at the top of the file', async () => {
    const asking = await serve(able);
    const offered = await asking.actions(onLine(2, 12));
    const edit = (title: string) => offered.find((one) => one.title === title)?.edit;
    expect(after(asking, edit('Ignore apt-get-assume-yes for this instruction'))).toBe(
      changed('# 😀', '# plimsoll ignore=apt-get-assume-yes\r\n# 😀'),
    );
    expect(after(asking, edit('Ignore apt-get-assume-yes in this file'))).toBe(
      `# plimsoll global ignore=apt-get-assume-yes\r\n${text}`,
    );
  });

  test('but not one that makes the build fail', async () => {
    const { actions, diagnostics } = await serve(able, {}, 'FROM debian:13\nFROBNICATE x\n');
    expect(diagnostics.map(({ severity }) => severity)).toContain(1);
    const range = diagnostics.find(({ severity }) => severity === 1)?.range;
    expect(titles(await actions(range, ['quickfix'])).filter((title) => /^(?:Ignore|Turn)/.test(title))).toEqual([]);
  });

  test('in the config over the file, as it stands on the disk', async () => {
    const { resolved } = await serve(able, { '/app/plimsoll.yaml': '# ours\nrules:\n  no-sudo: off # why\n' });
    expect(await resolved('Turn apt-get-assume-yes off in plimsoll.yaml')).toEqual({
      documentChanges: [
        {
          textDocument: { uri: 'file:///app/plimsoll.yaml', version: null },
          edits: [{ range: onLine(2, 20), newText: '\n  apt-get-assume-yes: off' }],
        },
      ],
    });
  });

  test('in the config as it stands in the editor', async () => {
    const { client, resolved } = await serve(able, { '/app/plimsoll.yaml': '' });
    const config = 'file:///app/plimsoll.yaml';
    client.open(config, 'rules:\n  apt-get-assume-yes: error\n', 'yaml');
    expect(await resolved('Turn apt-get-assume-yes off in plimsoll.yaml')).toEqual({
      documentChanges: [
        { textDocument: { uri: config, version: 1 }, edits: [{ range: onLine(1, 22, 27), newText: 'off' }] },
      ],
    });
  });

  test('in a new config, where the client creates files', async () => {
    const { resolved } = await serve(able);
    expect(await resolved('Turn apt-get-assume-yes off in a new plimsoll.yaml')).toEqual({
      documentChanges: [
        { kind: 'create', uri: 'file:///app/plimsoll.yaml', options: { ignoreIfExists: true } },
        {
          textDocument: { uri: 'file:///app/plimsoll.yaml', version: null },
          edits: [{ range: onLine(0), newText: 'rules:\n  apt-get-assume-yes: off\n' }],
        },
      ],
    });
    const { actions } = await serve({ textDocument: { codeAction } });
    expect(titles(await actions()).filter((title) => title.startsWith('Turn'))).toEqual([]);
  });

  test('in a new config where it counts: not above a folder with `.git`', async () => {
    expect(await uriOfNew({ '/app/.git/HEAD': '' })).toBe('file:///app/plimsoll.yaml');
    expect(await uriOfNew({ '/app/.gitignore': '' })).toBe('file:///plimsoll.yaml');
  });

  test("not in a new config beside hadolint's, which would not count any more", async () => {
    const { actions } = await serve(able, { '/app/.hadolint.yaml': 'ignored: [DL3000]\n' });
    expect(titles(await actions()).filter((title) => title.startsWith('Turn'))).toEqual([]);
  });
});

describe('an editor without literals of actions', () => {
  test('gets commands, whose edits it is sent', async () => {
    const sent: WorkspaceEdit[] = [];
    const applyEdit = (params: unknown) => (
      sent.push((params as { readonly edit: WorkspaceEdit }).edit),
      { applied: true }
    );
    const asking = await serve({ workspace: { applyEdit: true } }, {}, text, { 'workspace/applyEdit': applyEdit });
    const offered = (await asking.actions()) as readonly unknown[] as readonly Command[];
    for (const title of ['Add `-y`', 'Fix all problems that have a safe fix']) {
      const { command, arguments: given } = offered.find((one) => one.title === title) ?? {};
      expect(typeof command).toBe('string');
      await asking.client.request('workspace/executeCommand', { command, arguments: given });
    }
    expect(sent.map((edit) => after(asking, edit))).toEqual([
      changed('install curl', 'install -y curl'),
      text.replaceAll('apt-get install', 'apt-get install -y'),
    ]);
  });

  test('and without edits of the server gets nothing', async () => {
    const { actions, client } = await serve({});
    expect(await actions()).toEqual([]);
    expect(client.faults).toEqual([]);
  });
});

describe('a rule is explained', () => {
  const pages = {
    ...able,
    workspace: { ...able.workspace, textDocumentContent: {} },
    window: { showDocument: { support: true } },
  };

  test('by a document of the server, where the client asks for its text', async () => {
    const shown: unknown[] = [];
    const asking = await serve(pages, {}, text, {
      'window/showDocument': (params) => (shown.push(params), { success: true }),
    });
    const action = (await asking.actions()).find(({ title }) => title === 'Explain apt-get-assume-yes');
    const { result } = await asking.client.request('workspace/executeCommand', action?.command);
    expect([result, shown]).toEqual([
      null,
      [{ uri: 'plimsoll-rule:/apt-get-assume-yes.md', external: false, takeFocus: true }],
    ]);
    const page = await asking.client.request('workspace/textDocumentContent', {
      uri: 'plimsoll-rule:/apt-get-assume-yes.md',
    });
    expect((page.result as { readonly text: string }).text).toMatch(/^# apt-get-assume-yes\n/);
  });

  test('by the answer of the command, where it shows no documents', async () => {
    const { client, actions } = await serve(able);
    expect(titles(await actions()).filter((title) => title.startsWith('Explain'))).toEqual([]);
    const ask = async (rule: string) =>
      (await client.request('workspace/executeCommand', { command: 'plimsoll.explain', arguments: [rule] })).result;
    expect(await ask('no-sudo')).toMatch(/^# no-sudo\n/);
    expect(await ask('no-such-rule')).toBeNull();
  });
});

test('fifty problems in five hundred lines are answered at once', async () => {
  const lines = Array.from({ length: 500 }, (_, index) =>
    index % 10 === 5 ? `RUN apt-get install a${index}` : `ENV A${index}=${index}`,
  );
  const { actions } = await serve(able, {}, ['FROM debian:13', ...lines, ''].join('\n'));
  // Three problems in each tenth line.
  const range = { start: { line: 0, character: 0 }, end: { line: 168, character: 0 } };
  await actions(range);
  let fastest = Infinity;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    expect((await actions(range)).length).toBeGreaterThan(90);
    fastest = Math.min(fastest, performance.now() - start);
  }
  // 20 on a quiet machine.
  expect(fastest).toBeLessThan(100);
  if (process.env['SHOW_TIMES'] !== undefined) process.stdout.write(`${fastest} ms\n`);
});
