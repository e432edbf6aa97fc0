import { DefinitionRequest } from 'vscode-languageserver';
import type { Feature } from '../feature.js';

/** Where a stage, a variable or a heredoc gets its meaning. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  listen: ({ answerAt, core }) =>
    answerAt(DefinitionRequest.type, null, async ({ document, part, offset }) => {
      const [{ namesOf, definitionOf }, { model }] = await Promise.all([core(), part.read()]);
      const place = namesOf(model).at(offset);
      const span = place && definitionOf(model, place);
      return span === undefined ? null : { uri: document.uri, range: part.rangeOf(span) };
    }),
};
