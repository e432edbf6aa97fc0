import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isFileUri, pathOfUri } from '../document/document-path.js';
import { isDockerfile } from '../document/is-dockerfile.js';
import { resultIdOf } from '../result-id.js';
import type { Result } from './closed-files.js';
import { workspaceDiagnostics, type Workspace } from './workspace-diagnostics.js';

/** What the server says where diagnostics are asked for; a change of one Dockerfile is none of another. */
export const pullCapabilities: ServerCapabilities = {
  diagnosticProvider: {
    identifier: 'plimsoll',
    interFileDependencies: false,
    workspaceDiagnostics: true,
    workDoneProgress: true,
  },
};

/** Answers an editor that asks for diagnostics. */
export function listenToPulls(
  connection: Connection,
  workspace: Workspace,
  documentOf: (uri: string) => TextDocument | undefined,
): void {
  const { sessions, closed, linting } = workspace;

  async function ofDocument(document: TextDocument, token: CancellationToken): Promise<Result | undefined> {
    const { version } = document;
    const text = document.getText();
    const { diagnostics } = await sessions.lint(document);
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (documentOf(document.uri) !== document) return undefined;
    if (document.version !== version) {
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed.', { retriggerRequest: true });
    }
    return { resultId: resultIdOf(text, diagnostics), items: diagnostics };
  }

  async function ofFile(uri: string): Promise<Result | undefined> {
    const path = pathOfUri(uri);
    if (!isFileUri(uri) || !isDockerfile(path, '')) return undefined;
    const scope = await linting.scopeOf(workspace.folders.around(path)?.uri ?? uri);
    return await closed.of(path, uri, scope);
  }

  connection.languages.diagnostics.on(
    async ({ textDocument: { uri }, previousResultId }: DocumentDiagnosticParams, token) => {
      const document = documentOf(uri);
      const isOpen = document !== undefined;
      const result = isOpen ? sessions.has(uri) && (await ofDocument(document, token)) : await ofFile(uri);
      return reportOf(result || { resultId: '', items: [] }, previousResultId);
    },
  );

  connection.languages.diagnostics.onWorkspace(async (params, token, workDone, partial) => {
    workDone.begin('Linting Dockerfiles', 0, undefined, true);
    try {
      const items = await workspaceDiagnostics(workspace, params, token, {
        ...(partial !== undefined && { part: (some) => partial.report({ items: some }) }),
        progress: (percentage, path) => workDone.report(percentage, path),
      });
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return { items };
    } finally {
      workDone.done();
    }
  });
}

function reportOf({ resultId, items }: Result, previous: string | undefined): DocumentDiagnosticReport {
  if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
}
