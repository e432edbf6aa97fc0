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
import type { Syntax } from '../syntax/syntax.js';
import { Source } from '../text/source.js';
import { withExperimental } from './check-directive.js';
import { factStore, needsOf } from './gather.js';
import { contextFolder, givenSettings, type GivenBuild } from './given-build.js';

/** How many are kept: the documents an editor works on, or the files that a command has under way. */
const mostKept = 16;

/** UTF-16 units of all texts that are kept together, as long as there is more than one: a reading is a hundred times its text. */
const longestKept = 150_000;

/** A text read as a file: what `lint` and an editor's questions have in common. */
export interface Reading {
  readonly source: Source;
  /** With all facts that active rules need. */
  readonly model: Model;
  readonly config: ResolvedConfig;
  readonly active: readonly ActiveRule[];
  readonly needs: readonly Need[];
  /** Whether its first FROM is one that the text has not. */
  readonly isFragment: boolean;
}

/** The latest readings, each made once however many ask for it. */
export interface Readings {
  /** Rejects with a UserError where the config over the path is broken. */
  of(path: string, text: string, given?: GivenBuild): Promise<Reading>;
  /** What they depend on may have changed. */
  forget(): void;
}

interface Kept {
  readonly path: string;
  readonly text: string;
  readonly given: GivenBuild | undefined;
  readonly reading: Promise<Reading>;
  /** As soon as it is read. */
  syntax?: Syntax;
}

/** Readings under the configs that `configs` finds. */
export function createReadings(configs: ConfigFinder, host: Host, overrides: Overrides): Readings {
  const latest: Kept[] = [];

  async function read(kept: Kept, earlier: Syntax | undefined): Promise<Reading> {
    const { path, text, given } = kept;
    const config = await configs.configFor(path);
    const source = new Source(path, text);
    const store = factStore();
    const written = parse(source, earlier);
    kept.syntax = written;
    const syntax = overrides.fragments === true ? asFragment(written) : written;
    const active = withExperimental(config.rulesFor(path), syntax.directives, config, path);
    const model = buildModel(syntax, givenSettings(config, overrides, given), store.facts);
    const needs = needsOf(model, active);
    const dockerfile = parentOf(path) ?? '.';
    if (needs.length > 0) {
      const context = contextFolder(path, config, given);
      const answered = context === undefined ? needs.filter((need) => isOfDockerfile(need)) : needs;
      await store.fetch(answered, host, { context: context ?? dockerfile, dockerfile });
    }
    return { source, model, config, active, needs, isFragment: syntax !== written };
  }

  /** The newest version of the same file that is read already shares with this one what stands in front of the change. */
  function begin(file: Omit<Kept, 'reading' | 'syntax'>): Kept {
    // A FROM below makes of a fragment a file in which its instructions mean something else.
    const isEarlier = ({ path, given, syntax }: Kept): boolean =>
      path === file.path && given === file.given && syntax !== undefined && overrides.fragments !== true;
    const earlier = latest.find(isEarlier);
    const reading = Promise.resolve().then(() => read(kept, earlier?.syntax));
    const kept: Kept = { ...file, reading };
    return kept;
  }

  return {
    of(path, text, given) {
      const index = latest.findIndex((kept) => kept.path === path && kept.text === text && kept.given === given);
      const [found] = index < 0 ? [] : latest.splice(index, 1);
      const kept = found ?? begin({ path, text, given });
      latest.unshift(kept);
      latest.length = countToKeep(latest);
      return kept.reading;
    },
    forget() {
      latest.length = 0;
    },
  };
}

/** Of the newest, which come first; the newest of all in any case. */
function countToKeep(latest: readonly Kept[]): number {
  let length = 0;
  const end = latest.findIndex((kept, index) => (length += kept.text.length) > longestKept && index > 0);
  return Math.min(end < 0 ? latest.length : end, mostKept);
}

function isOfDockerfile(need: Need): boolean {
  return need.kind === 'shellcheck' || need.from === 'dockerfile';
}
