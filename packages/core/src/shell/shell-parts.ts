import type { Assignment as AssignmentNode, Redirection } from 'unbash';
import type { Word } from '../syntax/word.js';
import { known, unknown, valueOf } from '../text/known.js';
import type { Segments } from '../text/segments.js';
import { sliceSegments } from '../text/segments.js';
import type { Assignment, Redirect } from './command.js';
import { placeInFile } from './place-in-file.js';
import { shellWord, valueOfWord } from './shell-words.js';

/** `NAME=value` in front of a command; what `+=` and an array give is unknown. */
export function shellAssignment(frame: Segments, node: AssignmentNode): Assignment {
  const { value: right } = node;
  const isPlain = right.type === 'Word' && node.index === undefined && node.append !== true;
  const value = isPlain ? valueOfWord(right) : undefined;
  const text = frame.text.slice(right.pos, right.end);
  const word: Word = {
    span: placeInFile(frame, right.pos, right.end),
    text,
    value: value === undefined ? unknown : known(value),
  };
  return { name: node.name, value: word, span: placeInFile(frame, node.pos, node.end) };
}

/** `NAME=value` among the words of `env` or `sudo`. */
export function wordAssignment(word: Word): Assignment {
  const whole = valueOf(word.value) ?? word.text;
  const name = whole.slice(0, Math.max(0, whole.indexOf('=')));
  const value = word.value.known ? known(whole.slice(name.length + 1)) : unknown;
  const { start, end } = word.span;
  // The value has a place of its own where nothing but the value follows the `=` in the file.
  const isOneSlice = word.text.startsWith(`${name}=`) && end - start === word.text.length;
  const span = isOneSlice ? { start: start + name.length + 1, end } : word.span;
  return {
    name,
    value: { span, text: isOneSlice ? word.text.slice(name.length + 1) : word.text, value },
    span: word.span,
  };
}

/** A redirect with its target, or with the text of its heredoc. */
export function shellRedirect(frame: Segments, node: Redirection): Redirect {
  const span = placeInFile(frame, node.pos, node.end);
  const descriptor = node.descriptor?.type === 'FileDescriptor' ? { fileDescriptor: node.descriptor.value } : {};
  if (node.type === 'HereDoc') {
    return {
      operator: node.operator,
      ...descriptor,
      content: sliceSegments(frame, node.body.pos, node.body.end),
      span,
    };
  }
  const target = node.target === undefined ? {} : { target: shellWord(frame, node.target) };
  return { operator: node.operator, ...descriptor, ...target, span };
}
