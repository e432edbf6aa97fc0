import { createHash } from 'node:crypto';
import type { Severity } from '@plimsoll/core';
import type { HadolintFinding } from '@plimsoll/core/hadolint';
import { eachFinding, isParseError, type HadolintReport, type HadolintResult } from './result.js';

const levels: Readonly<Record<Severity, string>> = { error: 'blocker', warning: 'major', info: 'info', style: 'minor' };

/** An issue of Code Climate for each finding, a NUL behind each. */
export const codeclimate: HadolintReport = (results) =>
  Array.from(eachFinding(results), ([result, finding]) => `${JSON.stringify(issueOf(result, finding))}\0`).join('');

/** The same as an array with fingerprints, as GitLab reads it. */
export const gitlabCodeclimate: HadolintReport = (results) => {
  const seen = new Map<string, number>();
  return JSON.stringify(
    Array.from(eachFinding(results), ([result, finding]) =>
      issueOf(result, finding, fingerprintOf(result, finding, seen)),
    ),
  );
};

function issueOf({ pathInReport: path }: HadolintResult, finding: HadolintFinding, fingerprint?: string): object {
  const { code, level, line, column, message } = finding;
  const position = { column, line };
  return {
    categories: ['Bug Risk'],
    check_name: code,
    description: message,
    ...(fingerprint !== undefined && { fingerprint }),
    location: isParseError(finding)
      ? { path, positions: { begin: position, end: position } }
      : { lines: { begin: line, end: line }, path },
    severity: levels[level],
    type: 'issue',
  };
}

/** Unlike hadolint's, it stays the same when lines are added above: the file, the code, the line's text, the how-manieth of these. */
function fingerprintOf(
  { pathInReport, lineText }: HadolintResult,
  { code, line }: HadolintFinding,
  seen: Map<string, number>,
): string {
  const key = [pathInReport, code, lineText(line).trim()].join('\0');
  const count = seen.get(key) ?? 0;
  seen.set(key, count + 1);
  return createHash('sha1').update(`${key}\0${count}`).digest('hex');
}
