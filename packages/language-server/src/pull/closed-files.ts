import type { Diagnostic } from 'vscode-languageserver';
import { analyse } from '../analysis.js';
import type { Client } from '../client.js';
import type { Core } from '../core.js';
import { createSnapshot } from '../document/snapshot.js';
import { lintDocument } from '../lint-document.js';
import type { Scope } from '../linting.js';
import type { Log } from '../log.js';
import { resultIdOf } from '../result-id.js';

/** The diagnostics of a file with their name. */
export interface Result {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** Dockerfiles that are not open, each linted again only when its text or what it depends on changed. */
export interface ClosedFiles {
  /** What is wrong with a file, ShellCheck included; undefined where there is no text to lint. */
  of(path: string, uri: string, scope: Scope): Promise<Result | undefined>;
  /** Forgets all files but these. */
  keep(paths: ReadonlySet<string>): void;
}

/** In UTF-16 units; the command refuses larger ones, too. */
const longest = 5_000_000;

/** Files whose results hold as long as `round` is the same. */
export function createClosedFiles(
  loadCore: () => Promise<Core>,
  client: () => Client,
  log: Log,
  round: () => number,
): ClosedFiles {
  const results = new Map<string, Result & { readonly text: string; readonly round: number }>();
  // One broken config is told once, by the documents that are open or by itself.
  const quiet: Log = { ...log, failure: (error, what) => void (isUserError(error) || log.failure(error, what)) };

  return {
    async of(path, uri, { host, background }) {
      const text = await host.readFile(path).catch(() => undefined);
      if (text === undefined || text.length > longest || text.includes('\0')) return undefined;
      const known = results.get(path);
      const now = round();
      if (known?.text === text && known.round === now) return known;
      const document = createSnapshot(uri, 'dockerfile', 0, text, client().encoding);
      const { docsUrlOf } = await loadCore();
      const items = await diagnosticsOf();
      const result = { resultId: resultIdOf(text, items), items, text, round: now };
      results.set(path, result);
      return result;

      async function diagnosticsOf(): Promise<readonly Diagnostic[]> {
        try {
          const analysis = await analyse(document, path, background());
          return (await lintDocument(analysis, client(), quiet, docsUrlOf)).diagnostics;
        } catch (error) {
          quiet.failure(error, `${uri} could not be linted`);
          return [];
        }
      }
    },
    keep(paths) {
      for (const path of results.keys()) if (!paths.has(path)) results.delete(path);
    },
  };
}

function isUserError(error: unknown): boolean {
  return error instanceof Error && error.name === 'UserError';
}
