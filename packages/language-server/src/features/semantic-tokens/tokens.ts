import type { Instruction, Model, Names, Span } from '@plimsoll/core';

/** The types of the protocol that are used; the order is the legend. */
export const tokenTypes = [
  'keyword',
  'comment',
  'macro',
  'parameter',
  'property',
  'variable',
  'class',
  'namespace',
  'function',
  'string',
] as const;

/** The modifiers that are used; the order is the legend. */
export const tokenModifiers = ['declaration', 'modification'] as const;

export type TokenType = (typeof tokenTypes)[number];

/** A stretch of the file with a meaning. */
export interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifier?: (typeof tokenModifiers)[number];
}

/** The tokens of a file, top to bottom, none in another: of two that overlap the inner one stays whole. */
export function tokensOf(model: Model, names: Names): readonly Token[] {
  const tokens: Token[] = [];
  for (const { span } of model.comments) tokens.push({ span, type: 'comment' });
  for (const directive of Object.values(model.directives)) tokens.push({ span: directive.span, type: 'macro' });
  for (const instruction of model.instructions) addInstruction(model, instruction, tokens);
  for (const { kind, occurrences } of names.all) {
    const type = kind === 'variable' ? 'variable' : kind === 'stage' ? 'class' : 'string';
    for (const { span, role, isText } of occurrences) {
      if (!isText) continue;
      const modifier = role === 'declaration' ? 'declaration' : role === 'write' ? 'modification' : undefined;
      tokens.push({ span, type, ...(modifier && { modifier }) });
    }
  }
  return apart(tokens);
}

function addInstruction(model: Model, instruction: Instruction, tokens: Token[]): void {
  const { kind, keywordSpan, flags } = instruction;
  tokens.push({ span: keywordSpan, type: 'keyword' });
  for (const { span, nameSpan } of flags)
    tokens.push({ span: { start: span.start, end: nameSpan.end }, type: 'parameter' });
  switch (kind) {
    case 'from': {
      const [, as] = instruction.words;
      if (instruction.image !== undefined) tokens.push({ span: instruction.image.span, type: 'namespace' });
      if (as !== undefined && /^as$/i.test(as.text)) tokens.push({ span: as.span, type: 'keyword' });
      break;
    }
    case 'env':
    case 'label':
    case 'arg':
      for (const { name } of instruction.properties) tokens.push({ span: name.span, type: 'property' });
      break;
    case 'onbuild':
      if (instruction.trigger !== undefined) addInstruction(model, instruction.trigger, tokens);
      break;
    default:
      for (const { words, wrappers } of model.commandsOf(instruction)) {
        for (const wrapper of wrappers) addProgram(wrapper.words[0]?.span, tokens);
        addProgram(words[0]?.span, tokens);
      }
  }
}

function addProgram(span: Span | undefined, tokens: Token[]): void {
  if (span !== undefined && span.end > span.start) tokens.push({ span, type: 'function' });
}

/** Cuts outer tokens at inner ones: a variable in the name of a base image parts it. */
function apart(tokens: Token[]): readonly Token[] {
  tokens.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const done: Token[] = [];
  const open: Token[] = [];
  let at = 0;
  const emit = (token: Token, end: number): void => {
    if (end > at) done.push({ ...token, span: { start: at, end } });
    at = Math.max(at, end);
  };
  for (const token of tokens) {
    closeUntil(token.span.start);
    const outer = open.at(-1);
    // The same words twice: what comes later is finer.
    if (outer !== undefined) emit(outer, token.span.start);
    at = Math.max(at, token.span.start);
    open.push(token);
  }
  closeUntil(Infinity);
  return done;

  function closeUntil(place: number): void {
    for (let last = open.at(-1); last !== undefined && last.span.end <= place; last = open.at(-1)) {
      open.pop();
      emit(last, last.span.end);
    }
  }
}
