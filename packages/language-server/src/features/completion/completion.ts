import {
  CompletionItemKind,
  CompletionRequest,
  CompletionResolveRequest,
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
} from 'vscode-languageserver';
import type { Proposal, Proposals } from '@plimsoll/core';
import type { PlaceInPart } from '../../analysis.js';
import type { Editor, Feature } from '../../feature.js';
import { plainText } from '../../plain-text.js';
import { keywordItems } from './keyword-items.js';

/** What could stand at the cursor, without asking the network. */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: { triggerCharacters: ['-', '=', ',', '$', '{', ':', '/', '#'], resolveProvider: true },
  }),
  listen(editor) {
    const { answerAt, core, client, connection, log } = editor;
    answerAt(CompletionRequest.type, null, async (place) => {
      const { part, offset } = place;
      const [{ completionAt, rules }, { model }] = await Promise.all([core(), part.read()]);
      const found = completionAt(model, rules, offset);
      switch (found?.kind) {
        case 'keyword':
          return await keywordItems(part, offset, client().completions.snippets);
        case 'proposals':
          return itemsOf(part, found);
        case 'path':
          return itemsOf(part, await pathsAt(editor, place, found));
        default:
          return null;
      }
    });
    // The words about a keyword are looked up when it is shown.
    connection.onRequest(CompletionResolveRequest.method, async (item: CompletionItem): Promise<CompletionItem> => {
      const { keyword } = (item.data ?? {}) as { readonly keyword?: string };
      if (keyword === undefined) return item;
      try {
        const { instructionWords } = await core();
        const words = instructionWords(keyword);
        return words === undefined
          ? item
          : { ...item, documentation: documentation(words, client().completions.markdown) };
      } catch (error) {
        log.failure(error, 'completionItem/resolve');
        return item;
      }
    });

    function itemsOf(part: PlaceInPart['part'], { span, proposals }: Proposals): CompletionItem[] {
      const range = part.rangeOf(span);
      return proposals.map(({ label, kind, text = label, detail, words }, index) => ({
        label,
        kind: kinds[kind],
        insertTextFormat: InsertTextFormat.PlainText,
        textEdit: { range, newText: text },
        filterText: text,
        // In our order, stages before images and new tags before old ones.
        sortText: String(index).padStart(5, '0'),
        ...(detail === undefined || detail === '' ? {} : { detail }),
        ...(words === undefined ? {} : { documentation: documentation(words, client().completions.markdown) }),
      }));
    }
  },
};

function documentation(words: string, markdown: boolean) {
  return markdown
    ? { kind: MarkupKind.Markdown, value: words }
    : { kind: MarkupKind.PlainText, value: plainText(words) };
}

const kinds: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  flag: CompletionItemKind.Field,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  stage: CompletionItemKind.Class,
  image: CompletionItemKind.Module,
  variable: CompletionItemKind.Variable,
  rule: CompletionItemKind.Constant,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  directive: CompletionItemKind.Keyword,
};

/** What is in the folder of the build context that is typed. */
async function pathsAt(
  { core, scopeOf }: Editor,
  { document, part }: PlaceInPart,
  place: { readonly start: number; readonly typed: string },
): Promise<Proposals> {
  const [{ folderOf, pathProposals }, { model, config }, { host }] = await Promise.all([
    core(),
    part.read(),
    scopeOf(document.uri),
  ]);
  const context = config.context ?? part.path.slice(0, part.path.lastIndexOf('/'));
  const folder = folderOf(place.typed);
  const steps = folder.split('/');
  // Outside of the context there is nothing to copy.
  const listed = steps.includes('..') ? [] : ((await host.list(`${context}/${folder}`)) ?? []);
  return pathProposals(model, place, listed);
}
