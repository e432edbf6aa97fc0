import type { Diagnostic, Position, Range } from 'vscode-languageserver-protocol';
import type { StrictClient, WireMessage } from './strict-client.js';

/** Everything that an editor can do, so that the server answers in its richest forms. */
export const everyCapability = {
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      versionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ['markdown'], insertReplaceSupport: true },
    },
    signatureHelp: { signatureInformation: { parameterInformation: { labelOffsetSupport: true } } },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: {},
    rename: { prepareSupport: true },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [
        'keyword',
        'comment',
        'string',
        'parameter',
        'property',
        'namespace',
        'operator',
        'macro',
        'variable',
      ],
      tokenModifiers: ['declaration', 'definition', 'deprecated', 'readonly'],
      formats: ['relative'],
    },
    codeAction: {
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source', 'source.fixAll'] },
      },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    inlayHint: {},
    codeLens: {},
  },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] }, applyEdit: true },
};

/** A request about a place, a stretch around it and what is wrong there. */
interface Asked {
  readonly position: Position;
  readonly range: Range;
  readonly diagnostics: readonly Diagnostic[];
}

const options = { tabSize: 2, insertSpaces: true };
const requests: readonly (readonly [method: string, params: (asked: Asked) => object])[] = [
  ['textDocument/hover', ({ position }) => ({ position })],
  ['textDocument/completion', ({ position }) => ({ position })],
  ['textDocument/signatureHelp', ({ position }) => ({ position })],
  ['textDocument/definition', ({ position }) => ({ position })],
  ['textDocument/references', ({ position }) => ({ position, context: { includeDeclaration: true } })],
  ['textDocument/documentHighlight', ({ position }) => ({ position })],
  ['textDocument/prepareRename', ({ position }) => ({ position })],
  ['textDocument/rename', ({ position }) => ({ position, newName: 'other' })],
  ['textDocument/documentSymbol', () => ({})],
  ['textDocument/foldingRange', () => ({})],
  ['textDocument/selectionRange', ({ position, range }) => ({ positions: [position, range.end] })],
  ['textDocument/documentLink', () => ({})],
  ['textDocument/formatting', () => ({ options })],
  ['textDocument/rangeFormatting', ({ range }) => ({ range, options })],
  ['textDocument/onTypeFormatting', ({ position }) => ({ position, ch: '\n', options })],
  ['textDocument/semanticTokens/full', () => ({})],
  ['textDocument/semanticTokens/range', ({ range }) => ({ range })],
  ['textDocument/codeAction', ({ range, diagnostics }) => ({ range, context: { diagnostics } })],
  [
    'textDocument/codeAction',
    ({ range }) => ({ range, context: { diagnostics: [], only: ['source.fixAll'], triggerKind: 2 } }),
  ],
  ['textDocument/inlayHint', ({ range }) => ({ range })],
  ['textDocument/codeLens', () => ({})],
];

/** What a server may answer besides a result: it has no such request, or the user is to read why it refuses. */
const permitted: readonly number[] = [-32_601, -32_803];

/** Asks the `index`-th question about a document, and what an editor would ask next; throws where the answer is a fault. */
export async function askOne(client: StrictClient, uri: string, index: number, asked: Asked): Promise<void> {
  const [method, params] = requests[index % requests.length] ?? ['', () => ({})];
  const answer = await client.request(method, { textDocument: { uri }, ...params(asked) });
  check(method, answer);
  const { result } = answer;
  if (method === 'textDocument/codeAction' && Array.isArray(result)) {
    for (const action of (result as { readonly data?: unknown }[])
      .filter(({ data }) => data !== undefined)
      .slice(0, 3)) {
      check('codeAction/resolve', await client.request('codeAction/resolve', action));
    }
  }
  const { resultId } = (result ?? {}) as { readonly resultId?: string };
  if (method === 'textDocument/semanticTokens/full' && resultId !== undefined) {
    const delta = { textDocument: { uri }, previousResultId: resultId };
    check('delta', await client.request('textDocument/semanticTokens/full/delta', delta));
  }
}

function check(method: string, { error }: WireMessage): void {
  if (error !== undefined && !permitted.includes(error.code)) throw new Error(`${method}: ${error.message}`);
}
