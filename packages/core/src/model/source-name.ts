import type { Word } from '../syntax/word.js';

/** The last part of a source of COPY or ADD, without quotes; a glob stays one. */
export function sourceName({ text }: Pick<Word, 'text'>): string {
  return text.replace(/["']/g, '').replace(/\/+$/, '').replace(/^.*\//s, '');
}
