import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Core } from '../../core.js';
import { uriOfPath } from '../../document/document-path.js';
import { createSnapshot } from '../../document/snapshot.js';
import type { Editor } from '../../feature.js';
import { workspaceEditOf } from '../../workspace-edit.js';
import type { LaterEdit } from './offer.js';

/** Makes an edit of the texts as they stand now; undefined where there is nothing to change, or it cannot be changed. */
export async function makeEdit(later: LaterEdit, editor: Editor): Promise<WorkspaceEdit | undefined> {
  const core = await editor.core();
  return later.kind === 'fix' ? await fixed(later, editor, core) : await turnedOff(later, editor, core);
}

async function fixed(
  { uri, safety, rule }: Extract<LaterEdit, { kind: 'fix' }>,
  editor: Editor,
  { editsBetween }: Core,
): Promise<WorkspaceEdit | undefined> {
  const analysis = await editor.analysisOf(uri);
  if (analysis === undefined) return undefined;
  const edits: TextEdit[] = [];
  for (const part of analysis.parts) {
    const { source } = await part.fix(
      part.path,
      part.text,
      (fix, finding) =>
        (safety === 'suggested' || fix.safety === 'safe') && (rule ?? finding.ruleId) === finding.ruleId,
    );
    edits.push(...(part.textEditsOf(editsBetween(part.text, source.text)) ?? []));
  }
  return edits.length === 0 ? undefined : workspaceEditOf(editor.client(), analysis.document, edits);
}

async function turnedOff(
  { uri, name, config }: Extract<LaterEdit, { kind: 'turn off' }>,
  editor: Editor,
  { turnOff, configTurningOff }: Core,
): Promise<WorkspaceEdit | undefined> {
  const { host } = await editor.scopeOf(uri);
  const open = editor.openAt(config);
  const text = open?.getText() ?? (await host.readFile(config));
  const target = open?.uri ?? uriOfPath(config);
  if (text === undefined) return created(target, configTurningOff(name));
  const edits = await turnOff(text, name);
  if (edits === undefined) return undefined;
  const client = editor.client();
  const snapshot = createSnapshot(target, 'yaml', open?.version ?? 0, text, client.encoding);
  const changes = edits.map((edit) => ({ range: snapshot.rangeOf(edit.span), newText: edit.text }));
  return workspaceEditOf(client, { uri: target, ...(open && { version: open.version }) }, changes);
}

function created(uri: string, newText: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ],
  };
}
