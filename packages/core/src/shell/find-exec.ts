import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import type { Wrapper } from './command.js';

/** A command that `find` runs: the words `start..end` of the call. */
export interface FindExec {
  readonly start: number;
  readonly end: number;
  readonly wrapper: Wrapper;
}

/** The commands behind `-exec` and its kin up to `;` or `+`; `find` is the index of the word `find`. */
export function execOfFind(words: readonly Word[], find: number): readonly FindExec[] {
  const found: FindExec[] = [];
  const program = words[find];
  for (let at = find + 1; at < words.length; at++) {
    const flag = words[at];
    if (flag === undefined || program === undefined || !/^-(exec|ok)(dir)?$/.test(flag.text)) continue;
    const start = at + 1;
    let end = start;
    while (end < words.length && !isEnd(words, end)) end++;
    if (end > start && end < words.length) {
      const wrapper = { name: 'find', words: [program, flag], span: { start: program.span.start, end: flag.span.end } };
      found.push({ start, end, wrapper });
    }
    at = end;
  }
  return found;
}

function isEnd(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const value = word === undefined ? undefined : valueOf(word.value);
  return value === ';' || (value === '+' && words[at - 1]?.text.includes('{}') === true);
}
