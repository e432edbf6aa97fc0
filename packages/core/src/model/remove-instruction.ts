import type { Instruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import type { Source } from '../text/source.js';

/** An edit that takes an instruction out with all of its lines; of the last line of a file the line break above goes. */
export function withoutInstruction(source: Source, { line, endLine }: Instruction): Edit {
  const start = source.lineStarts[line - 1] ?? 0;
  const next = source.lineStarts[endLine];
  if (next !== undefined) return { span: { start, end: next }, text: '' };
  const breakLength = source.text[start - 2] === '\r' ? 2 : 1;
  return { span: { start: Math.max(0, start - breakLength), end: source.text.length }, text: '' };
}
