import type { Position, Range } from 'vscode-languageserver-protocol';
import type { ClientDocuments } from './client-documents.js';
import { textAfter } from './client-text.js';

/** What is wrong with ranges, edits and versions in something that the server has sent; `uri` is the document it is about. */
export function faultsIn(value: unknown, uri: string | undefined, documents: ClientDocuments): readonly string[] {
  const faults: string[] = [];
  visit(value, uri);
  return faults;

  function visit(value: unknown, uri: string | undefined): void {
    if (Array.isArray(value)) {
      if (value.length > 0 && value.every(isTextEdit)) checkEdits(value, uri);
      for (const item of value) visit(item, uri);
    }
    if (!isRecord(value)) return;
    const about = documentOf(value) ?? uri;
    checkVersion(value);
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'data' || key === 'arguments') continue;
      if (key === 'changes' && isRecord(inner))
        for (const [changed, edits] of Object.entries(inner)) visit(edits, changed);
      else if (key === 'originSelectionRange') checkRange(inner, uri);
      else if (isRange(inner)) checkRange(inner, about);
      else visit(inner, about);
    }
    if (isRange(value['range']) && isRange(value['selectionRange']))
      checkInside(value['selectionRange'], value['range']);
    const { parent } = value;
    if (isRange(value['range']) && isRecord(parent) && isRange(parent['range']))
      checkInside(value['range'], parent['range']);
    const { startLine, endLine } = value;
    if (typeof startLine === 'number' && typeof endLine === 'number') {
      const count = about === undefined ? undefined : documents.textOf(about)?.lineCount;
      if (startLine > endLine || endLine >= (count ?? Infinity))
        faults.push(`lines out of range: ${JSON.stringify(value)}`);
    }
  }

  function checkRange(range: unknown, uri: string | undefined): void {
    const text = uri === undefined ? undefined : documents.textOf(uri);
    if (text === undefined || !isRange(range)) return;
    if (text.spanOf(range) === undefined) faults.push(`a range out of ${uri}: ${JSON.stringify(range)}`);
  }

  function checkEdits(edits: readonly TextEdit[], uri: string | undefined): void {
    const text = uri === undefined ? undefined : documents.textOf(uri);
    if (text === undefined) return;
    try {
      textAfter(text, edits);
    } catch (error) {
      faults.push(`${String(error)} in ${uri}: ${JSON.stringify(edits)}`);
    }
  }

  /** Of an edit of one version of a document. */
  function checkVersion({ textDocument, edits }: Readonly<Record<string, unknown>>): void {
    if (!isRecord(textDocument) || edits === undefined) return;
    const { uri, version } = textDocument as { readonly uri: string; readonly version?: number | null };
    const now = documents.versionOf(uri);
    if (version !== (now ?? null)) faults.push(`an edit of version ${version} of ${uri}, which is ${now}`);
  }

  function checkInside(inner: Range, outer: Range): void {
    if (isBefore(inner.start, outer.start) || isBefore(outer.end, inner.end)) {
      faults.push(`${JSON.stringify(inner)} is not in ${JSON.stringify(outer)}`);
    }
  }
}

/** What is wrong with semantic tokens. */
export function tokenFaults(data: readonly number[], uri: string, documents: ClientDocuments): readonly string[] {
  const text = documents.textOf(uri);
  if (text === undefined) return [];
  if (data.length % 5 !== 0) return ['tokens are not made of five numbers'];
  const faults: string[] = [];
  let [line, end, character] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, columns = 0, length = 0] = data.slice(at, at + 3);
    line += lines;
    character = lines > 0 ? columns : character + columns;
    if (lines === 0 && character < end) faults.push(`tokens overlap at ${line}:${character}`);
    end = character + length;
    if (lines < 0 || columns < 0 || length <= 0) faults.push(`a token has the form ${data.slice(at, at + 5).join()}`);
    if (text.spanOf({ start: { line, character }, end: { line, character: end } }) === undefined) {
      faults.push(`a token out of range at ${line}:${character}, ${length} long`);
    }
  }
  return faults;
}

interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

function documentOf({ uri, targetUri, textDocument }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof uri === 'string') return uri;
  if (typeof targetUri === 'string') return targetUri;
  return isRecord(textDocument) && typeof textDocument['uri'] === 'string' ? textDocument['uri'] : undefined;
}

function isTextEdit(value: unknown): value is TextEdit {
  return isRecord(value) && isRange(value['range']) && typeof value['newText'] === 'string';
}

function isRange(value: unknown): value is Range {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): value is Position {
  return isRecord(value) && typeof value['line'] === 'number' && typeof value['character'] === 'number';
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
