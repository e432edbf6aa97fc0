import type { Instruction } from '../src/syntax/instruction.js';
import type { Syntax } from '../src/syntax/syntax.js';
import type { JsonWord, Word } from '../src/syntax/word.js';
import { spanInFile, type Segments } from '../src/text/segments.js';
import { contains, type Span } from '../src/text/span.js';
import { wellFormed } from './mutations.js';

/** Everything in a syntax whose span does not lie in the text or does not slice to what it names, in words. */
export function spanFaults(syntax: Syntax): readonly string[] {
  const { source, comments, directives, problems, instructions } = syntax;
  const { text } = source;
  const faults: string[] = [];
  const expectText = (what: string, span: Span, wanted: string | undefined): void => {
    const isInside = span.start >= 0 && span.start <= span.end && span.end <= text.length;
    const found = wanted === undefined ? undefined : unjoined(text.slice(span.start, span.end), syntax.escape);
    if (!isInside || found !== wanted)
      faults.push(`${what} ${span.start}..${span.end}: ${JSON.stringify(found)} is not ${JSON.stringify(wanted)}`);
  };
  for (const comment of comments) expectText('comment', comment.span, text.slice(comment.span.start, comment.span.end));
  for (const directive of Object.values(directives)) {
    if (directive.span.end < text.length || directive.valueSpan.end < text.length) {
      expectText('directive', directive.valueSpan, directive.value);
    }
  }
  for (const { span } of problems) expectText('problem', span, undefined);
  let last = 0;
  for (const instruction of instructions) {
    if (instruction.span.start < last) faults.push('instructions overlap');
    last = instruction.span.end;
    checkInstruction(instruction);
  }
  return faults;

  function checkInstruction(instruction: Instruction): void {
    const { keywordSpan, raw, span, body, words, json, flags, heredocs, joined } = instruction;
    expectText('instruction', span, undefined);
    expectText('keyword', keywordSpan, raw);
    checkSegments('joined', joined);
    checkSegments('body', body);
    for (const word of json ? [] : words) checkWord(word, span);
    for (const word of json ?? []) checkJsonWord(word, span);
    if ('properties' in instruction) {
      for (const { name, value } of instruction.properties)
        for (const word of value ? [name, value] : [name]) checkWord(word, span);
    }
    for (const flag of flags) {
      const written = unjoined(text.slice(flag.span.start, flag.span.end), syntax.escape);
      if (!written.startsWith('--') || !contains(span, flag.span)) faults.push(`flag ${written}`);
      if (/['"\\`]/.test(written) || /[\u0080-\uffff]/.test(flag.bytes)) continue;
      expectText('flag', flag.span, flag.bytes);
      expectText('flag name', flag.nameSpan, flag.name);
      if (flag.value) expectText('flag value', flag.value.span, flag.value.text);
    }
    for (const heredoc of heredocs) {
      const content = text.slice(heredoc.contentSpan.start, heredoc.contentSpan.end);
      if (!/^\d*<</.test(unjoined(text.slice(heredoc.span.start, heredoc.span.end), syntax.escape)))
        faults.push('heredoc opener');
      if (heredoc.content.text !== (heredoc.chomp ? content.replaceAll(/^\t+/gm, '') : content))
        faults.push('heredoc content');
      checkSegments('heredoc', heredoc.content);
    }
    if (instruction.kind === 'onbuild' && instruction.trigger) checkInstruction(instruction.trigger);
  }

  function checkWord(word: Word, within: Span): void {
    expectText('word', word.span, hasBroken(word.text) ? undefined : word.text);
    if (!contains(within, word.span)) faults.push(`word ${word.text} is outside`);
  }

  function checkJsonWord(word: JsonWord, within: Span): void {
    const written = unjoined(text.slice(word.span.start, word.span.end), syntax.escape);
    const parsed: unknown = JSON.parse(written);
    if (typeof parsed !== 'string' || wellFormed(parsed) !== wellFormed(word.text) || word.content.text !== word.text)
      faults.push(`element ${written}`);
    if (!contains(within, word.span)) faults.push(`element ${written} is outside`);
    const inner = { start: word.span.start + 1, end: word.span.end - 1 };
    const mapped = spanInFile(word.content, 0, word.text.length);
    // An empty string has no first character to map.
    if (word.text !== '' && !contains(inner, mapped)) faults.push(`content ${written}`);
  }

  function checkSegments(what: string, segments: Segments): void {
    for (const [index, joined] of segments.joinedStarts.entries()) {
      const end = segments.joinedStarts[index + 1] ?? segments.text.length;
      const start = segments.fileStarts[index] ?? 0;
      const slice = segments.text.slice(joined, end);
      if (!hasBroken(slice) && text.slice(start, start + end - joined) !== slice) faults.push(`${what} slice ${index}`);
    }
  }
}

/** Where BuildKit cuts a character in two, its rest stands for it. */
function hasBroken(text: string): boolean {
  return text.includes('\ufffd');
}

/** A blank line or a comment, which BuildKit leaves out of a continued instruction. */
const nothing = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*(?:#.*)?$/s;

/** A slice of the file without its line continuations and what stands between them. */
function unjoined(slice: string, escape: string): string {
  if (!slice.includes('\n')) return slice;
  const lines = slice.split('\n');
  let text = '';
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    // The last line ends where the slice ends, so how it looks says nothing.
    if (isLast) text += line;
    else if (index === 0 || !nothing.test(line)) text += line.replace(continuation(escape), '');
  }
  return text;
}

function continuation(escape: string): RegExp {
  return escape === '`' ? /`[ \t]*\r*$/ : /\\[ \t]*\r*$/;
}
