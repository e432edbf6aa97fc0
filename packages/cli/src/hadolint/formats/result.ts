import type { HadolintFinding } from '@plimsoll/core/hadolint';

/** What was found in one file. */
export interface HadolintResult {
  /** As the user named it. */
  readonly path: string;
  /** The same, or what `--file-path-in-report` says. */
  readonly pathInReport: string;
  /** Of the text of each line, from 1. */
  readonly lineText: (line: number) => string;
  readonly findings: readonly HadolintFinding[];
}

/** What a report may take into account. */
export interface ReportSettings {
  readonly colors: boolean;
  readonly now: Date;
}

/** Writes the results in one of hadolint's formats; files without findings are among them. */
export type HadolintReport = (results: readonly HadolintResult[], settings: ReportSettings) => string;

/** The version of hadolint whose reports these are. */
export const hadolintVersion = '2.15.1';

/** Whether a finding says that the file cannot be parsed; reports have another shape for it. */
export function isParseError({ code }: HadolintFinding): boolean {
  return code === 'DL1000';
}

/** The file of a finding: what cannot be parsed on standard input is of `/dev/stdin`, all else of `-`. */
export function fileOf({ path }: HadolintResult, finding: HadolintFinding): string {
  return path === '-' && isParseError(finding) ? '/dev/stdin' : path;
}

/** The results' findings with their files. */
export function* eachFinding(
  results: readonly HadolintResult[],
): Generator<readonly [result: HadolintResult, finding: HadolintFinding]> {
  for (const result of results) for (const finding of result.findings) yield [result, finding];
}
