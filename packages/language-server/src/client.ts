import { MarkupKind, type DiagnosticTag, type InitializeParams } from 'vscode-languageserver';
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
  /** The folders that are open at the start. */
  readonly folders: readonly { readonly uri: string }[];
  /** Whether hovers may be Markdown. */
  readonly hoversMarkdown: boolean;
  readonly completions: CompletionForms;
  readonly preparesRename: boolean;
  /** Whether an edit may name the version of the document that it is for. */
  readonly editsVersions: boolean;
  /** Whether it creates a file that an edit asks for. */
  readonly createsFiles: boolean;
  /** Whether it makes an edit that the server sends. */
  readonly appliesEdits: boolean;
  /** Whether it shows a page on the web, or a file. */
  readonly showsDocuments: boolean;
  /** Whether it asks the server for the text of documents of its own. */
  readonly readsContents: boolean;
  /** Whether it asks for diagnostics, and can be told to ask again; then they are never sent. */
  readonly pulls: boolean;
  readonly codeActions: CodeActionForms;
  /** How many folding ranges it takes at most; undefined: all. */
  readonly foldsLimit: number | undefined;
  /** In which columns are counted. */
  readonly encoding: Encoding;
}

/** Which forms of completions an editor takes. */
export interface CompletionForms {
  readonly snippets: boolean;
  readonly markdown: boolean;
}

/** Which forms of code actions an editor takes. */
export interface CodeActionForms {
  /** Edits and kinds; else only commands. */
  readonly literals: boolean;
  /** An edit that is made when the action is chosen. */
  readonly resolved: boolean;
  readonly preferred: boolean;
  readonly disabled: boolean;
}

/** Reads `initialize`; whatever is not said the editor cannot do. */
export function clientOf(params: InitializeParams): Client {
  const { capabilities, workspaceFolders, rootUri } = params;
  const { textDocument, workspace } = capabilities;
  const pulls = textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
  const { codeAction } = textDocument ?? {};
  // An editor that pulls may say what it shows beside that, or where it takes what is published.
  const shown = [textDocument?.publishDiagnostics, ...(pulls ? [textDocument?.diagnostic] : [])];
  return {
    showsRelated: shown.some((one) => one?.relatedInformation === true),
    showsDocs: shown.some((one) => one?.codeDescriptionSupport === true),
    tags: shown.flatMap((one) => one?.tagSupport?.valueSet ?? []),
    tellsSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspaceFolders?.length ? workspaceFolders : rootUri ? [{ uri: rootUri }] : [],
    hoversMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    completions: {
      snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
      markdown: textDocument?.completion?.completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    },
    preparesRename: textDocument?.rename?.prepareSupport === true,
    editsVersions: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    appliesEdits: workspace?.applyEdit === true,
    showsDocuments: capabilities.window?.showDocument?.support === true,
    readsContents: workspace?.textDocumentContent !== undefined,
    pulls,
    codeActions: {
      literals: codeAction?.codeActionLiteralSupport !== undefined,
      resolved: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
      preferred: codeAction?.isPreferredSupport === true,
      disabled: codeAction?.disabledSupport === true,
    },
    foldsLimit: textDocument?.foldingRange?.rangeLimit,
    encoding: encodingFor(params),
  };
}
