import type { Instruction } from '../syntax/instruction.js';
import { insertAfter, type Edit } from '../text/edit.js';
import type { Model } from './model.js';
import { lineBreakOf } from '../text/line-edits.js';

/** Edits that put flags in front of those of a RUN, several on a line of their own each; undefined where its line breaks are in the way. */
export function mountEdits(
  { source, escape }: Pick<Model, 'source' | 'escape'>,
  run: Instruction,
  flags: readonly string[],
): readonly Edit[] | undefined {
  const place = run.keywordSpan;
  if (run.heredocs.length > 0 || flags.length === 1)
    return [insertAfter(place, flags.map((flag) => ` ${flag}`).join(''))];
  const lineBreak = ` ${escape}${lineBreakOf(source)}    `;
  const blank = /^[ \t]*/.exec(source.text.slice(place.end, place.end + 100))?.[0].length ?? 0;
  if (run.flags.length > 0 || /[\\`\r\n]/.test(source.text[place.end + blank] ?? '')) return undefined;
  const text = ` ${flags.join(lineBreak)}${lineBreak}`;
  return [{ span: { start: place.end, end: place.end + blank }, text }];
}
