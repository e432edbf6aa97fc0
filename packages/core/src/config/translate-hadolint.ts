import { severities, type Severity } from '../finding/finding.js';
import type { RuleTable } from '../rule/rule-table.js';
import type { Config, RuleSetting } from './config.js';
import { levelInHadolintConfig, type HadolintConfig } from './hadolint-config.js';
import { labelOptions, superfluousLabel, superfluousLevel } from './hadolint-labels.js';
import type { Keys } from './mistake.js';
import { settingIn } from './presets.js';
import { ruleNamesOf } from './rule-names.js';

/** What of a `.hadolint.yaml` plimsoll can do. */
export interface Translation {
  /** Its rules are called by hadolint's codes; it names no preset. */
  readonly config: Config;
  /** Where in `.hadolint.yaml` the reason for each key of `rules` stands. */
  readonly reasons: ReadonlyMap<string, Keys>;
  /** The keys and codes that are left out. */
  readonly left: readonly string[];
}

const translated: readonly string[] = [
  'failure-threshold',
  'ignored',
  'override',
  'trustedRegistries',
  'label-schema',
  'strict-labels',
];

/** Says in our config what a `.hadolint.yaml` says, as far as the rules of the table go; `keys` are those at its top. */
export function translateHadolint(config: HadolintConfig, keys: readonly string[], table: RuleTable): Translation {
  const names = ruleNamesOf(table);
  const rules: Record<string, RuleSetting> = {};
  const reasons = new Map<string, Keys>();
  const left = keys.filter((key) => !translated.includes(key));

  for (const [code, reason] of codesOf(config)) {
    const level = levelInHadolintConfig(config, code);
    // To hadolint a file that it cannot parse is no finding that could be ignored.
    const isOurs = /^(?:DL|SC)\d{4}$/.test(code) && code !== 'DL1000' && names.rulesNamed(code).length > 0;
    if (level === undefined || !isOurs) left.push(code);
    else add(code, level, reason);
  }
  for (const [code, options] of labelOptions(config)) {
    const set = levelInHadolintConfig(config, code);
    const level = set ?? (code === superfluousLabel ? superfluousLevel : defaultLevel(code, table));
    if (set === 'off') continue;
    if (level === undefined || !hasOptions(code, options, table)) left.push(code);
    else add(code, { level, options }, ['label-schema']);
  }
  if (config.trustedRegistries.length > 0 && rules['DL3026'] === undefined) {
    const isOn = names.rulesNamed('DL3026').some((id) => isRecommended(id, table));
    const level = defaultLevel('DL3026', table);
    if (level === undefined) left.push('trustedRegistries');
    else if (!isOn) add('DL3026', level, ['trustedRegistries']);
  }
  return {
    config: {
      ...(Object.keys(rules).length > 0 && { rules }),
      ...(config.trustedRegistries.length > 0 && { trustedRegistries: config.trustedRegistries }),
      ...(config.failureThreshold !== undefined && { failOn: failOnOf(config.failureThreshold) }),
    },
    reasons,
    left: [...new Set(left)],
  };

  function add(code: string, setting: RuleSetting, reason: Keys): void {
    rules[code] = setting;
    if (!reasons.has(code)) reasons.set(code, reason);
  }
}

function* codesOf({ ignored, override }: HadolintConfig): Generator<readonly [code: string, reason: Keys]> {
  for (const [index, code] of ignored.entries()) yield [code, ['ignored', index]];
  for (const level of severities) {
    for (const [index, code] of override[level].entries()) {
      if (!ignored.includes(code)) yield [code, ['override', level, index]];
    }
  }
}

function failOnOf(threshold: NonNullable<HadolintConfig['failureThreshold']>): Severity {
  return threshold === 'ignore' || threshold === 'none' ? 'style' : threshold;
}

function defaultLevel(code: string, table: RuleTable): Severity | undefined {
  const levels = ruleNamesOf(table)
    .rulesNamed(code)
    .map((id) => table[id]?.rule.replaces?.hadolint?.[code]?.level);
  return severities.find((severity) => levels.includes(severity));
}

function hasOptions(code: string, options: object, table: RuleTable): boolean {
  return ruleNamesOf(table)
    .rulesNamed(code)
    .some((id) => Object.keys(options).every((name) => Object.hasOwn(table[id]?.rule.options ?? {}, name)));
}

function isRecommended(id: string, table: RuleTable): boolean {
  const entry = table[id];
  const level = entry === undefined ? undefined : settingIn('recommended', entry.rule)?.level;
  return level !== undefined && level !== 'off';
}
