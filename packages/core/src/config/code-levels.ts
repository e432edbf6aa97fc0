import type { Severity } from '../finding/finding.js';
import { compileGlob } from './glob.js';
import type { Origin } from './origin.js';
import { isGlob } from './rule-names.js';

/** The level of the codes that a glob matches. */
export interface CodeLevel {
  readonly glob: string;
  readonly level: Severity | 'off';
}

/** What decides the level of a finding with a code of its own, as `SC2086` under `shellcheck`. */
export interface CodeLevels {
  readonly level: Severity | 'off';
  readonly from: Origin;
  /** In the order in which they were set. */
  readonly codes: readonly CodeLevel[];
  /** Globs of the only codes that are reported. */
  readonly onlyCodes?: readonly string[];
}

/**
 * The level by code: one set for the code, then for a glob, then for the whole rule; a preset or `select` that turns the
 * rule on leaves each code its own severity.
 */
export function codeLevelOf({
  level,
  from,
  codes,
  onlyCodes,
}: CodeLevels): (code: string, own: Severity) => Severity | 'off' {
  const tests = [...codes.filter(({ glob }) => isGlob(glob)), ...codes.filter(({ glob }) => !isGlob(glob))]
    .map((one) => ({ matches: compileGlob(one.glob), level: one.level }))
    .toReversed();
  const only = onlyCodes?.map((glob) => compileGlob(glob));
  const isSet = from.kind === 'file' || (from.kind === 'override' && from.setting !== 'select');
  return (code, own) => {
    if (only !== undefined && !only.some((matches) => matches(code))) return 'off';
    const found = tests.find(({ matches }) => matches(code));
    return found?.level ?? (level === 'off' || isSet ? level : own);
  };
}
