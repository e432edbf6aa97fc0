import type { Finding, Severity, Source } from '@plimsoll/core';
import { rangeOf } from './file-element.js';
import type { Format, FormatSettings } from './format.js';
import { relativePath } from './relative-path.js';

/** Workflow commands of GitHub Actions, which it shows as annotations beside the code. */
export function github({ folder }: FormatSettings): Format {
  return {
    report: ({ source, findings }) => findings.map((finding) => annotation(finding, source, folder)).join(''),
    end({ errors, crashes }) {
      const failures = [
        ...errors.map(({ path, message }) => ({ path, message })),
        ...crashes.map(({ path, rule, message }) => ({ path, message: `${rule ?? 'plimsoll'} crashed: ${message}` })),
      ];
      return failures
        .map(({ path, message }) => command('error', { file: relativePath(path, folder), title: 'plimsoll' }, message))
        .join('');
    },
  };
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  style: 'notice',
};

function annotation({ ruleId, code, severity, message, help, span }: Finding, source: Source, folder: string): string {
  const { start, end } = rangeOf(span, source);
  const properties = {
    file: relativePath(source.path, folder),
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only within one line.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: code ?? ruleId,
  };
  return command(levels[severity], properties, help === undefined ? message : `${message} ${help}`);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
