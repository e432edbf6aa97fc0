import { fileElement } from './file-element.js';
import type { Format, FormatSettings } from './format.js';

/** One JSON object, the shape of which is a promise; every file stands on a line of its own. */
export function json({ version, facts }: FormatSettings): Format {
  let isFirst = true;
  return {
    begin: () => `{"version":1,"tool":${JSON.stringify({ name: 'plimsoll', version })},"files":[`,
    report(report) {
      const separator = isFirst ? '\n' : ',\n';
      isFirst = false;
      return separator + JSON.stringify(fileElement(report, facts));
    },
    end({ counts, errors, crashes, notices }) {
      const failures = errors.map(({ path, message }) => ({ path, message }));
      const crashed = crashes.map(({ path, rule, message }) => ({ path, rule, message }));
      const rest = JSON.stringify({ errors: failures, crashes: crashed, notices, summary: counts });
      return `${isFirst ? '' : '\n'}],${rest.slice(1)}\n`;
    },
  };
}
