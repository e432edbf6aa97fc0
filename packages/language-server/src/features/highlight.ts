import { DocumentHighlightKind, DocumentHighlightRequest } from 'vscode-languageserver';
import type { Feature } from '../feature.js';

/** The places of the name at the cursor; where it is given or changed they are writes. */
export const highlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  listen: ({ answerAt, core }) =>
    answerAt(DocumentHighlightRequest.type, null, async ({ part, offset }) => {
      const [{ namesOf }, { model }] = await Promise.all([core(), part.read()]);
      const occurrences = namesOf(model).at(offset)?.name.occurrences ?? [];
      return occurrences.map(({ span, role }) => ({
        range: part.rangeOf(span),
        kind: role === 'reference' ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
      }));
    }),
};
