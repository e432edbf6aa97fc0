import { ruleNamesOf, rules, type RuleSetting } from '@plimsoll/core';
import type { Translation } from '@plimsoll/core/hadolint';

/** Why a key of hadolint's config has no counterpart in ours. */
const reasons: Readonly<Record<string, string>> = {
  format: 'it is the flag `--format`',
  formats: 'it is the flag `--format`',
  'no-color': 'it is the flag `--color never`',
  'no-fail': 'it is the flag `--fail-on never`, or `failOn: never` here',
  verbose: 'the flag `--show-config FILE` prints what is in force',
  'disable-ignore-pragma': 'ignore comments always count; `inline-ignore-policy` reports them',
  trustedRegistries: 'no rule looks at it',
  DL1000: 'what BuildKit cannot parse is always reported',
};

/** The translation as the text of a `plimsoll.yaml`; `file` is the one it was made of. */
export function configText(file: string, { config, left }: Translation): string {
  const { rules: settings = {}, trustedRegistries, failOn } = config;
  const lines = [
    `# Written by \`plimsoll init --from-hadolint\` from ${file}.`,
    '# With `hadolint` instead of `recommended`, only what hadolint looks for is reported, at its levels.',
    'extends: recommended',
  ];
  if (Object.keys(settings).length > 0) lines.push('', 'rules:', ...Object.entries(settings).flatMap(ruleLines));
  if (trustedRegistries !== undefined) lines.push('', 'trustedRegistries:', ...trustedRegistries.map(item));
  if (failOn !== undefined) lines.push('', `failOn: ${failOn}`);
  if (left.length > 0) lines.push('', `# Left out of ${file}:`, ...left.map((one) => `# - ${one}: ${reasonFor(one)}`));
  return `${lines.join('\n')}\n`;
}

function ruleLines([code, setting]: readonly [string, RuleSetting]): readonly string[] {
  const ids = ruleNamesOf(rules).rulesNamed(code).join(', ');
  if (typeof setting === 'string') return [`  ${code}: ${setting} # ${ids}`];
  const { level, options = {} } = setting;
  return [
    `  ${code}: # ${ids}`,
    ...(level === undefined ? [] : [`    level: ${level}`]),
    '    options:',
    // JSON is YAML.
    ...Object.entries(options).map(([name, value]) => `      ${name}: ${JSON.stringify(value)}`),
  ];
}

function item(text: string): string {
  return `  - ${JSON.stringify(text)}`;
}

function reasonFor(name: string): string {
  const known = Object.hasOwn(reasons, name) ? reasons[name] : undefined;
  return known ?? (/^(?:DL|SC)\d/.test(name) ? 'no rule has this code' : 'hadolint knows no such key or code either');
}
