import type { Dialect } from '../shell/command.js';

/** A place in a script where a variable stands. */
export interface ScriptVariable {
  readonly name: string;
  /** Offsets of the name in the script. */
  readonly start: number;
  readonly end: number;
  /** `hidden`: in quotes that keep the shell from looking, or behind an escape, where another program may look. */
  readonly use: 'read' | 'write' | 'hidden';
}

/** The variables that a script reads and writes, left to right. */
export function variablesOfScript(text: string, dialect: Dialect): readonly ScriptVariable[] {
  switch (dialect) {
    case 'powershell':
      return matches(text, /\$(?:env:|\{env:)([A-Za-z_]\w*)/gi);
    case 'cmd':
      return matches(text, /%([A-Za-z_]\w*)%/g);
    case 'other':
      return matches(text, /\$\{?([A-Za-z_]\w*)/g, 'hidden');
    default:
      return text.includes('$') || text.includes('=') || builtin.test(text) ? ofShell(text) : [];
  }
}

const builtin = /\b(?:export|unset|read|for)\b/;

function matches(text: string, pattern: RegExp, use: ScriptVariable['use'] = 'read'): readonly ScriptVariable[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const name = match[1] ?? '';
    const start = match.index + match[0].indexOf(name, match[0].length - name.length - 1);
    return { name, start, end: start + name.length, use };
  });
}

/** What may begin a look: an escape, a quote, a variable, an assignment, a builtin that takes names, a comment. */
const token =
  /\\[\s\S]?|'|"|\$\{[#!]?([A-Za-z_]\w*)|\$([A-Za-z_]\w*)|(?<![\w.$/-])([A-Za-z_]\w*)(?=\+?=)|(?<![\w.$/-])(?:export|readonly|local|declare|typeset|unset|read|for)((?:[ \t]+-\w+)*(?:[ \t]+[A-Za-z_]\w*(?![\w=+-]))+)|(?<=^|[\s;&|(])#[^\n]*/g;

/** One pass; quotes inside `$(...)` inside quotes count as one level, which errs towards reading. */
function ofShell(text: string): readonly ScriptVariable[] {
  const found: ScriptVariable[] = [];
  let isDouble = false;
  let match: RegExpExecArray | null;
  const tokens = new RegExp(token);
  while ((match = tokens.exec(text)) !== null) {
    const [all, braced, plain, assigned, listed] = match;
    const { index } = match;
    if (all === '"') isDouble = !isDouble;
    else if (all === "'") {
      if (isDouble) continue;
      const end = text.indexOf("'", index + 1);
      const stop = end < 0 ? text.length : end;
      hidden(index + 1, text.slice(index + 1, stop));
      tokens.lastIndex = stop + 1;
    } else if (all.startsWith('\\')) {
      if (all === '\\$') hidden(index + 1, /^\$\{?\w*/.exec(text.slice(index + 1, index + 260))?.[0] ?? '');
    } else if (braced !== undefined || plain !== undefined) {
      const name = braced ?? plain ?? '';
      const end = index + all.length;
      found.push({ name, start: end - name.length, end, use: 'read' });
    } else if (assigned !== undefined && !isDouble) {
      found.push({ name: assigned, start: index, end: index + assigned.length, use: 'write' });
    } else if (listed !== undefined && !isDouble) {
      const from = index + all.length - listed.length;
      for (const word of listed.matchAll(/(?<=[ \t])[A-Za-z_]\w*/g)) {
        const start = from + word.index;
        found.push({ name: word[0], start, end: start + word[0].length, use: 'write' });
      }
    }
  }
  return found;

  function hidden(from: number, part: string): void {
    for (const { name, start, end } of matches(part, /\$\{?([A-Za-z_]\w*)/g)) {
      found.push({ name, start: from + start, end: from + end, use: 'hidden' });
    }
  }
}
