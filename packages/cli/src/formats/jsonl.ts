import { fileElement } from './file-element.js';
import type { Format, FormatSettings } from './format.js';

/** One element of `files` a line, as soon as it is known. */
export function jsonl({ facts }: FormatSettings): Format {
  return { report: (report) => `${JSON.stringify(fileElement(report, facts))}\n` };
}
