import { CodeLensRequest } from 'vscode-languageserver';
import type { Feature } from '../feature.js';
import { plainText } from '../plain-text.js';

/** Above each stage what its image will be; off until the editor's setting `codeLens` says otherwise. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  listen: ({ answer, core, settingsOf }) =>
    answer(CodeLensRequest.type, null, async ({ document, parts }) => {
      if (settingsOf(document.uri).shows.codeLens !== true) return [];
      const { imageLines } = await core();
      const lenses = [];
      for (const part of parts) {
        const { model } = await part.read();
        for (const stage of model.stages) {
          const title = imageLines(model, stage).map(plainText).join(' · ');
          // Without a command it is text; it does nothing when it is clicked.
          const command = { title: title === '' ? 'Nothing is known of this image' : title, command: '' };
          lenses.push({ range: part.rangeOf(stage.from.keywordSpan), command });
        }
      }
      return lenses;
    }),
};
