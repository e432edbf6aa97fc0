// The catalogue of checks: which rules it says can be fixed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The ids of the rules whose row says safe or unsafe. */
export function catalogueFixes(shared) {
  const ids = new Set();
  let column = -1;
  for (const line of readFileSync(join(shared, 'research', 'rules-union.md'), 'utf8').split('\n')) {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    if (cells[1] === 'rule id') column = cells.indexOf('Fix');
    const id = /^`([a-z0-9-]+)`/.exec(cells[1] ?? '')?.[1];
    if (id !== undefined && /^(?:safe|unsafe)/.test(cells[column] ?? '')) ids.add(id);
  }
  return ids;
}
