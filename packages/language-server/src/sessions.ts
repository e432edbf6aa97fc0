import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { latestWins, type Repeated } from './latest-wins.js';
import type { Linted } from './lint-document.js';

/** Milliseconds without a result after which one of an older version is shown. */
const longestSilence = 500;

/** The Dockerfiles that are open, each linted again when it or what it depends on changes. */
export interface Sessions {
  /** Whether the document is one of them. */
  has(uri: string): boolean;
  open(document: TextDocument): void;
  /** The document changed. */
  change(uri: string): void;
  /** Anything may have changed. */
  changeAll(): void;
  /** Ends it and takes its diagnostics away. */
  close(uri: string): void;
  /** Ends all, without a word. */
  stop(): void;
}

/** What `publish` shows; without a version, the document is closed. */
export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Diagnostic[];
}

/**
 * Sessions that lint with `lint` and show with `publish`: versions only rise, and after `close` nothing is shown. What is
 * found without waiting for another program comes first, and all of it once more when that program has answered.
 */
export function createSessions(
  lint: (document: TextDocument, quick?: 'quick') => Promise<Linted>,
  publish: (published: Published) => void,
): Sessions {
  const sessions = new Map<string, Repeated>();

  function start(document: TextDocument): Repeated {
    let shownAt = Number.NEGATIVE_INFINITY;
    let quickRuns = 0;
    const whole = latestWins(async () => {
      const runs = quickRuns;
      const { version, diagnostics } = await lint(document);
      // What changed meanwhile, the text or the settings, has a quick run of its own.
      if (sessions.get(document.uri) !== session || version !== document.version || runs !== quickRuns) return;
      shownAt = performance.now();
      publish({ uri: document.uri, version, diagnostics: [...diagnostics] });
    });
    const quick = latestWins(async () => {
      quickRuns++;
      const { version, diagnostics, unfinished } = await lint(document, 'quick');
      if (sessions.get(document.uri) !== session) return;
      if (unfinished) whole.request();
      // Another run follows: its result is better, unless the edits keep coming faster than the results.
      if (version !== document.version && performance.now() - shownAt < longestSilence) return;
      shownAt = performance.now();
      publish({ uri: document.uri, version, diagnostics: [...diagnostics] });
    });
    const session: Repeated = {
      request: () => quick.request(),
      stop() {
        quick.stop();
        whole.stop();
      },
    };
    return session;
  }

  return {
    has: (uri) => sessions.has(uri),
    open(document) {
      sessions.get(document.uri)?.stop();
      sessions.set(document.uri, start(document));
    },
    change: (uri) => sessions.get(uri)?.request(),
    changeAll() {
      for (const session of sessions.values()) session.request();
    },
    close(uri) {
      const session = sessions.get(uri);
      if (session === undefined) return;
      session.stop();
      sessions.delete(uri);
      publish({ uri, diagnostics: [] });
    },
    stop() {
      for (const session of sessions.values()) session.stop();
      sessions.clear();
    },
  };
}
