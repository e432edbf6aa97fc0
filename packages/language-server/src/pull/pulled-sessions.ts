import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Linted } from '../lint-document.js';
import type { Sessions } from '../sessions.js';

/** The open documents of an editor that asks for diagnostics. */
export interface PulledSessions extends Sessions {
  /** What to answer now: without waiting for another program; the editor is told to ask again when that has answered. */
  lint(document: TextDocument): Promise<Linted>;
  /** Rises whenever anything but the documents' own texts may have changed. */
  round(): number;
}

interface State {
  savedVersion: number;
  /** What was answered last. */
  last?: Linted;
  /** What was found with the other program's answers, and for which version and round. */
  whole?: { readonly key: string; readonly linted: Linted };
  asking?: string;
}

/** Sessions that lint when they are asked to, and call `refresh` when the editor should ask again. */
export function createPulledSessions(
  lint: (document: TextDocument, quick?: 'quick') => Promise<Linted>,
  refresh: () => void,
  isOnSave: (uri: string) => boolean,
): PulledSessions {
  const states = new Map<string, State>();
  let round = 0;
  let isStopped = false;
  const keyOf = ({ version }: TextDocument): string => `${version} ${round}`;

  async function askAll(document: TextDocument, state: State, quick: Linted): Promise<void> {
    const key = keyOf(document);
    if (state.asking === key) return;
    state.asking = key;
    const linted = await lint(document);
    if (isStopped || states.get(document.uri) !== state || key !== keyOf(document)) return;
    state.whole = { key, linted };
    if (JSON.stringify(linted.diagnostics) !== JSON.stringify(quick.diagnostics)) refresh();
  }

  return {
    async lint(document) {
      const state = states.get(document.uri);
      if (state === undefined) return { version: document.version, diagnostics: [] };
      const isTyped = document.version !== state.savedVersion && isOnSave(document.uri);
      if (isTyped && state.last !== undefined) return state.last;
      if (state.whole?.key === keyOf(document)) return (state.last = state.whole.linted);
      const linted = await lint(document, 'quick');
      state.last = linted;
      if (linted.unfinished && linted.version === document.version) void askAll(document, state, linted);
      return linted;
    },
    round: () => round,
    has: (uri) => states.has(uri),
    open: (document) => void states.set(document.uri, { savedVersion: document.version }),
    // The editor asks after each edit by itself.
    change: () => undefined,
    save(document) {
      const state = states.get(document.uri);
      if (state !== undefined) state.savedVersion = document.version;
    },
    changeAll() {
      round++;
      if (!isStopped) refresh();
    },
    close: (uri) => void states.delete(uri),
    stop() {
      isStopped = true;
      states.clear();
    },
  };
}
