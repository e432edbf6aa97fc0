import type { Word } from '../syntax/word.js';
import type { Known } from '../text/known.js';
import { known, valueOf } from '../text/known.js';
import type { ShellCommand } from './command.js';
import type { EffectsOfPrograms, FileEffect } from './file-effect.js';
import type { Option } from './package-call.js';
import { optionsOf } from './options.js';

/** What the programs do that work on files and folders. */
export const pathEffects: EffectsOfPrograms = {
  rm: (command) => {
    const { options, operands } = optionsOf(command, []);
    return operands.map((path) => ({ kind: 'delete', path, recursive: has(options, '-r', '-R', '--recursive') }));
  },
  rmdir: (command) => optionsOf(command, []).operands.map((path) => ({ kind: 'delete', path })),
  unlink: (command) => optionsOf(command, []).operands.map((path) => ({ kind: 'delete', path })),
  shred: (command) => {
    const { options, operands } = optionsOf(command, ['-n', '-s']);
    return operands.map((path) => ({ kind: has(options, '-u', '--remove') ? 'delete' : 'write', path }));
  },
  mkdir: (command) => {
    const { options, operands } = optionsOf(command, ['-m', '--mode']);
    return foldersOf(operands, modeOf(options));
  },
  touch: (command) => {
    const { operands } = optionsOf(command, ['-d', '--date', '-r', '--reference', '-t']);
    return operands.map((path) => ({ kind: 'create', path }));
  },
  truncate: (command) => optionsOf(command, ['-s', '--size', '-r']).operands.map((path) => ({ kind: 'write', path })),
  tee: (command) => {
    const { options, operands } = optionsOf(command, []);
    if (!has(options, '-a', '--append')) return operands.map((path) => ({ kind: 'write', path }));
    return operands.map((path) => ({ kind: 'write', path, append: true }));
  },
  cp: (command) => transfers(command, 'copy'),
  mv: (command) => transfers(command, 'move'),
  install: installs,
  ln: links,
  chmod: (command) => changes(command, 'mode'),
  chown: (command) => changes(command, 'owner'),
  chgrp: (command) => changes(command, 'owner'),
  sed: (command) => editsInPlace(command, ['-e', '--expression', '-f', '--file', '-l', '--line-length']),
  perl: (command) => editsInPlace(command, ['-e', '-E', '-I', '-m', '-M']),
  find: deletesFound,
  cat: reads,
  source: reads,
  '.': reads,
};

function has(options: readonly Option[], ...names: readonly string[]): boolean {
  return options.some(({ name }) => names.includes(name));
}

function modeOf(options: readonly Option[]): { readonly mode?: Known<string> } {
  const mode = options.find(({ name }) => name === '-m' || name === '--mode')?.value;
  return mode === undefined ? {} : { mode };
}

/** `cp a b folder` and `cp -t folder a b`. */
function transfers(command: ShellCommand, kind: 'copy' | 'move'): readonly FileEffect[] {
  const { options, operands } = optionsOf(command, ['-t', '--target-directory', '-S', '--suffix']);
  const recursive = kind === 'move' || has(options, '-r', '-R', '-a', '--recursive', '--archive');
  return sourcesAndTarget(options, operands).map(({ path, to }) => ({ kind, path, to, recursive }));
}

interface Transfer {
  readonly path: Word;
  readonly to: Word;
}

function sourcesAndTarget(options: readonly Option[], operands: readonly Word[]): readonly Transfer[] {
  const target = options.findLast(({ name }) => name === '-t' || name === '--target-directory');
  const to = target === undefined ? operands.at(-1) : (target.valueWord ?? target.word);
  if (to === undefined) return [];
  return (target === undefined ? operands.slice(0, -1) : operands).map((path) => ({ path, to }));
}

