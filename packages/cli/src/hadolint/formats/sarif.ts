import type { Severity } from '@plimsoll/core';
import { eachFinding, fileOf, hadolintVersion, type HadolintReport } from './result.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', style: 'note' };

/** SARIF 2.1.0 under hadolint's name, so that alerts on record are found again. */
export const sarif: HadolintReport = (results) => {
  const found = Array.from(eachFinding(results), ([result, finding]) => {
    const { code, level, line, column, message } = finding;
    const sourceLanguage = code.startsWith('SC') ? 'sh' : 'dockerfile';
    const region = { endColumn: column, endLine: line, sourceLanguage, startColumn: column, startLine: line };
    return {
      level: levels[level],
      locations: [{ physicalLocation: { artifactLocation: { uri: fileOf(result, finding) }, region } }],
      message: { text: message },
      ruleId: code,
    };
  });
  const driver = {
    downloadUri: 'https://github.com/hadolint/hadolint',
    fullName: 'plimsoll, in the form of hadolint',
    name: 'Hadolint',
    shortDescription: { text: 'A linter for Dockerfiles' },
    version: hadolintVersion,
  };
  return JSON.stringify({
    $schema: 'http://json.schemastore.org/sarif-2.1.0',
    runs: [{ defaultSourceLanguage: 'dockerfile', results: found, tool: { driver } }],
    version: '2.1.0',
  });
};
