import { isParsed } from '../shell/dialect.js';
import type { Script } from '../shell/command.js';
import { spanInFile } from '../text/segments.js';
import type { Span } from '../text/span.js';

/** A variable of the platform in a script, where the shell expands it. */
export interface PlatformVariable {
  readonly name: string;
  readonly span: Span;
}

/** Names that BuildKit gives to a stage that declares them with ARG, and to no other. */
export const platformNames = /^(?:TARGET|BUILD)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)$/;

/** The variables of the platform that a script expands without a default, and does not set itself; left to right. */
export function platformVariables(script: Script): readonly PlatformVariable[] {
  const { text, commands, dialect, form } = script;
  if (!/\$\{?(?:TARGET|BUILD)/.test(text.text)) return [];
  if (form === 'exec' || !isParsed(dialect)) return [];
  // A file that is read in may set anything.
  if (
    commands.some(
      ({ name, args }) => /^(?:\.|source|eval)$/.test(name ?? '') && !/^["']?\/etc\//.test(args[0]?.text ?? ''),
    )
  )
    return [];
  const set = namesSetIn(text.text);
  return expansionsIn(text.text).flatMap(({ name, start, end }) =>
    platformNames.test(name) && !set.has(name) ? [{ name, span: spanInFile(text, start, end) }] : [],
  );
}

function namesSetIn(text: string): ReadonlySet<string> {
  const set = new Set<string>();
  for (const [, assigned, looped] of text.matchAll(/(?<![\w$-])([A-Z]+)=|\b(?:for|read(?:\s+-\w+)*)\s+([A-Z]+)\b/g))
    set.add(assigned ?? looped ?? '');
  return set;
}

interface Expansion {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const expansion = /\$(?:([A-Z]+)(?!\w)|\{([A-Z]+)(?:\}|[%#/^,][^}]*\}))/y;

/** `$NAME` and `${NAME}` outside single quotes and comments. */
function expansionsIn(text: string): readonly Expansion[] {
  const found: Expansion[] = [];
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\' && quote !== "'") at++;
    else if (quote === "'") quote = character === "'" ? '' : quote;
    else if (character === '"') quote = quote === '"' ? '' : '"';
    else if (quote === '' && character === "'") quote = "'";
    else if (quote === '' && character === '#' && /^$|\s/.test(text[at - 1] ?? '')) at = endOfLine(text, at);
    else if (character === '$') {
      expansion.lastIndex = at;
      const [all, plain, braced] = expansion.exec(text) ?? [];
      if (all !== undefined) found.push({ name: plain ?? braced ?? '', start: at, end: at + all.length });
    }
  }
  return found;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
