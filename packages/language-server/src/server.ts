import type { Linter, Overrides } from '@plimsoll/core';
import {
  createConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  PositionEncodingKind,
  TextDocuments,
  TextDocumentSyncKind,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientOf, type Client } from './client.js';
import type { Core } from './core.js';
import { isFileUri, pathOfUri } from './document-path.js';
import { isDockerfile } from './is-dockerfile.js';
import { guardLifecycle } from './lifecycle.js';
import { lintDocument } from './lint-document.js';
import { createLog } from './log.js';
import { openDocuments } from './open-documents.js';
import { createSessions } from './sessions.js';
import { readSettings, section } from './settings.js';
import type { Channel } from './transport.js';
import { version } from './version.js';

/** What a run depends on besides the Dockerfile. */
const watchedFiles =
  '**/{plimsoll.yaml,plimsoll.yml,.plimsoll.yaml,.hadolint.yaml,.hadolint.yml,.dockerignore,*.dockerignore}';

/** Milliseconds the first documents wait for the editor's settings. */
const longestSettingsWait = 1000;

/** A running server. */
export interface Server {
  isShutDown(): boolean;
}

/** Serves the editor at the other end of `channel`; the only place that knows the connection. */
export function startServer(channel: Channel, loadCore: () => Promise<Core>): Server {
  const { reader, isShutDown } = guardLifecycle(channel.reader, channel.writer);
  const connection = createConnection(reader, channel.writer);
  const documents = new TextDocuments(TextDocument);
  const log = createLog(connection.console);
  const sessions = createSessions(
    (document, quick) => lintDocument(document, currentLinter, client, log, quick),
    // A client that is gone needs no diagnostics.
    (published) => void connection.sendDiagnostics(published).catch(() => undefined),
  );

  let client: Client = clientOf({ capabilities: {}, processId: null, rootUri: null });
  /** What `initialize` brought, and that with what the editor said later. */
  let initial: Overrides = {};
  let overrides: Overrides = {};
  let settingsRead: Promise<void> = Promise.resolve();
  let linting: Promise<{ readonly linter: Linter; readonly docsUrlOf: Core['docsUrlOf'] }> | undefined;

  async function currentLinter() {
    const [core] = await Promise.all([loadCore(), settingsRead]);
    linting ??= createLinting(core, overrides);
    return await linting;
  }

  async function createLinting({ createLinter, nodeHost, docsUrlOf }: Core, settings: Overrides) {
    const host = openDocuments(() => documents.all(), nodeHost());
    return { linter: createLinter(host, { ...folderOf(client), ...settings }), docsUrlOf };
  }

  function useSettings(value: unknown): void {
    const settings = readSettings(value);
    for (const mistake of settings.mistakes) log.mistake(mistake);
    const merged = { ...initial, ...settings.overrides };
    if (JSON.stringify(merged) === JSON.stringify(overrides)) return;
    overrides = merged;
    // Nothing was linted with the settings before: the documents still wait for these.
    if (linting === undefined) return;
    linting = undefined;
    sessions.changeAll();
  }

  async function askSettings(): Promise<void> {
    try {
      useSettings(await connection.workspace.getConfiguration(section));
    } catch (error) {
      connection.console.warn(`The editor does not tell its settings: ${String(error)}`);
    }
  }

  async function forget(path?: string): Promise<void> {
    const made = await linting?.catch(() => undefined);
    made?.linter.forget(path);
    sessions.changeAll();
  }

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params);
    useSettings(params.initializationOptions);
    initial = overrides;
    return {
      capabilities: {
        // Every client must know UTF-16, even one that names only others.
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        workspace: { workspaceFolders: { supported: true } },
      },
      serverInfo: { name: 'plimsoll', version },
    };
  });

  connection.onInitialized(() => {
    if (client.registersSettings) {
      refusable(connection.client.register(DidChangeConfigurationNotification.type, { section }));
    }
    if (client.watchesFiles) {
      const watchers = [{ globPattern: watchedFiles }];
      refusable(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (client.tellsSettings) settingsRead = atMost(longestSettingsWait, askSettings());
    // So that the first document finds it loaded; an error comes up again there.
    void loadCore().catch(() => undefined);
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    if (client.tellsSettings) void askSettings();
    else useSettings(settings);
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) void forget(pathOfUri(uri));
  });

  connection.onShutdown(() => sessions.stop());

  documents.onDidOpen(({ document }) => {
    if (isDockerfile(pathOfUri(document.uri, client.folder), document.languageId)) sessions.open(document);
  });
  documents.onDidChangeContent(({ document }) => {
    if (sessions.has(document.uri)) sessions.change(document.uri);
    else if (isFileUri(document.uri)) void forget(pathOfUri(document.uri));
  });
  documents.onDidClose(({ document }) => {
    if (sessions.has(document.uri)) sessions.close(document.uri);
    else if (isFileUri(document.uri)) void forget(pathOfUri(document.uri));
  });
  // Not every editor watches files: what changed on the disk counts from the next save on.
  documents.onDidSave(() => void forget());

  documents.listen(connection);
  connection.listen();
  return { isShutDown };
}

/** Where relative paths in settings start. */
function folderOf({ folder }: Client): Pick<Overrides, 'folder'> {
  return folder === '' ? {} : { folder };
}

/** What the editor may refuse without harm; the protocol library logs it. */
function refusable(registered: Promise<unknown>): void {
  registered.catch(() => undefined);
}

/** Waits for a task, but not longer than that; the task goes on. */
async function atMost(milliseconds: number, task: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([task, new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))]);
  clearTimeout(timer);
}
