import type { CopyInstruction } from '../syntax/instruction.js';
import { insertAfter, type Edit } from '../text/edit.js';
import type { Source } from '../text/source.js';
import { withoutInstruction } from './remove-instruction.js';

/** Edits that let the first of two COPYs copy what the second does, too; undefined for JSON, and where a comment would be lost. */
export function joinCopies(
  source: Source,
  first: CopyInstruction,
  second: CopyInstruction,
): readonly Edit[] | undefined {
  const last = first.sources.at(-1);
  const to = first.destination;
  if (last === undefined || second.comments.length > 0 || first.json || second.json) return undefined;
  const added = second.sources.map(({ text }) => ` ${text}`).join('');
  // Several files need a folder.
  const slash = to === undefined || /(?:^|\/)\.{0,2}$/.test(to.text) ? [] : [insertAfter(to.span, '/')];
  return [insertAfter(last.span, added), ...slash, withoutInstruction(source, second)];
}
