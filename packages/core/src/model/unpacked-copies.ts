import type { ShellCommand } from '../shell/command.js';
import { fileEffectsOf } from '../shell/file-effects.js';
import { isArchiveName, isTarName } from '../syntax/archive-name.js';
import { flagOf, type CopyInstruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf, type Known } from '../text/known.js';
import type { Model } from './model.js';
import { shellValue } from './shell-value.js';
import type { Stage } from './stage.js';

/** A COPY of an archive that a later RUN of the stage unpacks. */
export interface UnpackedCopy {
  readonly copy: CopyInstruction;
  /** The archive in the command that unpacks it first. */
  readonly word: Word;
  /** Whether it is unpacked once, as it is packed, and looked at by nothing else. */
  readonly isWhole: boolean;
}

/** The archives of the build context that a stage copies and unpacks, told by their names. */
export function unpackedCopies(model: Model, { instructions }: Stage): readonly UnpackedCopy[] {
  const copies = new Map<string, CopyInstruction>();
  const unpacked = new Map<CopyInstruction, Word>();
  const spoilt = new Set<CopyInstruction>();
  for (const instruction of instructions) {
    if (instruction.kind === 'copy') for (const name of copiedNames(instruction, model)) copies.set(name, instruction);
    if (instruction.kind !== 'run' || copies.size === 0) continue;
    for (const command of model.commandsOf(instruction)) {
      const { path, partial = false } = unpackedBy(command) ?? {};
      for (const word of path === undefined ? command.args : [path]) {
        const name = nameOf(word, shellValue(model, word, instruction));
        const copy = copies.get(name);
        if (copy === undefined || command.name === 'rm') continue;
        const isUnpacked = path !== undefined && (command.name?.endsWith('tar') === true || isTarName(name));
        if (!isUnpacked || partial || unpacked.has(copy)) spoilt.add(copy);
        if (isUnpacked && !unpacked.has(copy)) unpacked.set(copy, word);
      }
    }
  }
  return Array.from(unpacked, ([copy, word]) => ({ copy, word, isWhole: !spoilt.has(copy) }));
}

/** The names that the archives of the context have once they are copied. */
function copiedNames(copy: CopyInstruction, model: Model): readonly string[] {
  if (copy.destination === undefined || flagOf(copy, 'from') !== undefined) return [];
  const target = nameOf(copy.destination, model.expand(copy.destination, copy));
  const names = isArchiveName(target) ? [target] : copy.sources.map((word) => nameOf(word, model.expand(word, copy)));
  return names.filter(isArchiveName);
}

/** What a command unpacks, or writes out unpacked for another. */
function unpackedBy(command: ShellCommand): { readonly path: Word; readonly partial?: boolean } | undefined {
  const path = /^(?:g?z|xz|bz|zst)cat$/.test(command.name ?? '') ? command.args.at(-1) : undefined;
  return path === undefined ? fileEffectsOf(command).find(({ kind }) => kind === 'extract') : { path };
}

/** The last part of a path; a variable that nobody knows is the same wherever it stands. */
function nameOf(word: Word, value: Known<string>): string {
  const text = valueOf(value) ?? word.text.replaceAll(/["']/g, '').replaceAll(/\$(\w+)/g, '${$1}');
  return text.slice(text.lastIndexOf('/') + 1);
}
