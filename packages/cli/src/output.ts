import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '@plimsoll/core';
import { reasonFor } from './file-error.js';
import type { World } from './world.js';
import { writeWhole } from './write-whole.js';

/** Where the result goes: standard output at once, or a file when all is said. */
export interface Output {
  write(text: string): void;
  /** Must be called at the end; before it, a file is as it was. */
  finish(): void;
}

/** The output for `--output`; what cannot be written is a UserError before any work is done. */
export function openOutput(file: string | undefined, { cwd, stdout }: World): Output {
  if (file === undefined) return { write: (text) => text !== '' && stdout.write(text), finish: () => undefined };
  const path = resolve(cwd, file);
  checkPlace(file, path);
  const parts: string[] = [];
  return {
    write: (text) => void parts.push(text),
    finish: () => replaceFile(file, path, parts.join('')),
  };
}

function checkPlace(file: string, path: string): void {
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) throw new UserError(`\`${file}\` is a folder; \`--output\` needs a file.`);
  } else if (!existsSync(dirname(path))) {
    throw new UserError(`\`--output ${file}\` cannot be written: its folder is not there.`);
  }
}

/** A file is replaced whole; what is no file, such as /dev/null, is written to. */
function replaceFile(file: string, path: string, text: string): void {
  try {
    const before = existsSync(path) ? { path: realpathSync(path), stats: statSync(path) } : undefined;
    if (before !== undefined && !before.stats.isFile()) writeFileSync(path, text);
    else writeWhole(before?.path ?? path, text, before?.stats);
  } catch (error) {
    throw new UserError(`\`--output ${file}\` cannot be written: ${reasonFor(error)}.`);
  }
}
