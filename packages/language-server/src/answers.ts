import {
  ResponseError,
  type CancellationToken,
  type Connection,
  type ProtocolRequestType,
} from 'vscode-languageserver';
import { placeAt, type Analysis, type PlaceInPart } from './analysis.js';
import type { AboutDocument, AboutPlace, Editor } from './feature.js';
import type { Log } from './log.js';

/** How requests about documents are answered: one that goes wrong is logged, and the server goes on. */
export function createAnswers(
  connection: Connection,
  log: Log,
  analysisOf: (uri: string) => Promise<Analysis | undefined>,
): Pick<Editor, 'answer' | 'answerAt'> {
  function answer<P extends AboutDocument, R, PR, RO>(
    type: ProtocolRequestType<P, R, PR, void, RO>,
    nothing: R,
    handle: (analysis: Analysis, params: P, token: CancellationToken) => R | Promise<R>,
  ): void {
    connection.onRequest(type.method, async (params: P, token: CancellationToken): Promise<unknown> => {
      try {
        const analysis = await analysisOf(params.textDocument.uri);
        if (analysis === undefined || token.isCancellationRequested) return nothing;
        return await handle(analysis, params, token);
      } catch (error) {
        // What the user is to read.
        if (error instanceof ResponseError) throw error;
        log.failure(error, `${type.method} of ${params.textDocument.uri}`);
        return nothing;
      }
    });
  }
  function answerAt<P extends AboutPlace, R, PR, RO>(
    type: ProtocolRequestType<P, R, PR, void, RO>,
    nothing: R,
    handle: (place: PlaceInPart, params: P, token: CancellationToken) => R | Promise<R>,
  ): void {
    answer(type, nothing, (analysis, params, token) => {
      const place = placeAt(analysis, params.position);
      return place === undefined ? nothing : handle(place, params, token);
    });
  }
  return { answer, answerAt };
}
