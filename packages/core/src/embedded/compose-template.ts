import type { TemplatePart } from './filled-text.js';

/** The parts of a text with compose's variables. */
export interface ComposeTemplate {
  readonly parts: readonly TemplatePart[];
  /** The offset of the first `${` that compose cannot read, where it stops. */
  readonly fault: number | undefined;
}

/** Defaults within defaults deeper than this are not looked into. */
const deepest = 10;

const variableName = /[A-Za-z_][A-Za-z0-9_]*/y;

/**
 * Reads a text as compose does: `$$` is `$`, a variable with a default has it, as in a run with nothing set, and any other
 * is not known.
 */
export function readComposeTemplate(text: string): ComposeTemplate {
  const parts: TemplatePart[] = [];
  let fault: number | undefined;
  /** Up to here no brace closes anything. */
  let openUntil = 0;
  readRange(0, text.length, 0);
  return { parts, fault };

  function readRange(from: number, end: number, depth: number): void {
    const isValue = depth > 0;
    let start = from;
    let at = from;
    for (;;) {
      const dollar = text.indexOf('$', at);
      if (dollar < 0 || dollar >= end - 1) break;
      at = dollar + 1;
      const variable = text[at] === '$' ? undefined : variableAt(dollar, end);
      if (variable === undefined && text[at] !== '$') continue;
      addText(start, dollar, isValue);
      if (variable === undefined) {
        parts.push({ kind: 'other', start: dollar, end: dollar + 2, text: '$', isValue });
        at++;
      } else {
        addVariable(variable, depth);
        at = variable.end;
      }
      start = at;
    }
    addText(start, end, isValue);
  }

  function addText(start: number, end: number, isValue: boolean): void {
    if (end > start) parts.push({ kind: 'text', start, end, isValue });
  }

  function addVariable({ start, end, name, operator, value }: Variable, depth: number): void {
    if (operator?.endsWith('-') !== true || depth >= deepest) parts.push({ kind: 'unknown', start, end, name });
    else if (value === end - 1) parts.push({ kind: 'other', start, end, text: '', isValue: true });
    else readRange(value, end - 1, depth + 1);
  }

  function variableAt(dollar: number, end: number): Variable | undefined {
    const isBraced = text[dollar + 1] === '{';
    variableName.lastIndex = dollar + (isBraced ? 2 : 1);
    const name = variableName.exec(text)?.[0];
    const behind = variableName.lastIndex;
    if (!isBraced) {
      return name === undefined || behind > end ? undefined : { start: dollar, end: behind, name, value: behind };
    }
    const operator = name === undefined ? undefined : /^:?[-+?]/.exec(text.slice(behind, behind + 2))?.[0];
    const close = name === undefined ? undefined : operator === undefined ? plainClose(behind) : closeOf(dollar, end);
    if (name === undefined || close === undefined) {
      fault ??= dollar;
      return undefined;
    }
    return { start: dollar, end: close + 1, name, operator, value: behind + (operator ?? '').length };
  }

  function plainClose(at: number): number | undefined {
    return text[at] === '}' ? at : undefined;
  }

  /** The brace that closes a variable, or the last of the line where they do not match. */
  function closeOf(dollar: number, end: number): number | undefined {
    let open = 0;
    let last: number | undefined;
    let at = Math.max(dollar + 1, openUntil);
    for (; at < end && text[at] !== '\n'; at++) {
      if (text[at] === '}') {
        last = at;
        if (--open === 0) return at;
      } else if (text[at] === '{') {
        open++;
        at++;
      }
    }
    if (last === undefined) openUntil = at;
    return last;
  }
}

interface Variable {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly operator?: string | undefined;
  /** Where what stands behind the operator begins. */
  readonly value: number;
}
