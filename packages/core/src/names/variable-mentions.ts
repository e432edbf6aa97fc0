import type { Model } from '../model/model.js';
import { piecesOf, pieceOf, type Piece } from '../model/unset-variables.js';
import type { Instruction } from '../syntax/instruction.js';
import { variablesIn } from '../syntax/variable.js';
import { spanInFile } from '../text/segments.js';
import type { Span } from '../text/span.js';
import { variablesOfScript } from './script-variables.js';

/** A variable named in an instruction. */
export interface VariableMention {
  readonly name: string;
  readonly span: Span;
  readonly use: 'declaration' | 'read' | 'write' | 'hidden';
  readonly instruction: Instruction;
}

/** The variables that an instruction names, in no order: in the words that BuildKit expands, and in scripts. */
export function* variableMentions(model: Model, instruction: Instruction): Iterable<VariableMention> {
  const mention = (name: string, span: Span, use: VariableMention['use']): VariableMention => ({
    name,
    span,
    use,
    instruction,
  });
  if (instruction.kind === 'arg' || instruction.kind === 'env') {
    for (const { name } of instruction.properties) {
      if (/^[A-Za-z_]\w*$/.test(name.text)) yield mention(name.text, name.span, 'declaration');
    }
  }
  for (const { text, quotes, spanOf } of expandedIn(instruction)) {
    const escape = quotes ? model.escape : '\\';
    for (const { name, nameSpan } of variablesIn(text, escape, quotes)) {
      const span = spanOf(nameSpan.start, nameSpan.end);
      // In a text that the file has in another form the place is not known.
      if (span.end - span.start === name.length) yield mention(name, span, 'read');
    }
  }
  for (const { text, dialect, form } of model.scriptsOf(instruction)) {
    if (form === 'exec') continue;
    for (const { name, start, end, use } of variablesOfScript(text.text, dialect)) {
      const span = spanInFile(text, start, end);
      if (span.end - span.start === name.length) yield mention(name, span, use);
      else yield mention(name, span, 'hidden');
    }
  }
}

/** All that BuildKit expands: FROM and the values of ARG stand apart, for nothing warns of them there. */
function* expandedIn(instruction: Instruction): Iterable<Piece> {
  const { kind, flags, words } = instruction;
  if (kind === 'arg') {
    for (const { value } of instruction.properties) if (value !== undefined) yield pieceOf(instruction, value);
  } else if (kind === 'from') {
    for (const { value } of flags) if (value !== undefined) yield pieceOf(instruction, value);
    for (const word of words) yield pieceOf(instruction, word);
  } else if (
    kind !== 'onbuild' &&
    kind !== 'cmd' &&
    kind !== 'entrypoint' &&
    kind !== 'healthcheck' &&
    kind !== 'shell'
  ) {
    yield* piecesOf(instruction);
  }
}
