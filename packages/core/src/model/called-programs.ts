import type { ShellCommand } from '../shell/command.js';
import { isPosixShell } from '../shell/dialect.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';

/** A word that names a program. */
export interface ProgramWord {
  readonly word: Word;
  readonly program: string;
  /** Whether it is a shell that is given a script. */
  readonly isShell: boolean;
}

/** The programs of a call: its wrappers', the outer ones first, its own, and what tar starts to unpack. */
export function calledPrograms(command: ShellCommand): readonly ProgramWord[] {
  const { wrappers, words, name } = command;
  const found: ProgramWord[] = [];
  for (const wrapper of wrappers) {
    // These run the programs of others.
    if (/^(?:busybox|chroot)$/.test(wrapper.name)) return found;
    add(wrapper.words[0], isPosixShell(wrapper.name));
  }
  if (name !== '') add(words[0], false);
  const unpacker = unpackerOf(command);
  return unpacker === undefined ? found : [...found, unpacker];

  function add(word: Word | undefined, isShell: boolean): void {
    const program = word && programAt(valueOf(word.value) ?? '');
    if (word !== undefined && program !== undefined) found.push({ word, program, isShell });
  }
}

/** The program that a path names, if it is one in the usual folders. */
export function programAt(path: string): string | undefined {
  return /^(?:\/(?:usr\/|usr\/local\/)?s?bin\/)?([\w.+-]+)$/.exec(path)?.[1];
}

function unpackerOf({ name, args }: ShellCommand): ProgramWord | undefined {
  for (const [at, word] of name === 'tar' ? args.entries() : []) {
    const letters = at === 0 ? (/^-?([a-zA-Z]+)/.exec(word.text)?.[1] ?? '') : '';
    if (letters.includes('J') || /\.(?:tar\.|t)xz["']?$/.test(word.text))
      return { word, program: 'xz', isShell: false };
    if (letters.includes('j') || /\.(?:tar\.|t)bz2?["']?$/.test(word.text))
      return { word, program: 'bzip2', isShell: false };
  }
  return undefined;
}
