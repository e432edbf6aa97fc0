import { ReferencesRequest } from 'vscode-languageserver';
import type { Feature } from '../feature.js';

/** All places of a stage, a variable or a heredoc. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  listen: ({ answerAt, core }) =>
    answerAt(ReferencesRequest.type, null, async ({ document, part, offset }, { context }) => {
      const [{ namesOf }, { model }] = await Promise.all([core(), part.read()]);
      const occurrences = namesOf(model).at(offset)?.name.occurrences ?? [];
      return occurrences
        .filter(({ role }) => context.includeDeclaration || role !== 'declaration')
        .map(({ span }) => ({ uri: document.uri, range: part.rangeOf(span) }));
    }),
};
