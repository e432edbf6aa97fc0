import {
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SemanticTokens,
} from 'vscode-languageserver';
import type { Analysis } from '../../analysis.js';
import type { Core } from '../../core.js';
import type { Feature } from '../../feature.js';
import { editsBetween, encodeTokens, placeTokens } from './encode.js';
import { tokenModifiers, tokensOf, tokenTypes } from './tokens.js';

/** What colours the file: whole, a part, or what has changed since. */
export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
  }),
  listen({ answer, core, onClosed }) {
    /** What each document was last told. */
    const told = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
    let count = 0;

    function tell(uri: string, data: number[]): SemanticTokens & { readonly resultId: string } {
      const result = { resultId: String(++count), data };
      told.set(uri, result);
      return result;
    }

    answer(SemanticTokensRequest.type, { data: [] }, async (analysis) =>
      tell(analysis.document.uri, encodeTokens(await tokensIn(analysis, await core()))),
    );
    answer(SemanticTokensDeltaRequest.type, { data: [] }, async (analysis, { previousResultId }) => {
      const { uri } = analysis.document;
      const before = told.get(uri);
      const { resultId, data } = tell(uri, encodeTokens(await tokensIn(analysis, await core())));
      return before?.resultId === previousResultId
        ? { resultId, edits: editsBetween(before.data, data) }
        : { resultId, data };
    });
    answer(SemanticTokensRangeRequest.type, { data: [] }, async (analysis, { range }) => {
      const placed = await tokensIn(analysis, await core());
      return {
        data: encodeTokens(placed.filter(({ line }) => line >= range.start.line && line <= range.end.line)),
      };
    });
    onClosed((uri) => told.delete(uri));
  },
};

async function tokensIn({ parts }: Analysis, { namesOf }: Core) {
  const placed = [];
  for (const part of parts) {
    const { model } = await part.read();
    placed.push(...placeTokens(part, tokensOf(model, namesOf(model))));
  }
  return placed;
}
