import { InlayHintRequest } from 'vscode-languageserver';
import type { Feature } from '../feature.js';

/** Values of variables, and who runs what where; off until the editor's setting `inlayHints` says otherwise. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  listen: ({ answer, core, settingsOf }) =>
    answer(InlayHintRequest.type, null, async ({ document, parts }, { range }) => {
      if (settingsOf(document.uri).shows.inlayHints !== true) return [];
      const { hintsIn } = await core();
      const asked = document.spanOf(range);
      const hints = [];
      for (const part of parts) {
        const { model } = await part.read();
        const start = part.offsetOf(asked.start) ?? 0;
        const end = part.offsetOf(asked.end) ?? part.text.length;
        for (const { offset, text } of hintsIn(model, { start, end })) {
          const { start: position } = part.rangeOf({ start: offset, end: offset });
          hints.push({ position, label: text, paddingLeft: true });
        }
      }
      return hints;
    }),
};
