import { TextDocuments } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { decodePosition, type Encoding } from './encoding.js';

/** The documents that are open, whose text follows the client's edits; `encoding` is asked at each edit. */
export function syncedDocuments(encoding: () => Encoding): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, text) => TextDocument.create(uri, languageId, version, text),
    update(document, changes, version) {
      if (encoding() === 'utf-16') return TextDocument.update(document, changes, version);
      // Each change counts in the text that the one before has left.
      for (const change of changes) TextDocument.update(document, [inUtf16(document, change, encoding())], version);
      return document;
    },
  });
}

function inUtf16(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  encoding: Encoding,
): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const start = decodePosition(document, change.range.start, encoding);
  const end = decodePosition(document, change.range.end, encoding);
  return { range: { start, end }, text: change.text };
}
