import type { Range } from 'vscode-languageserver-protocol';
import { clientText, textAfter, type ClientText } from './client-text.js';

/** What a client has open, followed from what it sends. */
export interface ClientDocuments {
  /** Takes over a notification of the client's. */
  sent(method: string, params: unknown): void;
  /** A document that is open, or was: its newest version, or another that it had since it was opened. */
  textOf(uri: string, version?: number): ClientText | undefined;
  versionOf(uri: string): number | undefined;
  wasOpened(uri: string): boolean;
}

interface Change {
  readonly range?: Range;
  readonly text: string;
}

interface Params {
  readonly textDocument?: { readonly uri: string; readonly version?: number; readonly text?: string };
  readonly contentChanges?: readonly Change[];
}

/** Documents whose columns count in what `encoding` says then. */
export function clientDocuments(encoding: () => string): ClientDocuments {
  const open = new Map<string, { version: number; readonly texts: Map<number, ClientText> }>();
  const opened = new Set<string>();
  return {
    sent(method, params) {
      const { textDocument, contentChanges = [] } = (params ?? {}) as Params;
      if (textDocument === undefined) return;
      const { uri, version = 0, text = '' } = textDocument;
      if (method === 'textDocument/didOpen') {
        open.set(uri, { version, texts: new Map([[version, clientText(text, encoding())]]) });
        opened.add(uri);
      }
      const document = open.get(uri);
      if (method === 'textDocument/didClose') open.delete(uri);
      if (method !== 'textDocument/didChange' || document === undefined) return;
      let now = document.texts.get(document.version)?.text ?? '';
      for (const { range, text: newText } of contentChanges) {
        now = range === undefined ? newText : textAfter(clientText(now, encoding(), 'client'), [{ range, newText }]);
      }
      document.version = version;
      document.texts.set(version, clientText(now, encoding()));
    },
    textOf(uri, version) {
      const document = open.get(uri);
      return document?.texts.get(version ?? document.version);
    },
    versionOf: (uri) => open.get(uri)?.version,
    wasOpened: (uri) => opened.has(uri),
  };
}
