import type { Fixing } from '../arguments/arguments.js';
import { counted } from '../formats/counted.js';
import type { Counts, Fixes } from '../summary.js';

/** `3 problems fixed in 2 files (apt-get-assume-yes 2, from-as-casing 1), 4 left, 1 of them fixable with --fix=suggested`. */
export function fixedLine({ files, rules }: Fixes, counts: Counts, { consent, dryRun }: Fixing): string {
  const left = counts.errors + counts.warnings + counts.infos + counts.styles;
  const names = [...rules].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const fixed = names.reduce((sum, [, count]) => sum + count, 0);
  const what = dryRun ? 'fixable' : 'fixed';
  const done =
    fixed === 0
      ? `nothing ${what}`
      : `${counted(fixed, 'problem')} ${what} in ${counted(files, 'file')} (${names.map(([name, count]) => `${name} ${count}`).join(', ')})`;
  const more =
    consent === 'safe' && counts.suggested > 0 ? `, ${counts.suggested} of them fixable with --fix=suggested` : '';
  return `${done}, ${left === 0 ? 'nothing' : left} left${more}`;
}
