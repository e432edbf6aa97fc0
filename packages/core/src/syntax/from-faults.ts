import { lowerCase } from './characters.js';
import type { FromInstruction } from './instruction.js';
import type { CodedFault } from './instruction-faults.js';

/** What is wrong with the words of FROM: their number, or the name of the stage. */
export function* fromFaults(instruction: FromInstruction): Iterable<CodedFault> {
  const { words, name } = instruction;
  if (words.length !== 1 && name === undefined) yield fromCount(instruction);
  if (name === undefined || /^[a-z][a-z0-9-_.]*$/.test(lowerCase(name.text))) return;
  const help = 'Begin with a letter, and use letters, digits, `-`, `_` and `.` only.';
  const message = `\`${name.text}\` cannot be the name of a stage.`;
  yield { code: 'stage-name-invalid', span: name.span, message, help };
}

function fromCount({ words, keywordSpan }: FromInstruction): CodedFault {
  const message = 'FROM takes an image, or an image, `AS` and a name.';
  const [, as, name, more] = words;
  const isAs = /^as$/iu.test(as?.text ?? '');
  const first = isAs ? more : as;
  const last = words.at(-1);
  if (first === undefined || last === undefined) {
    const help = 'Write `FROM image` or `FROM image AS name`.';
    return { code: 'missing-arguments', span: as?.span ?? keywordSpan, message, help };
  }
  if (name !== undefined && more === undefined && /^(?:a|s|sa|ass|az|is)$/i.test(as?.text ?? ''))
    return { code: 'extra-arguments', span: first.span, message, meant: 'AS' };
  const help = words.some(({ text }) => text.startsWith('#'))
    ? 'Put the comment on a line of its own.'
    : 'Write `FROM image` or `FROM image AS name`.';
  return { code: 'extra-arguments', span: { start: first.span.start, end: last.span.end }, message, help };
}
