import { dialect } from '../knowledge/packages.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import type { ShellCommand } from './command.js';

/** What `adduser` and `addgroup` of BusyBox know, long names in full. */
const busybox: Readonly<Record<string, readonly [letters: string, valued: string, long: readonly string[]]>> = {
  adduser: [
    'hgsGSDHuk',
    'hgsGuk',
    [
      'home',
      'gecos',
      'shell',
      'ingroup',
      'system',
      'disabled-password',
      'empty-password',
      'no-create-home',
      'uid',
      'skel',
    ],
  ],
  addgroup: ['gS', 'g', ['gid', 'system']],
};

/** Letters that Debian's `adduser` takes for the start of several options, or of none, or for a call for help. */
const notDebian = /^-[a-zA-Z]*[SDGsgkrmMdUNhH]/;
/** Options of Debian's `adduser` that Red Hat's, which is `useradd`, does not know. */
const notRedHat = /^--(?:disabled-password|disabled-login|gecos|ingroup|group|quiet)(?:=|$)|^-[a-zA-Z]*S/;

/** The kinds of system that write the options of common programs in different ways. */
export type System = 'busybox' | 'debian' | 'redhat';

/** An option that a program of the system surely does not know. */
export interface ForeignOption {
  readonly program: string;
  readonly option: Word;
}

/** The first such option of a call, or of the `xargs` in front of it; undefined where all may be known. */
export function foreignOption({ name = '', args, wrappers }: ShellCommand, system: System): ForeignOption | undefined {
  const xargs = wrappers.find((wrapper) => wrapper.name === 'xargs');
  const calls = [
    { program: name, words: args },
    { program: 'xargs', words: xargs?.words.slice(1) ?? [] },
  ];
  for (const { program, words } of calls) {
    const option = isAccountProgram(program)
      ? words.find((word) => isForeign(program, valueOf(word.value) ?? '', system))
      : system === 'busybox'
        ? gnuOption(program, words)
        : undefined;
    if (option !== undefined) return { program, option };
  }
  return undefined;
}

/** Whether it makes users or groups. */
export function isAccountProgram(name: string): boolean {
  return name === 'adduser' || name === 'addgroup';
}

function isForeign(program: string, text: string, system: System): boolean {
  if (system === 'busybox') return isUnknownToBusybox(program, text);
  return (system === 'debian' ? notDebian : notRedHat).test(text);
}

function isUnknownToBusybox(program: string, text: string): boolean {
  const [letters, valued, long] = busybox[program] ?? ['', '', []];
  if (/^--[a-z]/.test(text)) {
    const name = text.slice(2).replace(/=.*/s, '');
    return !long.some((one) => one.startsWith(name));
  }
  for (const letter of /^-([a-zA-Z]+)/.exec(text)?.[1] ?? '') {
    if (!letters.includes(letter)) return true;
    if (valued.includes(letter)) return false;
  }
  return false;
}

/** Whether some versions know these is not sure. */
const unsure = /^--(?:include|exclude)$/;

/** An option that only the GNU program knows; what stands behind a letter that takes a value is none. */
function gnuOption(name: string, args: readonly Word[]): Word | undefined {
  const { gnuOnly } = dialect().busybox;
  const options = Object.hasOwn(gnuOnly, name) ? (gnuOnly[name] ?? []) : [];
  const end = args.findIndex(({ text }) => text === '--');
  return args.slice(0, end < 0 ? undefined : end).find((word, at) => {
    const text = valueOf(word.value) ?? '';
    if (/^-[efm]$/.test(args[at - 1]?.text ?? '') && name === 'grep') return false;
    return options.some((option) => {
      if (unsure.test(option)) return false;
      if (/^-[a-zA-Z]$/.test(option) && /^-[a-zA-Z]/.test(text)) return isInCluster(name, text, option[1] ?? '');
      return text === option || text.startsWith(`${option}=`);
    });
  });
}

/** Whether the letter is one of the word's, and none in front of it takes the rest for its value. */
function isInCluster(name: string, text: string, letter: string): boolean {
  const valued = name === 'grep' ? 'ABCefmd' : name === 'xargs' ? 'EILnPsae' : '';
  const at = text.indexOf(letter);
  for (const one of text.slice(1, Math.max(1, at))) if (valued.includes(one)) return false;
  return at > 0;
}
