import type { ActiveRule } from '../config/active-rules.js';
import type { Overrides } from '../config/config.js';
import type { ConfigFinder } from '../config/find-config.js';
import type { Host } from '../config/host.js';
import { parentOf } from '../config/path.js';
import type { ResolvedConfig } from '../config/resolve-config.js';
import { asFragment } from '../model/as-fragment.js';
import { buildModel } from '../model/build-model.js';
import type { Need } from '../model/facts.js';
import type { Model } from '../model/model.js';
import { parse } from '../syntax/parse.js';
import { once } from '../text/once.js';
import { Source } from '../text/source.js';
import { withExperimental } from './check-directive.js';
import { factStore, needsOf } from './gather.js';
import { runRules, type RuleRun } from './run-rules.js';

/** How many are kept: the documents an editor works on, or the files that a command has under way. */
const mostKept = 16;

/** A text read as a file: what `lint` and an editor's questions have in common. */
export interface Reading {
  readonly source: Source;
  /** With all facts that active rules need. */
  readonly model: Model;
  readonly config: ResolvedConfig;
  readonly active: readonly ActiveRule[];
  readonly needs: readonly Need[];
  /** What the rules say; they run once. */
  readonly run: () => RuleRun;
}

/** The latest readings, each made once however many ask for it. */
export interface Readings {
  /** Rejects with a UserError where the config over the path is broken. */
  of(path: string, text: string): Promise<Reading>;
  /** What they depend on may have changed. */
  forget(): void;
}

interface Kept {
  readonly path: string;
  readonly text: string;
  readonly reading: Promise<Reading>;
}

/** Readings under the configs that `configs` finds. */
export function createReadings(configs: ConfigFinder, host: Host, overrides: Overrides): Readings {
  const latest: Kept[] = [];

  async function read(path: string, text: string): Promise<Reading> {
    const config = await configs.configFor(path);
    const source = new Source(path, text);
    const store = factStore();
    const written = parse(source);
    const syntax = overrides.fragments === true ? asFragment(written) : written;
    const active = withExperimental(config.rulesFor(path), syntax.directives, config, path);
    const model = buildModel(syntax, config.settings, store.facts);
    const needs = needsOf(model, active);
    const dockerfile = parentOf(path) ?? '.';
    if (needs.length > 0) await store.fetch(needs, host, { context: config.context ?? dockerfile, dockerfile });
    const run = once((): RuleRun => {
      const all = runRules(model, active);
      // What is said of the FROM that a fragment has not.
      return syntax === written ? all : { ...all, findings: all.findings.filter(({ span }) => span.end > 0) };
    });
    return { source, model, config, active, needs, run };
  }

  return {
    of(path, text) {
      const index = latest.findIndex((kept) => kept.path === path && kept.text === text);
      const [found] = index < 0 ? [] : latest.splice(index, 1);
      const kept = found ?? { path, text, reading: read(path, text) };
      latest.unshift(kept);
      latest.length = Math.min(latest.length, mostKept);
      return kept.reading;
    },
    forget() {
      latest.length = 0;
    },
  };
}
