import type {
  CancellationToken,
  Connection,
  Position,
  ProtocolRequestType,
  ServerCapabilities,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, PlaceInPart } from './analysis.js';
import type { Client } from './client.js';
import type { Core } from './core.js';
import type { Folders } from './folders.js';
import type { Scope } from './linting.js';
import type { Log } from './log.js';
import type { Settings } from './settings.js';

/** One capability of the protocol: what the server says of it, and how it answers. */
export interface Feature {
  readonly capabilities: (client: Client) => ServerCapabilities;
  readonly listen: (editor: Editor) => void;
}

/** A request about one document. */
export interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** A request about one place in a document. */
export interface AboutPlace extends AboutDocument {
  readonly position: Position;
}

/** The editor at the other end, as a feature sees it. */
export interface Editor {
  readonly connection: Connection;
  readonly log: Log;
  client(): Client;
  core(): Promise<Core>;
  /** Is told of each document that is closed. */
  onClosed(listener: (uri: string) => void): void;
  /** The linters and settings of a document or a folder. */
  scopeOf(uri: string): Promise<Scope>;
  /** What the editor has set for a document, as far as it is known. */
  settingsOf(uri: string): Settings;
  /** The document that is open for a file. */
  openAt(path: string): TextDocument | undefined;
  readonly folders: Folders;
  /** What the open document means as it stands now; undefined where it is not open or has no Dockerfile. */
  analysisOf(uri: string): Promise<Analysis | undefined>;
  /**
   * Answers a request about a document; `nothing` where it has no Dockerfile, where the request is cancelled, and where
   * `handle` throws, which goes to the log.
   */
  answer<P extends AboutDocument, R, PR, RO>(
    type: ProtocolRequestType<P, R, PR, void, RO>,
    nothing: R,
    handle: (analysis: Analysis, params: P, token: CancellationToken) => R | Promise<R>,
  ): void;
  /** The same for a request about a place in a Dockerfile. */
  answerAt<P extends AboutPlace, R, PR, RO>(
    type: ProtocolRequestType<P, R, PR, void, RO>,
    nothing: R,
    handle: (place: PlaceInPart, params: P, token: CancellationToken) => R | Promise<R>,
  ): void;
}
