import type { Severity } from '@plimsoll/core';
import { eachFinding, fileOf, isParseError, type HadolintReport } from './result.js';

/** An array of findings. */
export const json: HadolintReport = (results) =>
  JSON.stringify(
    Array.from(eachFinding(results), ([result, finding]) => {
      const { code, level, line, column, message } = finding;
      return { code, column, file: fileOf(result, finding), level, line, message };
    }),
  );

/** An object for each finding, one right behind the other. */
export const codacy: HadolintReport = (results) =>
  Array.from(eachFinding(results), ([result, finding]) => {
    const { code, line, message } = finding;
    return JSON.stringify({ filename: fileOf(result, finding), line, message, patternId: code });
  }).join('');

const sonarLevels: Readonly<Record<Severity, string>> = {
  error: 'CRITICAL',
  warning: 'MAJOR',
  info: 'MINOR',
  style: 'INFO',
};

/** SonarQube's generic issues; its columns start at 0, those of parse errors are as they come. */
export const sonarqube: HadolintReport = (results) => {
  const issues = Array.from(eachFinding(results), ([{ pathInReport }, finding]) => {
    const { code, level, line, column, message } = finding;
    const isError = isParseError(finding);
    const textRange = { endColumn: column, endLine: line, startColumn: isError ? column : 0, startLine: line };
    return {
      engineId: 'Hadolint',
      primaryLocation: { filePath: pathInReport, message, textRange },
      ruleId: code,
      severity: isError ? 'BLOCKER' : sonarLevels[level],
      type: level === 'error' ? 'BUG' : 'CODE_SMELL',
    };
  });
  return JSON.stringify({ issues });
};
