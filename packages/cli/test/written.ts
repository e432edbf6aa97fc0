import type { Report } from '@plimsoll/core';
import type { FormatName } from '../src/arguments/flags.js';
import type { FormatSettings } from '../src/formats/format.js';
import { loadFormat } from '../src/formats/index.js';
import { summarize, type Summary } from '../src/summary.js';

/** All that a format writes about the reports. */
export async function written(
  name: FormatName,
  reports: readonly Report[],
  settings: Partial<FormatSettings> = {},
  rest: Partial<Summary> = {},
): Promise<string> {
  const format = await loadFormat(name, {
    colors: false,
    links: false,
    width: 80,
    quiet: false,
    version: '1.2.3',
    folder: '/repos',
    facts: (id) => ({
      group: 'layers',
      summary: `Mind ${id}.`,
      why: 'Because.',
      aliases: ['DL0001', 'Alias'],
      docs: undefined,
    }),
    ...settings,
  });
  const summary = summarize();
  for (const report of reports) summary.add(report);
  const parts = [
    format.begin?.(),
    ...reports.map((report) => format.report(report)),
    format.end?.({ ...summary.result([], []), ...rest }),
  ];
  return parts.join('');
}
