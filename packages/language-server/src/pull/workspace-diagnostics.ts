import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type WorkspaceDiagnosticParams,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Core } from '../core.js';
import { uriOfPath } from '../document/document-path.js';
import type { Folders } from '../folders.js';
import type { Linting } from '../linting.js';
import { resultIdOf } from '../result-id.js';
import type { ClosedFiles, Result } from './closed-files.js';
import type { PulledSessions } from './pulled-sessions.js';

/** Milliseconds after which other requests get their turn, and after which a part of the result is sent. */
const longestTurn = 20;
const longestSilence = 200;

/** What the diagnostics of the workspace are made of. */
export interface Workspace {
  readonly folders: Folders;
  readonly linting: Pick<Linting, 'scopeOf'>;
  readonly sessions: Pick<PulledSessions, 'lint' | 'has'>;
  readonly closed: ClosedFiles;
  /** The document that is open for a file. */
  openAt(path: string): TextDocument | undefined;
  core(): Promise<Core>;
}

/** How a long run is told about. */
export interface Telling {
  /** Takes a part of the result; absent: all of it comes at the end. */
  readonly part?: (items: WorkspaceDocumentDiagnosticReport[]) => void;
  readonly progress: (percentage: number, path: string) => void;
}

/** The reports of all Dockerfiles in the workspace, open or not, each once; all of them, or those that were not told yet. */
export async function workspaceDiagnostics(
  workspace: Workspace,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  { part, progress }: Telling,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const { linting, sessions, closed, openAt } = workspace;
  const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  const goesOn = takingTurns(token);
  const found = await filesOf(workspace, goesOn);
  let items: WorkspaceDocumentDiagnosticReport[] = [];
  let sentAt = performance.now();
  let done = 0;
  for (const [path, folder] of found) {
    if (!(await goesOn())) break;
    const document = openAt(path);
    if (document !== undefined && sessions.has(document.uri))
      add(document.uri, await resultOf(document), document.version);
    else {
      const uri = uriIn(folder, path);
      const result = await closed.of(path, uri, await linting.scopeOf(folder.uri));
      if (result !== undefined) add(uri, result, null);
    }
    tellProgress(++done, path);
    if (part !== undefined && performance.now() - sentAt > longestSilence) send(part);
  }
  if (!token.isCancellationRequested) {
    closed.keep(new Set(found.keys()));
    // Files that are gone.
    for (const uri of previous.keys()) if (!sessions.has(uri)) add(uri, { resultId: '', items: [] }, null);
  }
  if (part !== undefined && items.length > 0) send(part);
  return items;

  function tellProgress(count: number, path: string): void {
    const percentage = Math.floor((100 * count) / found.size);
    if (percentage > Math.floor((100 * (count - 1)) / found.size)) progress(percentage, path);
  }

  function add(uri: string, { resultId, items: diagnostics }: Result, version: number | null): void {
    const before = previous.get(uri);
    previous.delete(uri);
    items.push(
      before === resultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
        : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...diagnostics] },
    );
  }

  function send(take: NonNullable<Telling['part']>): void {
    take(items);
    items = [];
    sentAt = performance.now();
  }

  async function resultOf(document: TextDocument): Promise<Result> {
    const text = document.getText();
    const { diagnostics } = await sessions.lint(document);
    return { resultId: resultIdOf(text, diagnostics), items: diagnostics };
  }
}

/** The paths of all Dockerfiles, with the innermost folder of the workspace around each. */
async function filesOf(
  { folders, linting, core }: Workspace,
  goesOn: () => Promise<boolean>,
): Promise<Map<string, ReturnType<Folders['all']>[number]>> {
  const { findDockerfiles } = await core();
  const found = new Map<string, ReturnType<Folders['all']>[number]>();
  for (const folder of folders.all()) {
    const { background, host } = await linting.scopeOf(folder.uri);
    for (const path of await findDockerfiles(folder.path, background(), host, goesOn)) {
      // What lies in another folder within this one is found there, under its own settings.
      if (folders.around(path) === folder) found.set(path, folder);
    }
  }
  return found;
}

/** The URI as the editor would spell it: it knows how it spells the folder. */
function uriIn({ uri, path }: { readonly uri: string; readonly path: string }, file: string): string {
  return uri.replace(/\/+$/, '') + uriOfPath(file.slice(path.length)).slice('file://'.length);
}

/** Lets other requests have their turn now and then; false once the request is cancelled. */
function takingTurns(token: CancellationToken): () => Promise<boolean> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > longestTurn) {
      await new Promise<void>((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    return !token.isCancellationRequested;
  };
}
