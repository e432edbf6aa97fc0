import type { ActiveRule } from '../config/active-rules.js';
import type { Host } from '../config/host.js';
import type { Facts, From, Need, PathNeed, PathStat } from '../model/facts.js';
import type { Model } from '../model/model.js';
import { joinPath } from '../model/path.js';
import { prepareRules } from './prepare-rules.js';

/** The folders in which needs are looked up. */
export type Folders = Readonly<Record<From, string>>;

/** Facts of one run: made empty, because the model is built with them, and filled by `gather` before the rules run. */
export interface FactStore {
  readonly facts: Facts;
  /** Fetches what is needed, each thing once. What cannot be had stays unknown. */
  fetch(needs: readonly Need[], host: Host, folders: Folders): Promise<void>;
}

/** A store that knows nothing yet. */
export function factStore(): FactStore {
  const files = new Map<string, string | null>();
  const stats = new Map<string, PathStat | undefined>();
  const lists = new Map<string, readonly string[] | undefined>();

  async function fetchOne(need: PathNeed, host: Host, folders: Folders): Promise<void> {
    const { kind, path, from = 'context' } = need;
    const key = keyOf(path, from);
    const whole = `${folders[from]}${joinPath('/', path) ?? ''}`;
    try {
      if (kind === 'file') files.set(key, (await host.readFile(whole)) ?? null);
      else if (kind === 'stat') stats.set(key, await host.stat(whole));
      else lists.set(key, await host.list(whole));
    } catch {
      // Unreadable is unknown: the rule that asked stays silent.
    }
  }

  return {
    facts: {
      file: (path, from) => files.get(keyOf(path, from)),
      stat: (path, from) => stats.get(keyOf(path, from)),
      list: (path, from) => lists.get(keyOf(path, from)),
    },
    async fetch(needs, host, folders) {
      const distinct = new Map<string, PathNeed>();
      for (const need of needs) {
        if (need.kind !== 'shellcheck') distinct.set(`${need.kind} ${keyOf(need.path, need.from)}`, need);
      }
      await Promise.all([...distinct.values()].map((need) => fetchOne(need, host, folders)));
    },
  };
}

function keyOf(path: string, from: From = 'context'): string {
  return `${from} ${path}`;
}

/** What the rules want to know from outside before they run. */
export function needsOf(model: Model, rules: readonly ActiveRule[]): readonly Need[] {
  const { asks, triggers } = prepareRules(rules);
  const has = triggers.of(model);
  return asks.flatMap(({ on, needs }) => (has[on] === true ? [...needs(model)] : []));
}
