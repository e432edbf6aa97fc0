import type { Severity } from '@plimsoll/core';
import { printable } from '../../formats/printable.js';
import { eachFinding, fileOf, isParseError, type HadolintReport } from './result.js';

const colors: Readonly<Record<Severity, readonly string[]>> = {
  error: ['\u001b[1m', '\u001b[91m'],
  warning: ['\u001b[1m', '\u001b[93m'],
  info: ['\u001b[92m'],
  style: ['\u001b[96m'],
};

/** A line for a person. */
export const tty: HadolintReport = (results, { colors: hasColors }) => {
  let text = '';
  for (const [result, finding] of eachFinding(results)) {
    const { code, level, line, column } = finding;
    const file = printable(fileOf(result, finding));
    const message = printable(finding.message);
    const shown = hasColors ? `${colors[level].join('')}${level}\u001b[0m` : level;
    text += isParseError(finding)
      ? `${file}:${line}:${column} ${message}\n`
      : `${file}:${line} ${code} ${shown}: ${message}\n`;
  }
  return text;
};

/** A line for editors, as the GNU tools write them. */
export const gnu: HadolintReport = (results) => {
  let text = '';
  for (const [result, finding] of eachFinding(results)) {
    const { code, level, line, column } = finding;
    const file = printable(fileOf(result, finding));
    const message = printable(finding.message);
    text += isParseError(finding)
      ? `hadolint:${file}:${line}:${column}: ${message}\n`
      : `hadolint:${file}:${line}: ${code} ${level}: ${message}\n`;
  }
  return text;
};
