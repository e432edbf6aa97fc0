import type { Segments } from '../text/segments.js';
import type { Source } from '../text/source.js';
import { assemble } from './assemble.js';
import { beginningKept, nothingKept } from './beginning.js';
import { skipSpace } from './characters.js';
import type { Comment } from './comment.js';
import { draftOf, type Draft } from './draft.js';
import type { Heredoc } from './heredoc.js';
import { heredocOpeners } from './heredoc-words.js';
import type { Instruction } from './instruction.js';
import { maximumDepth } from './lexer.js';
import { linesOf, type Line, type Lines } from './lines.js';
import { readDirectives, type Header } from './read-directives.js';
import { readHeredoc } from './read-heredoc.js';
import { commentAt, readPiece, type Piece } from './scan.js';
import type { Syntax, SyntaxProblem } from './syntax.js';

/**
 * What is written in a Dockerfile, as BuildKit's parser reads it; it never throws, and goes on where BuildKit stops. Of
 * `earlier`, an older version of the text, the instructions in front of the first change are taken over as they are.
 */
export function parse(source: Source, earlier?: Syntax): Syntax {
  const header = readDirectives(source);
  const kept = earlier === undefined ? nothingKept : beginningKept(source, earlier, header.problems.length);
  const reading: Reading = {
    source,
    header,
    lines: linesOf(source.text, kept.end, kept.lines),
    comments: [...kept.comments],
    instructions: [...kept.instructions],
    problems: [...header.problems, ...kept.problems],
  };
  readInstructions(reading);
  const { comments, instructions, problems, lines } = reading;
  if (instructions.length === 0) {
    const message = 'The file has no instructions.';
    problems.push({ span: { start: 0, end: 0 }, line: lines.count, message, help: 'Begin with `FROM`.' });
  }
  const { directives, escape } = header;
  const origins = [...kept.origins, { source, first: kept.instructions.length }];
  return { source, escape, directives, comments, instructions, problems, origins };
}

interface Reading {
  readonly source: Source;
  readonly header: Header;
  readonly lines: Lines;
  readonly comments: Comment[];
  readonly instructions: Instruction[];
  readonly problems: SyntaxProblem[];
}

function readInstructions(reading: Reading): void {
  const { source, header, lines, comments } = reading;
  const { text } = source;
  let above = comments.length;
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    if (line.isOverlong) reading.problems.push(overlongProblem(line, line.number - 1));
    const start = skipSpace(text, line.start, line.end);
    if (start === line.end) continue;
    if (text.charCodeAt(start) === 35) {
      if (!header.lines.has(line.number)) comments.push(commentAt(text, line, start, false));
      continue;
    }
    const commentsAbove = comments.slice(above);
    const piece = readPiece(text, lines, line, start, header.escape.charCodeAt(0), comments);
    above = comments.length;
    readInstruction(reading, piece, commentsAbove);
  }
}

function readInstruction(reading: Reading, piece: Piece, comments: readonly Comment[]): void {
  const { header, problems, instructions } = reading;
  const { line, blankLines } = piece;
  const draft = draftOf(piece.joined, header.escape);
  if (piece.cut) {
    const stopsEarlier = isRejected(draftOf(piece.cut.joined, header.escape), piece.cut.joined);
    problems.push(overlongProblem(piece.cut.line, stopsEarlier ? line : piece.cut.line.number));
  }
  for (const fault of draft.faults) problems.push({ ...fault, line });
  const heredocs: Heredoc[] = [];
  const last = takesHeredocs(draft) ? readHeredocs(reading, piece, heredocs) : piece.last;
  instructions.push(assemble(draft, { end: last.end, line, endLine: last.number, heredocs, comments, blankLines }));
}

/** Whether BuildKit stops at an instruction that is cut off at the end of the text. */
function isRejected(draft: Draft, line: Segments): boolean {
  return (
    draft.faults.length > 0 || (takesHeredocs(draft) && line.text.includes('<<') && heredocOpeners(line).length > 0)
  );
}

/** Reads the heredocs of a piece and gives the last line that belongs to it. */
function readHeredocs({ source, lines, problems }: Reading, piece: Piece, heredocs: Heredoc[]): Line {
  let { last } = piece;
  if (!piece.joined.text.includes('<<')) return last;
  const openers = heredocOpeners(piece.joined);
  const { line } = piece;
  if (typeof openers === 'string') {
    const span = { start: piece.joined.fileStarts[0] ?? 0, end: last.end };
    const deep = `More than ${maximumDepth} \`\${\` stand in one another.`;
    const message = openers === 'deep' ? deep : 'The name of a heredoc in this line cannot be read.';
    problems.push({ span, line, message });
    return last;
  }
  let isReported = false;
  for (const opener of openers) {
    const read = readHeredoc(source.text, lines, opener, last.next);
    heredocs.push(read.heredoc);
    last = read.last ?? last;
    if (read.overlong) problems.push(overlongProblem(read.overlong, line));
    if (read.isTerminated || isReported) continue;
    isReported = true;
    const help = `Put \`${opener.name}\` on a line of its own behind the text.`;
    problems.push({ span: opener.span, line, message: `The heredoc \`${opener.name}\` has no end.`, help });
  }
  return last;
}

/** BuildKit looks for heredocs in RUN, COPY and ADD in their shell form, and in these under one ONBUILD. */
function takesHeredocs(draft: Draft): boolean {
  const { kind, json } = draft.kind === 'onbuild' ? (draft.trigger ?? draft) : draft;
  return (kind === 'run' || kind === 'copy' || kind === 'add') && json === undefined;
}

function overlongProblem({ start, end }: Line, line: number): SyntaxProblem {
  const message = 'The line is longer than 65,535 bytes, which BuildKit does not read.';
  return { span: { start, end }, line, message, help: 'Break it with line continuations.' };
}
