import { DocumentLinkRequest } from 'vscode-languageserver';
import type { Feature } from '../feature.js';

/** The names of images lead to their pages. */
export const links: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  listen: ({ answer, core }) =>
    answer(DocumentLinkRequest.type, null, async ({ parts }) => {
      const { imagePages } = await core();
      const found = [];
      for (const part of parts) {
        const { model } = await part.read();
        found.push(...imagePages(model).map(({ span, url }) => ({ range: part.rangeOf(span), target: url })));
      }
      return found;
    }),
};
