import type { AnyRule } from '../rule/define-rule.js';
import type { RuleTable } from '../rule/rule-table.js';
import { compileGlob } from './glob.js';
import { didYouMean, nearest } from './nearest.js';

/** What a name selects: whole rules, or of one rule only the findings whose code the pattern matches. */
export interface Selection {
  readonly ids: readonly string[];
  /** `SC2086`, or a glob over such codes. */
  readonly code?: string;
}

/** The names that config, flags and comments may call the rules of one table by. */
export interface RuleNames {
  /** The ids that an id, glob, code or alias stands for, in the order of the table; none where the name is unknown. */
  rulesNamed(name: string): readonly string[];
  /** The same, with the finer code where the name is one. */
  select(name: string): Selection;
  /** The codes of other tools that a rule stands for. */
  aliasesOf(id: string): readonly string[];
  /** The id or spelled-out alias that was most likely meant. */
  nearestName(name: string): string | undefined;
  /** The sentence about a name that selects nothing, without a place. */
  unknown(name: string): string;
}

/** Rules that stand for many codes of their own, told apart by a finding's `code`. */
const families: Readonly<Record<string, RegExp>> = { shellcheck: /^SC(?:\d{4}|[\d*?]*[*?][\d*?]*)$/i };

const remembered = new WeakMap<RuleTable, RuleNames>();

/** The names of a table's rules; the index is made once per table. */
export function ruleNamesOf(table: RuleTable): RuleNames {
  const known = remembered.get(table);
  if (known !== undefined) return known;
  const names = makeRuleNames(table);
  remembered.set(table, names);
  return names;
}

/** Whether a rule's findings carry codes of their own, that names can select. */
export function hasCodes(id: string): boolean {
  return Object.hasOwn(families, id);
}

/** Whether a name is a glob and not one rule's, so that a more exact key beats it. */
export function isGlob(name: string): boolean {
  return /[*?[{]/.test(name);
}

/** The codes of other tools in a rule's `replaces`. */
export function aliasesOf({ replaces }: AnyRule): readonly string[] {
  return [
    ...Object.keys(replaces?.hadolint ?? {}),
    ...Object.keys(replaces?.buildkit ?? {}),
    ...(replaces?.others ?? []),
  ];
}

function makeRuleNames(table: RuleTable): RuleNames {
  const ids = Object.keys(table);
  const byAlias = new Map<string, string[]>();
  const spelled = new Map<string, string>();
  for (const [id, { rule }] of Object.entries(table)) {
    for (const alias of aliasesOf(rule)) {
      const key = alias.toLowerCase();
      spelled.set(key, alias);
      const holders = byAlias.get(key);
      if (holders === undefined) byAlias.set(key, [id]);
      else if (!holders.includes(id)) holders.push(id);
    }
  }

  function select(name: string): Selection {
    if (Object.hasOwn(table, name)) return { ids: [name] };
    for (const [id, codes] of Object.entries(families)) {
      if (Object.hasOwn(table, id) && codes.test(name)) return { ids: [id], code: name.toUpperCase() };
    }
    if (!isGlob(name)) return { ids: byAlias.get(name.toLowerCase()) ?? [] };
    const matches = compileGlob(name);
    const aliased = new Set([...spelled].flatMap(([key, alias]) => (matches(alias) ? (byAlias.get(key) ?? []) : [])));
    return { ids: ids.filter((id) => matches(id) || aliased.has(id)) };
  }

  /** Codes that differ in a digit are other codes, so only names made of words are offered. */
  const offered = function* (): Iterable<string> {
    yield* ids;
    for (const alias of spelled.values()) if (!/\d/.test(alias)) yield alias;
  };

  return {
    rulesNamed: (name) => select(name).ids,
    select,
    aliasesOf: (id) => (Object.hasOwn(table, id) ? aliasesOf((table[id] as RuleTable[string]).rule) : []),
    nearestName: (name) => nearest(name, offered()),
    unknown: (name) =>
      isGlob(name) ? `no rule matches \`${name}\`.` : `unknown rule \`${name}\`${didYouMean(name, offered())}`,
  };
}
