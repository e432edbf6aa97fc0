import * as v from 'valibot';
import type { Option } from '../rule/option.js';
import type { RuleEntry, RuleTable } from '../rule/rule-table.js';
import type { Config } from './config.js';
import { configShape } from './config-shape.js';
import { type Keys, type Mistake, mistakesOf, mustBe } from './mistake.js';
import { didYouMean } from './nearest.js';
import { isPreset, presetNames } from './presets.js';
import { ruleNamesOf } from './rule-names.js';

/** A value read as a config, and all that is wrong with it; the config is whole only where nothing is wrong. */
export interface CheckedConfig {
  readonly config: Config;
  readonly mistakes: readonly Mistake[];
}

type Mapping = Readonly<Record<string, unknown>>;

/** Checks a config file's value, or settings of an editor, against the shape and the rules. */
export function checkConfig(value: unknown, rules: RuleTable): CheckedConfig {
  if (value === null || value === undefined) return { config: {}, mistakes: [] };
  if (!isMapping(value)) return { config: {}, mistakes: [mustBe([], 'a mapping of keys to values', value)] };
  // `rules:` with everything under it commented out is no mistake.
  const given = Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null && one !== undefined));
  if (Object.keys(given).length === 0) return { config: {}, mistakes: [] };
  const result = v.safeParse(configShape(), given);
  const mistakes = [
    ...(result.issues ?? []).flatMap((issue) => mistakesOf(issue, [], knownKeys)),
    ...extendsMistakes(given['extends']),
    ...ruleMistakes(given['rules'], ['rules'], rules),
    ...(Array.isArray(given['overrides']) ? given['overrides'] : []).flatMap((override: unknown, index) =>
      isMapping(override) ? ruleMistakes(override['rules'], ['overrides', index, 'rules'], rules) : [],
    ),
  ];
  if (!result.success || mistakes.length > 0) return { config: {}, mistakes };
  const { $schema: _, extends: base, ...rest } = result.output;
  const config = base === undefined ? rest : { ...rest, extends: typeof base === 'string' ? [base] : base };
  return { config, mistakes };
}

/** Whether an entry of `extends` that is no preset can be a file at all. */
export function looksLikeFile(name: string): boolean {
  return name.includes('/') || /\.(?:ya?ml|json)$/i.test(name);
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function knownKeys(keys: Keys): readonly string[] {
  if (keys.length === 0) return Object.keys(configShape().entries);
  return typeof keys.at(-1) === 'number' ? ['files', 'rules'] : ['level', 'options'];
}

function extendsMistakes(value: unknown): readonly Mistake[] {
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  return names.flatMap((name, index): readonly Mistake[] => {
    if (typeof name !== 'string' || isPreset(name) || looksLikeFile(name)) return [];
    const keys = Array.isArray(value) ? ['extends', index] : ['extends'];
    return [{ keys, at: 'value', sentence: `unknown preset \`${name}\`${didYouMean(name, presetNames)}` }];
  });
}

function ruleMistakes(settings: unknown, keys: Keys, rules: RuleTable): readonly Mistake[] {
  if (!isMapping(settings)) return [];
  const names = ruleNamesOf(rules);
  return Object.entries(settings).flatMap(([name, setting]): readonly Mistake[] => {
    const { ids, code } = names.select(name);
    const place = [...keys, name];
    if (ids.length === 0) return [{ keys: place, at: 'key', sentence: names.unknown(name) }];
    const options = isMapping(setting) ? setting['options'] : undefined;
    if (!isMapping(options)) return [];
    const at = [...place, 'options'];
    if (code !== undefined) {
      return [
        {
          keys: at,
          at: 'key',
          sentence: `\`${name}\` has no options of its own; set those of \`${ids.join('`, `')}\`.`,
        },
      ];
    }
    const entries = ids.map((id) => rules[id]).filter((entry) => entry !== undefined);
    return Object.entries(options).flatMap(([option, value]) =>
      optionMistakes(name, entries, option, value, [...at, option]),
    );
  });
}

/** A name that stands for several rules may set an option that only some of them have. */
function optionMistakes(
  name: string,
  entries: readonly RuleEntry[],
  key: string,
  value: unknown,
  keys: Keys,
): readonly Mistake[] {
  const all = entries.map(({ rule }) => rule.options);
  const declared = all.flatMap((options) => (Object.hasOwn(options, key) ? [options[key] as Option<unknown>] : []));
  if (declared.length === 0) {
    const known = all.flatMap((options) => Object.keys(options));
    const sentence =
      known.length === 0
        ? `\`${name}\` has no options.`
        : `unknown option \`${key}\` of \`${name}\`${didYouMean(key, known)}`;
    return [{ keys, at: 'key', sentence }];
  }
  const mistakes = declared.flatMap((option) => valueMistakes(option, value, keys));
  return mistakes.filter(({ sentence }, index) => mistakes.findIndex((other) => other.sentence === sentence) === index);
}

function valueMistakes(option: Option<unknown>, value: unknown, keys: Keys): readonly Mistake[] {
  // valibot takes a list for a record.
  if (option.type === 'record' && Array.isArray(value)) return [mustBe(keys, 'a mapping', value)];
  return (v.safeParse(option.schema, value).issues ?? []).flatMap((issue) => mistakesOf(issue, keys, () => []));
}
