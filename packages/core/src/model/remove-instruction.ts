import type { Instruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import { withoutLines } from '../text/line-edits.js';
import type { Source } from '../text/source.js';

/** An edit that takes an instruction out with all of its lines; of the last line of a file the line break above goes. */
export function withoutInstruction(source: Source, { line, endLine }: Instruction): Edit {
  return withoutLines(source, line, endLine);
}
