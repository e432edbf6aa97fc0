import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver';
import { analyse, type Analysis } from './analysis.js';
import { createAnswers } from './answers.js';
import { clientOf, type Client } from './client.js';
import type { Core } from './core.js';
import { isFileUri, pathOfUri } from './document/document-path.js';
import { isDockerfile } from './document/is-dockerfile.js';
import { snapshotOf } from './document/snapshot.js';
import { syncedDocuments } from './document/synced-documents.js';
import type { Editor } from './feature.js';
import { features } from './features/index.js';
import { guardLifecycle } from './lifecycle.js';
import { lintDocument, type Linted } from './lint-document.js';
import { createLinting } from './linting.js';
import { createLog } from './log.js';
import { createSessions } from './sessions.js';
import { section } from './settings.js';
import { version } from './version.js';

/** What a run depends on besides the Dockerfile. */
const watchedFiles =
  '**/{plimsoll.yaml,plimsoll.yml,.plimsoll.yaml,.hadolint.yaml,.hadolint.yml,.dockerignore,*.dockerignore}';

/** Milliseconds the first documents wait for the editor's settings. */
const longestSettingsWait = 1000;

/** The two directions of a connection with an editor. */
export interface Channel {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** A running server. */
export interface Server {
  isShutDown(): boolean;
}

/** What differs between Node and a browser. */
export interface Platform {
  createConnection(reader: MessageReader, writer: MessageWriter): Connection;
  loadCore(): Promise<Core>;
}

/** Serves the editor at the other end of `channel`; the only place that knows the connection. */
export function startServer(channel: Channel, { createConnection, loadCore }: Platform): Server {
  const { reader, isShutDown } = guardLifecycle(channel.reader, channel.writer);
  const connection = createConnection(reader, channel.writer);
  let client: Client = clientOf({ capabilities: {}, processId: null, rootUri: null });
  const documents = syncedDocuments(() => client.encoding);
  const log = createLog(connection.console);
  const linting = createLinting(
    loadCore,
    () => documents.all(),
    () => client,
    () => sessions.changeAll(),
    (message) => log.mistake(message),
  );
  const sessions = createSessions(
    lint,
    // A client that is gone needs no diagnostics.
    (published) => void connection.sendDiagnostics(published).catch(() => undefined),
  );

  /** What an open document means as it stands when the linter is there. */
  async function analysisOf(uri: string): Promise<Analysis | undefined> {
    const linter = await linting.current();
    const document = documents.get(uri);
    if (document === undefined || !sessions.has(uri)) return undefined;
    return await analyse(snapshotOf(document, client.encoding), pathOfUri(uri, client.folder), linter);
  }

  async function lint(document: { readonly uri: string; readonly version: number }, quick?: 'quick'): Promise<Linted> {
    try {
      const { docsUrlOf } = await loadCore();
      const analysis = await analysisOf(document.uri);
      if (analysis !== undefined) return await lintDocument(analysis, client, log, docsUrlOf, quick);
    } catch (error) {
      log.failure(error, `${document.uri} could not be linted`);
    }
    return { version: document.version, diagnostics: [] };
  }

  async function askSettings(): Promise<void> {
    try {
      linting.use(await connection.workspace.getConfiguration(section));
    } catch (error) {
      connection.console.warn(`The editor does not tell its settings: ${String(error)}`);
    }
  }

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params);
    linting.useInitial(params.initializationOptions);
    return {
      capabilities: Object.assign(
        {
          positionEncoding: client.encoding,
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
          workspace: { workspaceFolders: { supported: true } },
        },
        ...features.map(({ capabilities }) => capabilities(client)),
      ) as InitializeResult['capabilities'],
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
    if (client.tellsSettings) linting.waitFor(atMost(longestSettingsWait, askSettings()));
    // So that the first document finds it loaded; an error comes up again there.
    void loadCore().catch(() => undefined);
  });

  connection.onDidChangeConfiguration(({ settings }) => {
    if (client.tellsSettings) void askSettings();
    else linting.use(settings);
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) void linting.forget(pathOfUri(uri));
  });

  connection.onShutdown(() => sessions.stop());

  documents.onDidOpen(({ document }) => {
    if (isDockerfile(pathOfUri(document.uri, client.folder), document.languageId)) sessions.open(document);
  });
  documents.onDidChangeContent(({ document }) => {
    if (sessions.has(document.uri)) sessions.change(document.uri);
    else if (isFileUri(document.uri)) void linting.forget(pathOfUri(document.uri));
  });
  documents.onDidClose(({ document }) => {
    if (sessions.has(document.uri)) sessions.close(document.uri);
    else if (isFileUri(document.uri)) void linting.forget(pathOfUri(document.uri));
  });
  // Not every editor watches files: what changed on the disk counts from the next save on.
  documents.onDidSave(() => void linting.forget());

  const editor: Editor = {
    connection,
    log,
    client: () => client,
    core: loadCore,
    onClosed: (listener) => void documents.onDidClose(({ document }) => listener(document.uri)),
    analysisOf,
    ...createAnswers(connection, log, analysisOf),
  };
  for (const { listen } of features) listen(editor);
  documents.listen(connection);
  connection.listen();
  return { isShutDown };
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
