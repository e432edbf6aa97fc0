import { isAtLeast, type Finding, type Report } from '@plimsoll/core';
import type { FileError } from './file-error.js';

/** How many there are; `fixable` counts findings whose first fix is safe, `suggested` those whose first fix needs consent. */
export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly styles: number;
  readonly fixable: number;
  readonly suggested: number;
  /** What is put right, and no finding any more. */
  readonly fixed: number;
}

/** What `--fix` put right. */
export interface Fixes {
  /** How many files it changed. */
  readonly files: number;
  /** How many findings, by rule. */
  readonly rules: ReadonlyMap<string, number>;
}

/** A rule, or with `rule: null` plimsoll itself, that failed on a file: our bug. */
export interface FileCrash {
  readonly path: string;
  readonly rule: string | null;
  readonly message: string;
  readonly stack: string;
}

/** What is known when all files are done. */
export interface Summary {
  readonly counts: Counts;
  readonly errors: readonly FileError[];
  readonly crashes: readonly FileCrash[];
  readonly notices: readonly string[];
  /** Whether a finding stands at or above the threshold over its file. */
  readonly failed: boolean;
  /** Undefined where nothing was to be fixed. */
  readonly fixes?: Fixes;
}

/** Counts reports as they come; notices are kept once. Without `failOn` each file has the threshold of its config. */
export function summarize(
  failOn?: Report['failOn'],
  isFixing = false,
): {
  add(report: Report): void;
  fail(crash: FileCrash): void;
  result(errors: readonly FileError[], notices: readonly string[]): Summary;
} {
  const counts = { files: 0, errors: 0, warnings: 0, infos: 0, styles: 0, fixable: 0, suggested: 0, fixed: 0 };
  const rules = new Map<string, number>();
  let fixedFiles = 0;
  const crashes: FileCrash[] = [];
  const notices = new Set<string>();
  let failed = false;
  return {
    add(report) {
      const { source, findings, fixed, crashes: crashed, notices: said } = report;
      counts.files += 1;
      counts.fixed += fixed.length;
      if (fixed.length > 0) fixedFiles += 1;
      for (const { ruleId } of fixed) rules.set(ruleId, (rules.get(ruleId) ?? 0) + 1);
      failed ||= failingIn(report, failOn).length > 0;
      for (const finding of findings) {
        counts[`${finding.severity}s`] += 1;
        const safety = finding.fixes?.[0]?.safety;
        if (safety !== undefined) counts[safety === 'safe' ? 'fixable' : 'suggested'] += 1;
      }
      crashes.push(...crashed.map(({ ruleId, error }) => crashOf(source.path, ruleId, error)));
      for (const notice of said) notices.add(notice);
    },
    fail: (crash) => crashes.push(crash),
    result: (errors, more) => ({
      counts,
      errors,
      crashes,
      notices: [...more, ...notices],
      failed,
      ...(isFixing && { fixes: { files: fixedFiles, rules } }),
    }),
  };
}

/** Something that was thrown, told by its file. */
export function crashOf(path: string, rule: string | null, error: unknown): FileCrash {
  const message = error instanceof Error ? error.message : String(error);
  return { path, rule, message, stack: (error instanceof Error && error.stack) || message };
}

/** 2: part of the work could not be done; 1: findings at or above the threshold; else 0. */
export function exitCodeOf({ errors, crashes, failed }: Summary): 0 | 1 | 2 {
  return errors.length > 0 || crashes.length > 0 ? 2 : failed ? 1 : 0;
}

/** The findings that make a run fail: by `failOn`, else by the report's config, else from `warning` on. */
export function failingIn(report: Pick<Report, 'findings' | 'failOn'>, failOn: Report['failOn']): readonly Finding[] {
  const threshold = failOn ?? report.failOn ?? 'warning';
  return threshold === 'never' ? [] : report.findings.filter(({ severity }) => isAtLeast(severity, threshold));
}
