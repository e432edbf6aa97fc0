import { entrypointWrappers } from '../knowledge/servers.js';
import { programOf, unwrap } from '../shell/wrappers.js';
import type { Word } from '../syntax/word.js';
import { known, valueOf } from '../text/known.js';

/** A list of words without what only runs the others. */
export interface Unwrapped<W extends Word> {
  /** The programs that were taken away: `tini`, `gosu`, `docker-entrypoint.sh`. */
  readonly wrappers: readonly string[];
  /** What remains; begins with `sh` where a shell runs a script. */
  readonly words: readonly W[];
}

/** More wrappers in a row are not looked through. */
const mostWrappers = 8;

/** Whether the word names a start script of the kind that ends with `exec "$@"`. */
export function isWrapperScript(word: string): boolean {
  const isListed = entrypointWrappers().includes(word) && /entrypoint/.test(word);
  return isListed || /(^|\/)docker-[a-z-]*entrypoint(\.sh)?$/.test(word);
}

/** Takes away the programs in front that only run the others, with their options: `tini --`, `gosu user`, `env A=b`, `docker-entrypoint.sh`. */
export function unwrapEntrypoint<W extends Word>(all: readonly W[]): Unwrapped<W> {
  const wrappers: string[] = [];
  let words = all;
  for (let at = 0; at < mostWrappers; at++) {
    const [first] = words;
    if (first === undefined) break;
    if (isWrapperScript(valueOf(first.value) ?? '')) {
      wrappers.push(programOf(first) ?? '');
      words = words.slice(valueOf(words[1]?.value ?? first.value) === '--' ? 2 : 1);
      continue;
    }
    const unwrapped = unwrap(words);
    // A shell with a script is the matter of the shell layer.
    const shell = unwrapped.script === undefined ? undefined : unwrapped.wrappers.at(-1);
    const ranges = shell === undefined ? unwrapped.wrappers : unwrapped.wrappers.slice(0, -1);
    if (ranges.length === 0) break;
    for (const { name } of ranges) wrappers.push(name);
    words = words.slice(shell?.start ?? unwrapped.command);
  }
  return { wrappers, words };
}

/** Whether the words of an ENTRYPOINT do nothing but run what the CMD names. */
export function runsOnlyItsArguments(words: readonly string[]): boolean {
  return unwrapEntrypoint([...words, placeholder].map(placelessWord)).words.length === 1;
}

/** A word that stands nowhere in the file. */
export function placelessWord(text: string): Word {
  return { span: { start: 0, end: 0 }, text, value: known(text) };
}

const placeholder = 'program';
