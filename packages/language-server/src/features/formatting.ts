import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type FormattingOptions,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { Analysis } from '../analysis.js';
import type { Core } from '../core.js';
import type { Feature } from '../feature.js';

/** Puts lines in order: the whole file, a part, or the line that is left. Heredocs and the author's alignment stay. */
export const formatting: Feature = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  }),
  listen({ answer, core }) {
    answer(DocumentFormattingRequest.type, null, async (analysis, { options }) => [
      ...(await editsOf(analysis, options, await core())),
      ...atTheEnd(analysis, options),
    ]);
    answer(DocumentRangeFormattingRequest.type, null, async (analysis, { options, range }) =>
      (await editsOf(analysis, options, await core())).filter((edit) => touches(edit.range, range)),
    );
    answer(DocumentOnTypeFormattingRequest.type, null, async (analysis, { options, position: { line } }) => {
      const left = { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: Infinity } };
      return (await editsOf(analysis, options, await core())).filter((edit) => touches(edit.range, left));
    });
  },
};

async function editsOf({ parts }: Analysis, options: FormattingOptions, { formatEdits }: Core): Promise<TextEdit[]> {
  const indent = options.insertSpaces ? ' '.repeat(Math.min(Math.max(options.tabSize, 1), 16)) : '\t';
  const edits: TextEdit[] = [];
  for (const part of parts) {
    const { model } = await part.read();
    edits.push(...(part.textEditsOf(formatEdits(model, { indent })) ?? []));
  }
  return edits;
}

/** What the editor asks for at the end of the file; a heredoc that is not closed ends there. */
function atTheEnd({ document, parts }: Analysis, options: FormattingOptions): readonly TextEdit[] {
  const { text } = document;
  const [part] = parts;
  if (part === undefined || part.text !== text || text === '' || options.insertFinalNewline !== true) return [];
  if (text.endsWith('\n')) return [];
  const end = document.positionAt(text.length);
  return [{ range: { start: end, end }, newText: text.includes('\r\n') ? '\r\n' : '\n' }];
}

function touches(a: Range, b: Range): boolean {
  return a.start.line <= b.end.line && b.start.line <= a.end.line;
}
