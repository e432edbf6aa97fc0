import type { Severity } from '../finding/finding.js';
import type { AnyRule } from '../rule/define-rule.js';
import { defaultsOf } from '../rule/option.js';
import type { RuleEntry, RuleTable } from '../rule/rule-table.js';
import { codeLevelOf, type CodeLevel } from './code-levels.js';
import type { Overrides, RuleSettings } from './config.js';
import type { Origin } from './origin.js';
import { type PresetName, presetSettings } from './presets.js';
import { hasCodes, isGlob, ruleNamesOf } from './rule-names.js';

/** A rule as the config sets it for one file. */
export interface RuleLevel {
  readonly id: string;
  readonly group: string;
  readonly rule: AnyRule;
  readonly level: Severity | 'off';
  /** A valid value for each option, the default where nothing sets it. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly from: Origin;
  /** Whether somebody asked for it by its name, or by that of a preset or a code that is nothing without it. */
  readonly isNamed?: boolean;
  /** Only for a rule that stands for many codes: the level of a finding with this code, whose own severity is `own`. */
  readonly codeLevel?: (code: string, own: Severity) => Severity | 'off';
}

/** A rule that is on. */
export interface ActiveRule extends RuleLevel {
  readonly level: Severity;
}

/** Something that sets levels; a later one wins. */
export type Step =
  | { readonly kind: 'preset'; readonly name: PresetName }
  | { readonly kind: 'rules'; readonly settings: RuleSettings; readonly originOf: (key: string) => Origin };

interface State {
  level: Severity | 'off';
  options: Readonly<Record<string, unknown>>;
  from: Origin;
  codes: readonly CodeLevel[];
  isNamed: boolean;
  /** Globs of the only codes that `select` leaves. */
  onlyCodes?: readonly string[];
}

type States = ReadonlyMap<string, State>;

/** What all rules of the table are set to after the steps, then `select` and `ignore`; in the order of the table. */
export function ruleLevels(
  table: RuleTable,
  steps: readonly Step[],
  { select, ignore }: Overrides,
): readonly RuleLevel[] {
  const states = new Map<string, State>();
  for (const [id, { rule }] of Object.entries(table)) {
    states.set(id, {
      level: 'off',
      options: defaultsOf(rule.options),
      from: { kind: 'nothing' },
      codes: [],
      isNamed: false,
    });
  }
  for (const step of steps) {
    if (step.kind === 'preset') applyPreset(table, step.name, states);
    else applySettings(table, step, states);
  }
  if (select !== undefined) applySelect(table, select, states);
  for (const name of ignore ?? []) applyIgnore(table, name, states);
  return Object.entries(table).map(([id, entry]) => ruleLevel(id, entry, states.get(id) as State));
}

function ruleLevel(id: string, { group, rule }: RuleEntry, { options, ...state }: State): RuleLevel {
  // A rule that is off is run all the same where one of its codes is on.
  const isNeeded = state.level === 'off' && state.codes.some(({ level }) => level !== 'off');
  const result = { id, group, rule, level: isNeeded ? rule.severity : state.level, options, from: state.from };
  return hasCodes(id) ? { ...result, isNamed: state.isNamed, codeLevel: codeLevelOf(state) } : result;
}

/** The rules that are on. */
export function activeRules(levels: readonly RuleLevel[]): readonly ActiveRule[] {
  return levels.filter((one): one is ActiveRule => one.level !== 'off');
}

function applyPreset(table: RuleTable, name: PresetName, states: States): void {
  for (const [id, { level, options }] of presetSettings(name, table)) {
    const state = states.get(id) as State;
    state.level = level;
    state.from = { kind: 'preset', name };
    // hadolint has ShellCheck inside.
    state.isNamed = name === 'hadolint';
    state.options = { ...state.options, ...options };
  }
}

/** A key that names a rule beats a glob wherever it stands, and a finer code beats both; among its like, the later wins. */
function applySettings(
  table: RuleTable,
  { settings, originOf }: Extract<Step, { kind: 'rules' }>,
  states: States,
): void {
  const entries = Object.entries(settings).map(([key, setting]) => {
    const { ids, code } = ruleNamesOf(table).select(key);
    return { key, setting, ids, code, rank: code !== undefined ? 2 : isGlob(key) ? 0 : 1 };
  });
  for (const { key, setting, ids, code, rank } of entries.toSorted((a, b) => a.rank - b.rank)) {
    const { level, options } = typeof setting === 'string' ? { level: setting, options: {} } : setting;
    for (const id of ids) {
      const state = states.get(id) as State;
      if (rank > 0 && level !== 'off') state.isNamed = true;
      if (code !== undefined) {
        if (level !== undefined) state.codes = [...state.codes, { glob: code, level }];
        continue;
      }
      if (level !== undefined) {
        state.level = level;
        state.from = originOf(key);
        state.codes = [];
      }
      state.options = { ...state.options, ...ownOptions(table, id, options ?? {}) };
    }
  }
}

/** An alias or glob may carry options that only some of its rules have. */
function ownOptions(
  table: RuleTable,
  id: string,
  options: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const declared = table[id]?.rule.options ?? {};
  return Object.fromEntries(Object.entries(options).filter(([key]) => Object.hasOwn(declared, key)));
}

function applySelect(table: RuleTable, select: readonly string[], states: States): void {
  const chosen = new Map<string, { readonly name: string; readonly codes: (string | undefined)[] }>();
  for (const name of select) {
    const { ids, code } = ruleNamesOf(table).select(name);
    for (const id of ids) {
      const entry = chosen.get(id) ?? { name, codes: [] };
      entry.codes.push(code);
      chosen.set(id, entry);
    }
  }
  for (const [id, state] of states) {
    const entry = chosen.get(id);
    if (entry === undefined) {
      state.level = 'off';
      state.codes = [];
      state.from = { kind: 'override', setting: 'select', name: select.join(',') };
      continue;
    }
    if (state.level === 'off') {
      state.level = table[id]?.rule.severity ?? 'warning';
      state.from = { kind: 'override', setting: 'select', name: entry.name };
    }
    state.isNamed ||= !isGlob(entry.name) || entry.codes.some((code) => code !== undefined);
    const codes = entry.codes.filter((code) => code !== undefined);
    if (codes.length < entry.codes.length) continue;
    state.onlyCodes = codes;
    // As a selected rule that was off, a selected code that was off is wanted now.
    state.codes = state.codes.filter(({ level }) => level !== 'off');
  }
}

function applyIgnore(table: RuleTable, name: string, states: States): void {
  const { ids, code } = ruleNamesOf(table).select(name);
  for (const id of ids) {
    const state = states.get(id) as State;
    if (code !== undefined) state.codes = [...state.codes, { glob: code, level: 'off' }];
    else
      Object.assign(state, {
        level: 'off',
        codes: [],
        from: { kind: 'override', setting: 'ignore', name },
      } satisfies Partial<State>);
  }
}
