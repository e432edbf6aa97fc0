import type { RuleTable } from '../rule/rule-table.js';
import { type Position, Source } from '../text/source.js';
import { checkConfig } from './check-config.js';
import type { Config } from './config.js';
import type { Keys, Mistake } from './mistake.js';
import { parentOf } from './path.js';
import { readYaml } from './read-yaml.js';
import { UserError } from './user-error.js';

/** A config file without mistakes. */
export interface ConfigFile {
  /** Resolved, with forward slashes. */
  readonly path: string;
  /** The path as messages show it. */
  readonly name: string;
  /** What its globs and paths are relative to. */
  readonly folder: string;
  readonly config: Config;
  /** Where a key or its value stands. */
  placeOf(keys: Keys, at: Mistake['at']): Position;
  /** What the user should know of it that is no mistake. */
  readonly notices?: readonly string[];
}

/** Reads and checks a config file's text; rejects with a UserError of one line per mistake, `name:line:column sentence`. */
export async function parseConfigFile(path: string, name: string, text: string, rules: RuleTable): Promise<ConfigFile> {
  const body = text.replace(/^\uFEFF/, '');
  const source = new Source(name, body);
  const yaml = await readYaml(body);
  const { config, mistakes } = checkConfig(yaml.value, rules);
  const found =
    yaml.mistakes.length > 0
      ? yaml.mistakes
      : mistakes.map(({ keys, at, sentence }) => ({ offset: yaml.offsetOf(keys, at), sentence }));
  if (found.length > 0) {
    const sorted = found
      .toSorted((a, b) => a.offset - b.offset)
      .map(({ offset, sentence }) => ({ path, ...source.positionAt(offset), sentence }));
    throw new UserError(sorted.map((mistake) => placed(name, mistake, mistake.sentence)).join('\n'), sorted);
  }
  const placeOf: ConfigFile['placeOf'] = (keys, at) => source.positionAt(yaml.offsetOf(keys, at));
  return { path, name, folder: parentOf(path) ?? '.', config, placeOf };
}

/** A sentence about a place in a config file. */
export function placed(name: string, { line, column }: Position, sentence: string): string {
  return `${name}:${line}:${column} ${sentence}`;
}
