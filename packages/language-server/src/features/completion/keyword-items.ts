import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import type { Part } from '../../document/part.js';
import { languageService } from '../../language-service.js';

/** The instructions that may begin a line, or stand behind ONBUILD, from the library's list. */
export async function keywordItems(part: Part, offset: number, snippets: boolean): Promise<CompletionItem[]> {
  const service = await languageService();
  service.setCapabilities({ completion: { completionItem: { snippetSupport: snippets } } });
  const lineStart = part.text.lastIndexOf('\n', offset - 1) + 1;
  const typed = part.text.slice(lineStart, offset).replace(/^\uFEFF/, ' ');
  // A stage above, so that all of them are offered; the rest of the file tells the library nothing more.
  const found = await service.computeCompletionItems(`FROM a\n${typed}`, { line: 1, character: typed.length });
  return found.flatMap((item): CompletionItem[] => {
    const { textEdit } = item;
    if (textEdit === undefined || !('range' in textEdit)) return [];
    const { start, end } = textEdit.range;
    const range = part.rangeOf({ start: lineStart + start.character, end: lineStart + end.character });
    return [
      {
        label: item.label,
        kind: CompletionItemKind.Keyword,
        insertTextFormat: item.insertTextFormat ?? InsertTextFormat.PlainText,
        textEdit: { range, newText: textEdit.newText },
        // What resolving looks the words up by.
        data: { keyword: item.label.split(' ', 1)[0] },
      },
    ];
  });
}
