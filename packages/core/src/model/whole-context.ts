import type { Word } from '../syntax/word.js';

/** Whether a source of COPY or ADD is the whole build context. */
export function isWholeContext({ text }: Word): boolean {
  return /^["']?(\.|\.?\/|\.\/\.|(\.?\/)?\*)["']?$/.test(text);
}
