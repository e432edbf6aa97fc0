import type { DiagnosticTag, InitializeParams } from 'vscode-languageserver';
import { pathOfUri } from './document/document-path.js';
import { encodingFor, type Encoding } from './document/encoding.js';

/** What the editor can do, as it says in `initialize`. */
export interface Client {
  readonly showsRelated: boolean;
  readonly showsDocs: boolean;
  readonly tags: readonly DiagnosticTag[];
  /** Whether it may be asked for settings. */
  readonly tellsSettings: boolean;
  readonly registersSettings: boolean;
  /** Whether it can be told which files to watch. */
  readonly watchesFiles: boolean;
  /** The first folder that is open, where untitled documents are taken to lie. */
  readonly folder: string;
  readonly preparesRename: boolean;
  /** Whether an edit may name the version of the document that it is for. */
  readonly editsVersions: boolean;
  /** How many folding ranges it takes at most; undefined: all. */
  readonly foldsLimit: number | undefined;
  /** In which columns are counted. */
  readonly encoding: Encoding;
}

/** Reads `initialize`; whatever is not said the editor cannot do. */
export function clientOf(params: InitializeParams): Client {
  const { capabilities, workspaceFolders, rootUri } = params;
  const { textDocument, workspace } = capabilities;
  const root = workspaceFolders?.[0]?.uri ?? rootUri ?? undefined;
  return {
    showsRelated: textDocument?.publishDiagnostics?.relatedInformation === true,
    showsDocs: textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    tags: textDocument?.publishDiagnostics?.tagSupport?.valueSet ?? [],
    tellsSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folder: root === undefined ? '' : pathOfUri(root).replace(/\/$/, ''),
    preparesRename: textDocument?.rename?.prepareSupport === true,
    editsVersions: workspace?.workspaceEdit?.documentChanges === true,
    foldsLimit: textDocument?.foldingRange?.rangeLimit,
    encoding: encodingFor(params),
  };
}
