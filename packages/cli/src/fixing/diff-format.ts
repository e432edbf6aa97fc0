import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import picocolors from 'picocolors';
import type { Format } from '../formats/format.js';
import { printable } from '../formats/printable.js';
import { relativePath } from '../formats/relative-path.js';
import { slashed } from '../slashed.js';
import { unifiedDiff } from './unified-diff.js';

interface DiffSettings {
  readonly colors: boolean;
  /** Whether it is shown and not kept: then control characters, which could steer a terminal, are replaced. */
  readonly isShown: boolean;
  /** The folder that the names in the diff stand in, absolute, with forward slashes. */
  readonly folder: string;
}

/** The unified diff of all that was fixed, and nothing else. */
export function diffFormat({ colors, isShown, folder }: DiffSettings): Format {
  const paint = picocolors.createColors(colors);

  function painted(line: string): string {
    const text = isShown ? printable(line.replace(/\r$/, '')) : line;
    if (line.startsWith('@@')) return paint.cyan(text);
    if (line.startsWith('-')) return paint.red(text);
    return line.startsWith('+') ? paint.green(text) : text;
  }

  return {
    report({ source }, before) {
      if (before === undefined) return '';
      const diff = unifiedDiff(nameIn(folder, source.path), before, source.text);
      if (!colors && !isShown) return diff;
      const [old = '', now = '', ...lines] = diff.split('\n');
      return [paint.bold(old), paint.bold(now), ...lines.map(painted)].join('\n');
    },
  };
}

/** The path from the folder to the file itself: a diff goes through no link. */
function nameIn(folder: string, path: string): string {
  try {
    const real = slashed(realpathSync(resolve(folder, path)));
    const name = relativePath(real, slashed(realpathSync(folder)));
    if (name !== real) return name;
  } catch {
    // Standard input has a name, and maybe no file of that name.
  }
  return relativePath(path, folder);
}
