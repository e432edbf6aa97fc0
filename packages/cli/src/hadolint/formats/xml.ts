import type { HadolintFinding } from '@plimsoll/core/hadolint';
import { hadolintVersion, isParseError, type HadolintReport, type HadolintResult } from './result.js';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** Checkstyle's report, every file in it. */
export const checkstyle: HadolintReport = (results) => {
  const files = results.map(({ pathInReport, findings }) => {
    const errors = findings.map((finding) => {
      const { code, level, line, column, message } = finding;
      const source = isParseError(finding) ? {} : { source: code };
      return element('error', { column, line, message, severity: level, ...source });
    });
    return element('file', { name: pathInReport }, errors.join(''));
  });
  return declaration + element('checkstyle', { version: '4.3' }, files.join(''));
};

/** Each finding is a test that failed. hadolint measures no time, and neither do we. */
export const junit: HadolintReport = (results, { now }) => {
  const day = now.toISOString().slice(0, 10);
  const time = now.toISOString().slice(11, 19);
  const suites = results.map((result) => {
    const { findings } = result;
    const counts = { errors: findings.filter(isParseError).length, failures: findings.length };
    const cases = findings.map((finding) => testcase(result, finding)).join('');
    return element(
      'testsuite',
      { ...counts, id: 'hadolint', name: `Hadolint ${hadolintVersion}`, time: '0.001' },
      cases,
    );
  });
  const run = {
    id: `${day.replaceAll('-', '')}_${time.replaceAll(':', '')}`,
    name: `Hadolint run at ${day} ${time}`,
    time: '0.001',
  };
  return declaration + element('testsuites', run, suites.join(''));
};

function testcase({ pathInReport }: HadolintResult, finding: HadolintFinding): string {
  const { code, level, line, column, message } = finding;
  if (isParseError(finding)) {
    const text = `Parse Error in ${pathInReport}\nLine: ${line}\nColumn: ${column}\nParse Error: ${message}\n`;
    const failure = element(
      'failure',
      { message: `parse error at line ${line}, column ${column}`, type: 'error' },
      escaped(text),
    );
    return element('testcase', { id: 'hadolint.error', name: code, time: '0.001' }, failure);
  }
  const text = `File: ${pathInReport}\nLine: ${line}\nCategory: Hadolint - Dockerfile Static Analysis\n${level}: ${message}\n`;
  const failure = element('failure', { id: code, message, type: level }, escaped(text));
  return element('testcase', { id: `hadolint.rule.${code}`, time: '0.001' }, failure);
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${quoted(String(value))}"`);
  return content === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${content}</${name}>`;
}

function quoted(text: string): string {
  return allowed(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function escaped(text: string): string {
  return allowed(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** XML has no way to write most control characters. */
function allowed(text: string): string {
  return text.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\uFFFD');
}
