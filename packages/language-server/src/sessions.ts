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
  /** `quiet`: nothing is shown before there is something to show. */
  open(document: TextDocument, quiet?: 'quiet'): void;
  /** The document changed. */
  change(uri: string): void;
  /** The document is on the disk as it stands. */
  save(document: TextDocument): void;
  /** Anything may have changed. */
  changeAll(): void;
  /** Ends it and takes its diagnostics away. */
  close(uri: string): void;
  /** Ends all, without a word. */
  stop(): void;
}

interface Session extends Repeated {
  isShown(): boolean;
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
  const sessions = new Map<string, Session>();

  function start(document: TextDocument, isQuiet: boolean): Session {
    let isShown = !isQuiet;
    let shownAt = Number.NEGATIVE_INFINITY;
    let quickRuns = 0;
    const whole = latestWins(async () => {
      const runs = quickRuns;
      const { version, diagnostics } = await lint(document);
      // What changed meanwhile, the text or the settings, has a quick run of its own.
      if (sessions.get(document.uri) !== session || version !== document.version || runs !== quickRuns) return;
      show({ version, diagnostics });
    });
    const quick = latestWins(async () => {
      quickRuns++;
      const { version, diagnostics, unfinished } = await lint(document, 'quick');
      if (sessions.get(document.uri) !== session) return;
      if (unfinished) whole.request();
      // Another run follows: its result is better, unless the edits keep coming faster than the results.
      if (version !== document.version && performance.now() - shownAt < longestSilence) return;
      show({ version, diagnostics });
    });
    const session: Session = {
      request: () => quick.request(),
      stop() {
        quick.stop();
        whole.stop();
      },
      isShown: () => isShown,
    };
    return session;

    function show({ version, diagnostics }: Linted): void {
      shownAt = performance.now();
      isShown ||= diagnostics.length > 0;
      if (isShown) publish({ uri: document.uri, version, diagnostics: [...diagnostics] });
    }
  }

  return {
    has: (uri) => sessions.has(uri),
    open(document, quiet) {
      sessions.get(document.uri)?.stop();
      sessions.set(document.uri, start(document, quiet !== undefined));
    },
    change: (uri) => sessions.get(uri)?.request(),
    // What depends on the disk is linted again after a save in any case.
    save: () => undefined,
    changeAll() {
      for (const session of sessions.values()) session.request();
    },
    close(uri) {
      const session = sessions.get(uri);
      if (session === undefined) return;
      session.stop();
      sessions.delete(uri);
      if (session.isShown()) publish({ uri, diagnostics: [] });
    },
    stop() {
      for (const session of sessions.values()) session.stop();
      sessions.clear();
    },
  };
}
