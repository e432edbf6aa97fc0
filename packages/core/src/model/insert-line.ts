import type { Edit } from '../text/edit.js';
import { lineBreakOf, startOfLine } from '../text/line-edits.js';
import type { Source } from '../text/source.js';
import type { Instruction } from '../syntax/instruction.js';

/** An edit that puts a line above an instruction and the comments that belong to it, with its indentation and line ending. */
export function lineAbove(source: Source, instruction: Instruction, text: string): Edit {
  let { line } = source.positionAt(instruction.span.start);
  for (const comment of instruction.comments.toReversed()) {
    if (comment.line !== line - 1) break;
    line = comment.line;
  }
  return lineAt(source, line, text);
}

/** An edit that puts a line below an instruction. */
export function lineBelow(source: Source, instruction: Instruction, text: string): Edit {
  const { line } = source.positionAt(instruction.span.end);
  const { indentation, ending } = styleOf(source, source.positionAt(instruction.span.start).line);
  const end = source.lineStarts[line - 1] === undefined ? source.text.length : startOfEnding(source, line);
  return { span: { start: end, end }, text: `${ending}${indentation}${text}` };
}

function lineAt(source: Source, line: number, text: string): Edit {
  const { indentation, ending } = styleOf(source, line);
  const start = startOfLine(source, line);
  return { span: { start, end: start }, text: `${indentation}${text}${ending}` };
}

function styleOf(source: Source, line: number): { readonly indentation: string; readonly ending: string } {
  return { indentation: /^[ \t]*/.exec(source.lineText(line))?.[0] ?? '', ending: lineBreakOf(source) };
}

function startOfEnding(source: Source, line: number): number {
  const end = source.lineEnd(line);
  return source.text[end - 1] === '\r' && source.text[end] === '\n' ? end - 1 : end;
}
