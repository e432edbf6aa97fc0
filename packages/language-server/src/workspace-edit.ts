import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from './client.js';

/** Edits of one document in the form that the client takes: for this version alone, where it can be said; without one it is not open. */
export function workspaceEditOf(
  { editsVersions }: Pick<Client, 'editsVersions'>,
  { uri, version }: { readonly uri: string; readonly version?: number },
  edits: readonly TextEdit[],
): WorkspaceEdit {
  if (!editsVersions) return { changes: { [uri]: [...edits] } };
  return { documentChanges: [{ textDocument: { uri, version: version ?? null }, edits: [...edits] }] };
}
