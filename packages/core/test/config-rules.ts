import { defineRule } from '../src/rule/define-rule.js';
import { option, type Options } from '../src/rule/option.js';
import type { RuleEntry, RuleTable } from '../src/rule/rule-table.js';

type Words = Partial<Pick<RuleEntry['rule'], 'severity' | 'presets' | 'optIn' | 'replaces'>> & {
  readonly options?: Options;
};

/** A rule that finds nothing, in a group of its own. */
export function fakeRule({ severity = 'warning', presets = {}, options = {}, ...rest }: Words = {}): RuleEntry {
  const examples = [{ bad: 'FROM a\n', good: 'FROM b\n' }] as const;
  const rule = defineRule({
    summary: 'Do it.',
    why: 'It is so.',
    severity,
    presets,
    options,
    examples,
    *check() {},
    ...rest,
  });
  return { group: 'fake', rule };
}

/** A small table with every kind of preset, alias and option; `shellcheck` stands for codes of its own. */
export const fakeRules: RuleTable = {
  'apt-get-clean-lists': fakeRule({
    presets: { recommended: 'warning' },
    replaces: { hadolint: { DL3009: { level: 'info' } } },
  }),
  'apt-get-pin-versions': fakeRule({
    presets: { security: { level: 'error', options: { allow: ['curl'] } } },
    options: {
      stages: option.choice({ default: 'shipped', choices: ['shipped', 'all'], description: 'Stages.' }),
      allow: option.strings({ default: [], description: 'Packages.' }),
      most: option.integer({ default: 3, min: 1, max: 9, description: 'Number.' }),
      labels: option.record({ default: {}, description: 'Labels.' }),
      deep: option.flag({ default: false, description: 'Depth.' }),
    },
    replaces: { hadolint: { DL3008: { level: 'warning', options: { stages: 'all' } } }, others: ['CKV_DOCKER_3'] },
  }),
  'apk-pin-versions': fakeRule({
    optIn: true,
    options: { allow: option.strings({ default: ['musl'], description: 'Packages.' }) },
    replaces: { hadolint: { DL3018: { level: 'off' } }, others: ['CKV_DOCKER_3'] },
  }),
  'from-first': fakeRule({
    severity: 'error',
    presets: 'everywhere',
    replaces: { hadolint: { DL3061: { level: 'error' } } },
  }),
  'arg-out-of-scope': fakeRule({
    severity: 'info',
    presets: { recommended: 'style', buildkit: 'warning' },
    replaces: { buildkit: { UndefinedVar: { level: 'warning' }, UndefinedArgInFrom: { level: 'error' } } },
  }),
  shellcheck: fakeRule({ presets: { recommended: 'warning' } }),
};
