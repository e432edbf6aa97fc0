import type { Severity } from '../finding/finding.js';
import type { Setting } from '../rule/define-rule.js';
import type { RuleTable } from '../rule/rule-table.js';
import type { Overrides, RuleSetting } from './config.js';
import { levelInHadolintConfig, type HadolintConfig } from './hadolint-config.js';
import { labelOptions, superfluousLabel, superfluousLevel } from './hadolint-labels.js';
import { mergeSettings } from './presets.js';

/**
 * The overrides with which a linter looks for what hadolint would look for under a config. The rules are those of the
 * codes that are on; the level of each code, which a rule may have several of, is `hadolintLevel`'s.
 */
export function hadolintOverrides(config: HadolintConfig, table: RuleTable): Overrides {
  const labels = labelOptions(config);
  const rules: Record<string, RuleSetting> = {};
  for (const [id, { rule }] of Object.entries(table)) {
    const codes = Object.entries(rule.replaces?.hadolint ?? {});
    if (codes.every(([code, { level }]) => hadolintLevel(config, code, level) === level && !labels.has(code))) continue;
    rules[id] = codes
      .map(([code, { level, options }]): Setting => ({
        level: hadolintLevel(config, code, level),
        options: { ...options, ...labels.get(code) },
      }))
      .reduce(mergeSettings);
  }
  return {
    extends: ['hadolint'],
    rules,
    trustedRegistries: config.trustedRegistries,
    noConfig: true,
    fragments: true,
    // What hadolint's own comments hide, its codes and lines decide.
    ignoreComments: config.disableIgnorePragma === true ? [] : ['plimsoll'],
  };
}

/** The level that a code has under a config; `own` is the one that it has by itself. */
export function hadolintLevel<L extends Severity | 'off'>(
  config: HadolintConfig,
  code: string,
  own: L,
): Severity | 'off' | L {
  if (code === 'DL1000') return own;
  const set = levelInHadolintConfig(config, code);
  if (code === superfluousLabel) return config.strictLabels === true ? (set ?? superfluousLevel) : 'off';
  return set ?? own;
}
