import type { ArithmeticCommand, PipelinePrefix, SyntaxNode, TestCommand, Word as WordNode } from 'unbash';
import { forEachChild } from 'unbash';
import type { Word } from '../syntax/word.js';
import { known, unknown } from '../text/known.js';
import type { Segments } from '../text/segments.js';
import type { Wrapper } from './command.js';
import { placeInFile } from './place-in-file.js';
import { shellWord } from './shell-words.js';

/** `[[`, its operands without the operators, and `]]`; or `((` and all that stands behind it. */
export function testWords(frame: Segments, node: TestCommand | ArithmeticCommand): readonly Word[] {
  const opening = keyword(frame, node.pos, Math.min(node.pos + 2, node.end));
  if (node.type === 'ArithmeticCommand') {
    const start = opening.text.length + node.pos;
    const text = frame.text.slice(start, node.end);
    return [opening, { span: placeInFile(frame, start, node.end), text, value: unknown }];
  }
  const operands: WordNode[] = [];
  collectWords(node.expression, operands);
  const words = operands.map((operand) => shellWord(frame, operand));
  const isClosed = frame.text.slice(node.end - 2, node.end) === ']]';
  return [opening, ...words, ...(isClosed ? [keyword(frame, node.end - 2, node.end)] : [])];
}

/** The keyword `time` with its options, which bash reads in front of a whole pipeline. */
export function timeWrapper(frame: Segments, { pos, end }: PipelinePrefix): Wrapper {
  const words = [...frame.text.slice(pos, end).matchAll(/\S+/g)].map(({ index, 0: text }) =>
    keyword(frame, pos + index, pos + index + text.length),
  );
  return { name: 'time', words, span: placeInFile(frame, pos, end) };
}

function keyword(frame: Segments, start: number, end: number): Word {
  const text = frame.text.slice(start, end);
  return { span: placeInFile(frame, start, end), text, value: known(text) };
}

function collectWords(node: SyntaxNode, words: WordNode[]): void {
  if (node.type === 'Word') {
    if (node.pos < node.end) words.push(node);
  } else forEachChild(node, (child) => collectWords(child, words));
}
