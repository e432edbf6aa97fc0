import type { Model } from '../model/model.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import { isBetweenWords } from './between-words.js';

/** How an editor wants a file to look. */
export interface FormatOptions {
  /** One step of indentation. */
  readonly indent: string;
}

/**
 * The edits that put a file in order and change nothing that it means: instructions begin their line, the lines that go on
 * one that have no indentation get a step, white space at the ends of lines goes. Heredocs, the author's own alignment,
 * comments' words and what stands in quotes stay as they are.
 */
export function formatEdits(model: Model, { indent }: FormatOptions): readonly Edit[] {
  const { text } = model.source;
  const edits: Edit[] = [];
  const kept = heredocSpans(model);
  let instructions = 0;
  let heredocs = 0;
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    const end = newline > start && text[newline - 1] === '\r' ? newline - 1 : newline < 0 ? text.length : newline;
    while ((kept[heredocs]?.end ?? Infinity) <= start) heredocs++;
    while ((model.instructions[instructions]?.span.end ?? Infinity) < start) instructions++;
    const heredoc = kept[heredocs];
    if (heredoc === undefined || start < heredoc.start) {
      formatLine(model, { start, end }, model.instructions[instructions], indent, edits);
    }
    start = next;
  }
  return edits;
}

/** The contents with the lines that close them: tabs in front of those may count. */
function heredocSpans({ instructions, source }: Model): readonly Span[] {
  return instructions.flatMap((instruction) => {
    const { heredocs } = instruction.kind === 'onbuild' && instruction.trigger ? instruction.trigger : instruction;
    return heredocs.map(({ contentSpan: { start, end } }) => {
      const closing = source.text.indexOf('\n', end);
      return { start, end: closing < 0 ? source.text.length : closing + 1 };
    });
  });
}

function formatLine(
  model: Model,
  { start, end }: Span,
  instruction: Instruction | undefined,
  indent: string,
  edits: Edit[],
): void {
  const line = model.source.text.slice(start, end);
  const [leading = ''] = /^[ \t]*/.exec(line) ?? [];
  const body = line.slice(leading.length).trimEnd();
  const trailing = line.length - leading.length - body.length;
  const isInside = instruction !== undefined && instruction.span.start < start && start <= instruction.span.end;
  const first = start + leading.length;
  if (body === '') {
    if (leading !== '') edits.push({ span: { start, end }, text: '' });
    return;
  }
  if (!isInside) {
    // BuildKit takes no notice of white space in front of an instruction or a comment.
    if (leading !== '') edits.push({ span: { start, end: first }, text: '' });
  } else if (
    leading === '' &&
    !body.startsWith('#') &&
    body !== model.escape &&
    isBetweenWords(model, instruction, start)
  ) {
    edits.push({ span: { start, end: start }, text: indent });
  }
  // A blank behind an escape at the very end is one that the author wants, unless the instruction goes on.
  const isWanted = body.endsWith(model.escape) && (instruction === undefined || instruction.span.end <= end);
  if (trailing > 0 && !isWanted) edits.push({ span: { start: end - trailing, end }, text: '' });
}
