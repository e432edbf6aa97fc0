import type { ActiveRule } from '../config/active-rules.js';
import type { Host } from '../config/host.js';
import type { Facts, Need, PathStat } from '../model/facts.js';
import type { Model } from '../model/model.js';
import { joinPath } from '../model/path.js';
import { isTriggered } from './run-rules.js';

/** Facts of one run: made empty, because the model is built with them, and filled by `gather` before the rules run. */
export interface FactStore {
  readonly facts: Facts;
  /** Fetches what is needed; `context` is the build context's folder. What cannot be had stays unknown. */
  fetch(needs: readonly Need[], host: Host, context: string): Promise<void>;
}

/** A store that knows nothing yet. */
export function factStore(): FactStore {
  const files = new Map<string, string | undefined>();
  const stats = new Map<string, PathStat | undefined>();
  const lists = new Map<string, readonly string[] | undefined>();

  async function fetchOne(need: Need, host: Host, context: string): Promise<void> {
    if (need.kind === 'shellcheck') return;
    const path = `${context}${joinPath('/', need.path) ?? ''}`;
    try {
      if (need.kind === 'file') files.set(need.path, await host.readFile(path));
      else if (need.kind === 'stat') stats.set(need.path, await host.stat(path));
      else lists.set(need.path, await host.list(path));
    } catch {
      // Unreadable is unknown: the rule that asked stays silent.
    }
  }

  return {
    facts: { file: (path) => files.get(path), stat: (path) => stats.get(path), list: (path) => lists.get(path) },
    async fetch(needs, host, context) {
      await Promise.all(needs.map((need) => fetchOne(need, host, context)));
    },
  };
}

/** What the rules want to know from outside before they run. */
export function needsOf(model: Model, rules: readonly ActiveRule[]): readonly Need[] {
  return rules.flatMap(({ rule }) =>
    rule.needs !== undefined && isTriggered(rule, model) ? [...rule.needs(model)] : [],
  );
}
