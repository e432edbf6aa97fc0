import { HoverRequest, MarkupKind } from 'vscode-languageserver';
import type { Feature } from '../feature.js';
import { plainText } from '../plain-text.js';

/** What stands at a place: an instruction, flag, variable, stage, base image, directive or rule. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  listen: ({ answerAt, core, client }) =>
    answerAt(HoverRequest.type, null, async ({ part, offset }) => {
      const [{ hoverAt, rules }, { model }, { findings }] = await Promise.all([
        core(),
        part.read(),
        part.lint('quick'),
      ]);
      const found = hoverAt(model, findings, rules, offset);
      if (found === undefined) return null;
      const text = found.parts.join('\n\n---\n\n');
      const contents = client().hoversMarkdown
        ? { kind: MarkupKind.Markdown, value: text }
        : { kind: MarkupKind.PlainText, value: plainText(text) };
      return { contents, range: part.rangeOf(found.span) };
    }),
};
