import type { RuleTable } from '../rule/rule-table.js';
import { checkConfig } from './check-config.js';
import type { Overrides } from './config.js';
import { isPreset, presetNames } from './presets.js';
import { didYouMean } from './nearest.js';
import { pathText } from './mistake.js';
import { ruleNamesOf } from './rule-names.js';
import { UserError } from './user-error.js';

/** Throws a UserError of one line per mistake where flags or editor settings name what there is not. */
export function checkOverrides(overrides: Overrides, rules: RuleTable): void {
  const {
    folder: _f,
    configFile: _c,
    noConfig: _n,
    noExclude: _e,
    ignoreComments: _i,
    fragments: _r,
    select,
    ignore,
    ...config
  } = overrides;
  const { mistakes } = checkConfig(config, rules);
  const sentences = [
    ...mistakes.map(({ keys, sentence }) => `${pathText(keys)}: ${sentence}`),
    ...unknownNames('select', select, rules),
    ...unknownNames('ignore', ignore, rules),
    ...(config.extends ?? [])
      .filter((name) => !isPreset(name) && mistakes.length === 0)
      .map((name) => `preset: unknown preset \`${name}\`${didYouMean(name, presetNames)}`),
  ];
  if (sentences.length > 0) throw new UserError(sentences.join('\n'));
}

function unknownNames(setting: string, names: readonly string[] | undefined, rules: RuleTable): readonly string[] {
  const known = ruleNamesOf(rules);
  return (names ?? [])
    .filter((name) => known.rulesNamed(name).length === 0)
    .map((name) => `${setting}: ${known.unknown(name)}`);
}