function installs(command: ShellCommand): readonly FileEffect[] {
  const valueFlags = ['-m', '--mode', '-o', '--owner', '-g', '--group', '-t', '--target-directory', '-S', '--suffix'];
  const { options, operands } = optionsOf(command, valueFlags);
  const owner = options.find(({ name }) => name === '-o' || name === '--owner')?.value;
  const more = { ...modeOf(options), ...(owner === undefined ? {} : { owner }) };
  if (has(options, '-d', '--directory')) return foldersOf(operands, more);
  const copied = ({ path, to }: Transfer): FileEffect => ({ kind: 'copy', path, to, ...more });
  return sourcesAndTarget(options, operands).map(copied);
}

function foldersOf(paths: readonly Word[], more: Pick<FileEffect, 'mode' | 'owner'>): readonly FileEffect[] {
  const created = (path: Word): FileEffect => ({ kind: 'create', path, folder: true, ...more });
  return paths.map(created);
}

/** `ln -s target link`; a link that takes the name of its target has no word here. */
function links(command: ShellCommand): readonly FileEffect[] {
  const { options, operands } = optionsOf(command, ['-t', '--target-directory', '-S', '--suffix']);
  const [from, path] = operands;
  if (operands.length !== 2 || from === undefined || path === undefined || has(options, '-t', '--target-directory'))
    return [];
  return [{ kind: 'create', path, from }];
}

/** `chmod -x file`: a mode may begin with a dash. */
function changes(command: ShellCommand, kind: 'mode' | 'owner'): readonly FileEffect[] {
  const isMode = (word: Word): boolean => kind === 'mode' && /^-[rwxXst]+$/.test(valueOf(word.value) ?? '');
  const dashed = command.args.find(isMode);
  const { options, operands } = optionsOf({ args: command.args.filter((word) => word !== dashed) }, ['--from']);
  const recursive = has(options, '-R', '--recursive');
  if (has(options, '--reference')) return operands.map((path) => ({ kind, path, recursive }));
  const setting = dashed ?? operands[0];
  if (setting === undefined) return [];
  const value = command.name === 'chgrp' && setting.value.known ? known(`:${setting.value.value}`) : setting.value;
  const paths = dashed === undefined ? operands.slice(1) : operands;
  if (kind === 'mode') return paths.map((path) => ({ kind, path, recursive, mode: value }));
  return paths.map((path) => ({ kind, path, recursive, owner: value }));
}

/** `sed -i script file`: without `-e` or `-f` the first operand is the script. */
function editsInPlace(command: ShellCommand, valueFlags: readonly string[]): readonly FileEffect[] {
  const args = command.args.filter((word) => !isInPlace(word, valueFlags));
  if (args.length === command.args.length) return [];
  const { options, operands } = optionsOf({ args }, valueFlags);
  const hasScript = has(options, '-e', '--expression', '-f', '--file', ...(command.name === 'perl' ? ['-E'] : []));
  return (hasScript ? operands : operands.slice(1)).map((path) => ({ kind: 'write', path }));
}

/** Whether the word has `-i`; what stands behind that letter is the suffix of a backup. */
function isInPlace(word: Word, valueFlags: readonly string[]): boolean {
  const text = valueOf(word.value) ?? word.text;
  if (!/^-[^-]/.test(text)) return text.startsWith('--in-place');
  for (const letter of text.slice(1)) {
    if (letter === 'i') return true;
    if (valueFlags.includes(`-${letter}`)) return false;
  }
  return false;
}

/** `find folder -delete`. */
function deletesFound(command: ShellCommand): readonly FileEffect[] {
  if (!command.args.some((word) => word.text === '-delete')) return [];
  const first = command.args.findIndex(({ text }) => /^[-(!\\]/.test(text) && !/^-[HLPDO]/.test(text));
  const folders = command.args.slice(0, Math.max(0, first)).filter(({ text }) => !text.startsWith('-'));
  return folders.map((path) => ({ kind: 'delete', path, recursive: true, partial: true }));
}

function reads(command: ShellCommand): readonly FileEffect[] {
  const paths = command.name === 'cat' ? optionsOf(command, []).operands : command.args.slice(0, 1);
  return paths.filter((path) => path.text !== '-').map((path) => ({ kind: 'read', path }));
}
