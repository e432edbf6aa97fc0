import { isSpace } from './characters.js';
import type { Part, VariablePart } from './lexer.js';

/** How parts become text again. */
export interface Rendering {
  /** The text that was lexed. */
  readonly text: string;
  readonly rawQuotes: boolean;
  readonly rawEscapes: boolean;
  /** The text of a variable, or undefined where it cannot be told. */
  variable(part: VariablePart): string | undefined;
}

/** The text of parts, undefined where one of them cannot be told; all variables are asked for even then. */
export function render(parts: readonly Part[], rendering: Rendering): string | undefined {
  let isUnknown = false;
  const texts: string[] = [];
  for (const part of parts) {
    const text = renderPart(part, rendering);
    if (text === undefined) isUnknown = true;
    else texts.push(text);
  }
  return isUnknown ? undefined : texts.join('');
}

function renderPart(part: Part, rendering: Rendering): string | undefined {
  const { text, rawQuotes, rawEscapes } = rendering;
  switch (part.kind) {
    case 'text':
    case 'shift':
      return text.slice(part.start, part.end);
    case 'escaped':
      return text.slice(rawEscapes ? part.start : part.start + 1, part.end);
    case 'lone':
      return text.slice(part.start, part.end).repeat(rawEscapes ? 2 : 1);
    case 'single':
      return rawQuotes ? text.slice(part.start, part.end) : text.slice(part.start + 1, part.end - 1);
    case 'double': {
      const inner = render(part.parts, rendering);
      return inner !== undefined && rawQuotes ? `"${inner}"` : inner;
    }
    case 'variable':
      return rendering.variable(part);
  }
}

/** A word of a rendered text; `start..end` are the parts it was made of, in the text that was lexed. */
export interface RenderedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of parts as BuildKit splits them: at white space that is not quoted, in the values of variables too; undefined where a part cannot be told. */
export function renderWords(parts: readonly Part[], rendering: Rendering): readonly RenderedWord[] | undefined {
  const words: RenderedWord[] = [];
  let buffer: string[] = [];
  let start = 0;
  let end = 0;
  let isUnknown = false;
  const add = (text: string, from: number, to: number): void => {
    if (text === '') return;
    if (buffer.length === 0) start = from;
    buffer.push(text);
    end = to;
  };
  const close = (): void => {
    if (buffer.length > 0) words.push({ text: buffer.join(''), start, end });
    buffer = [];
  };
  for (const part of parts) {
    // BuildKit has one buffer for all depths, and reading a nested word empties it.
    if (hasNested(part)) buffer = [];
    const text = renderPart(part, rendering);
    if (text === undefined) {
      isUnknown = true;
    } else if (part.kind === 'text' || part.kind === 'variable') {
      const isText = part.kind === 'text';
      for (let from = 0; from < text.length;) {
        const isGap = isSpace(text.charCodeAt(from));
        let to = from + 1;
        while (to < text.length && isSpace(text.charCodeAt(to)) === isGap) to++;
        if (isGap) close();
        else add(text.slice(from, to), isText ? part.start + from : part.start, isText ? part.start + to : part.end);
        from = to;
      }
    } else {
      add(text, part.start, part.end);
    }
  }
  close();
  return isUnknown ? undefined : words;
}

function hasNested(part: Part): boolean {
  return part.kind === 'double' ? part.parts.some(hasNested) : part.kind === 'variable' && part.word !== undefined;
}
