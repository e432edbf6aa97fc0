import {
  DidChangeWorkspaceFoldersNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createAnswers } from './answers.js';
import { clientOf, type Client } from './client.js';
import type { Core } from './core.js';
import { isFileUri, pathOfUri } from './document/document-path.js';
import { openKinds } from './document/open-kinds.js';
import { syncedDocuments } from './document/synced-documents.js';
import type { Editor } from './feature.js';
import { contentCapabilities } from './features/code-actions/commands.js';
import { features } from './features/index.js';
import { createFolders } from './folders.js';
import { guardLifecycle } from './lifecycle.js';
import { createLinting } from './linting.js';
import { createLog } from './log.js';
import { createClosedFiles } from './pull/closed-files.js';
import { listenToPulls, pullCapabilities } from './pull/pull.js';
import { createPulledSessions } from './pull/pulled-sessions.js';
import { refresher } from './pull/refresher.js';
import { createOpenLints } from './open-lints.js';
import { registerWith } from './registrations.js';
import { createSessions, type Sessions } from './sessions.js';
import { section } from './settings.js';
import { createToldSettings } from './told-settings.js';
import { version } from './version.js';

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
  const folders = createFolders();
  const settings = createToldSettings(
    () => (client.tellsSettings ? askSettings : undefined),
    () => renew(),
    (message) => log.mistake(message),
  );
  const linting = createLinting(loadCore, () => documents.all(), folders, settings);
  const open = openKinds();
  const { analysisOf, lint } = createOpenLints(documents, open, folders, linting, () => client, log, loadCore);
  const isOnSave = (uri: string): boolean => settings.knownOf(uri).run === 'onSave';
  const pulled = createPulledSessions(
    lint,
    refresher(() => connection.languages.diagnostics.refresh()),
    isOnSave,
  );
  const pushed = createSessions(
    lint,
    // A client that is gone needs no diagnostics.
    (published) => void connection.sendDiagnostics(published).catch(() => undefined),
  );
  const sessions = (): Sessions => (client.pulls ? pulled : pushed);
  const openAt = (path: string): TextDocument | undefined =>
    documents.all().find(({ uri }) => isFileUri(uri) && pathOfUri(uri) === path);
  const closed = createClosedFiles(
    loadCore,
    () => client,
    log,
    () => pulled.round(),
  );
  const workspace = { folders, linting, sessions: pulled, closed, openAt, core: loadCore };

  async function askSettings(uris: readonly string[]): Promise<readonly unknown[]> {
    try {
      return await connection.workspace.getConfiguration(uris.map((scopeUri) => ({ scopeUri, section })));
    } catch (error) {
      connection.console.warn(`The editor does not tell its settings: ${String(error)}`);
      return [];
    }
  }

  /** Settings or folders are other ones. */
  function renew(): void {
    linting.renew();
    sessions().changeAll();
  }

  /** A file changed; without a path: anything may have. */
  function forget(path?: string): void {
    linting.forget(path);
    sessions().changeAll();
  }

  function openAs(document: TextDocument): void {
    const kind = open.add(document, pathOfUri(document.uri, folders.first()));
    if (kind !== undefined) sessions().open(document, kind === 'config' ? 'quiet' : undefined);
  }

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params);
    folders.change(client.folders, []);
    settings.useInitial(params.initializationOptions);
    // Only now, because the library sets a listener of its own.
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
      folders.change(event.added, event.removed);
      renew();
    });
    if (client.pulls) listenToPulls(connection, workspace, (uri) => documents.get(uri));
    return {
      capabilities: Object.assign(
        {
          positionEncoding: client.encoding,
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
          workspace: {
            workspaceFolders: { supported: true, changeNotifications: true },
            ...contentCapabilities(client),
          },
        },
        client.pulls ? pullCapabilities : {},
        ...features.map(({ capabilities }) => capabilities(client)),
      ) as InitializeResult['capabilities'],
      serverInfo: { name: 'plimsoll', version },
    };
  });

  connection.onInitialized(() => {
    registerWith(connection, client);
    // So that the first document finds it loaded; an error comes up again there.
    void loadCore().catch(() => undefined);
  });

  connection.onDidChangeConfiguration((params) => {
    if (client.tellsSettings) void settings.askAgain();
    else settings.use(params.settings);
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) linting.forget(pathOfUri(uri));
    sessions().changeAll();
  });

  connection.onShutdown(() => sessions().stop());

  documents.onDidOpen(({ document }) => openAs(document));
  documents.onDidChangeContent(({ document }) => {
    const { uri, version } = document;
    // Somebody may write the first Dockerfile into a compose file now.
    if (open.kindOf(uri) === undefined) openAs(document);
    if (open.kindOf(uri) === 'dockerfile') {
      if (!isOnSave(uri) || open.isFirst(uri, version)) sessions().change(uri);
    } else if (isFileUri(uri)) forget(pathOfUri(uri));
  });
  documents.onDidClose(({ document: { uri } }) => {
    const kind = open.kindOf(uri);
    sessions().close(uri);
    open.remove(uri);
    settings.forget(uri);
    if (kind !== 'dockerfile' && isFileUri(uri)) forget(pathOfUri(uri));
  });
  // Not every editor watches files: what changed on the disk counts from the next save on.
  documents.onDidSave(({ document }) => {
    sessions().save(document);
    forget();
  });

  const editor: Editor = {
    connection,
    log,
    client: () => client,
    core: loadCore,
    onClosed: (listener) => void documents.onDidClose(({ document }) => listener(document.uri)),
    analysisOf,
    scopeOf: (uri) => linting.scopeOf(uri),
    settingsOf: (uri) => settings.knownOf(uri),
    openAt,
    folders,
    ...createAnswers(connection, log, analysisOf),
  };
  for (const { listen } of features) listen(editor);
  documents.listen(connection);
  connection.listen();
  return { isShutDown };
}
