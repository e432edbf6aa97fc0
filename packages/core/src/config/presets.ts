import type { AnyRule, Setting } from '../rule/define-rule.js';
import type { RuleTable } from '../rule/rule-table.js';
import { severities } from '../finding/finding.js';

/** The names that `extends` and `--preset` know. */
export const presetNames = ['recommended', 'strict', 'security', 'hadolint', 'buildkit', 'none'] as const;

export type PresetName = (typeof presetNames)[number];

/** Settings by rule id; a rule that is not in it is left as it was. */
export type PresetSettings = ReadonlyMap<string, Setting>;

const remembered = new WeakMap<RuleTable, Map<PresetName, PresetSettings>>();

/** The settings that a preset collects from the rules; made once per table. */
export function presetSettings(name: PresetName, table: RuleTable): PresetSettings {
  const known = remembered.get(table) ?? new Map<PresetName, PresetSettings>();
  remembered.set(table, known);
  const made = known.get(name) ?? collect(name, table);
  known.set(name, made);
  return made;
}

/** Whether a name in `extends` is a preset's. */
export function isPreset(name: string): name is PresetName {
  return (presetNames as readonly string[]).includes(name);
}

function collect(name: PresetName, table: RuleTable): PresetSettings {
  const settings = new Map<string, Setting>();
  for (const [id, { rule }] of Object.entries(table)) {
    const setting = settingIn(name, rule);
    if (setting !== undefined) settings.set(id, setting);
  }
  return settings;
}

/** How a preset sets a rule; undefined where it does not name it. */
export function settingIn(name: PresetName, rule: AnyRule): Setting | undefined {
  const { presets, severity, optIn, underBuildkit } = rule;
  const own = chosen(name, rule);
  // The build fails: no preset hides that, and `none` is no exception.
  if (presets === 'everywhere') {
    const setting = { ...own, level: severity };
    return name === 'buildkit' && underBuildkit ? { ...setting, options: underBuildkit } : setting;
  }
  return own ?? (name === 'strict' && optIn !== true ? { level: severity } : undefined);
}

function chosen(name: PresetName, { presets, replaces }: AnyRule): Setting | undefined {
  if (name === 'none' || name === 'strict') return undefined;
  const replaced = name === 'hadolint' || name === 'buildkit' ? Object.values(replaces?.[name] ?? {}) : [];
  const named = presets === 'everywhere' || name === 'hadolint' ? undefined : presets[name];
  const settings = named === undefined ? replaced : [...replaced, typeof named === 'string' ? { level: named } : named];
  return settings.length === 0 ? undefined : settings.reduce(mergeSettings);
}

/**
 * Several codes of the other tool in one rule: the gravest level, and the options of those that are on; lists are joined,
 * any other option is the later one's.
 */
export function mergeSettings(a: Setting, b: Setting): Setting {
  if (b.level === 'off') return a;
  if (a.level === 'off') return b;
  const level = severities.indexOf(a.level) <= severities.indexOf(b.level) ? a.level : b.level;
  const options: Record<string, unknown> = { ...a.options };
  for (const [key, value] of Object.entries(b.options ?? {})) {
    const before = options[key];
    options[key] = Array.isArray(before) && Array.isArray(value) ? [...new Set<unknown>([...before, ...value])] : value;
  }
  return Object.keys(options).length === 0 ? { level } : { level, options };
}
