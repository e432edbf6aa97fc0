import type { Instruction } from '../syntax/instruction.js';
import type { Segments } from '../text/segments.js';
import type { Script, ScriptForm, Wrapper } from './command.js';
import { dialectOf, isParsed } from './dialect.js';
import { parseText, unlessTooDeep } from './parse-text.js';
import type { WalkedScript } from './walk-shell.js';
import { walkShell } from './walk-shell.js';

/** Heredocs in heredocs deeper than this are no scripts of their own. */
const deepest = 4;

/** What a script stands in. */
export interface Surroundings {
  /** The wrappers in front of the shell that runs it. */
  readonly wrappers?: readonly Wrapper[];
  /** The number of heredocs it stands in. */
  readonly depth?: number;
}

/** A shell text as a script, and behind it the heredocs in it that a shell reads; parsed when first looked at. */
export function shellScripts(
  instruction: Instruction,
  form: ScriptForm,
  interpreter: readonly string[],
  text: Segments,
  { wrappers = [], depth = 0 }: Surroundings = {},
): readonly Script[] {
  const dialect = dialectOf(interpreter);
  let walked: WalkedScript | undefined;
  const walkedOnce = (): WalkedScript => (walked ??= isParsed(dialect) ? walkedText(script, text, wrappers) : unparsed);
  const script: Script = {
    instruction,
    form,
    dialect,
    interpreter,
    text,
    get complete() {
      return walkedOnce().complete;
    },
    get commands() {
      return walkedOnce().commands;
    },
  };
  if (!isParsed(dialect) || depth >= deepest || !text.text.includes('<<')) return [script];
  const embedded = walkedOnce().embedded.flatMap((inner) =>
    shellScripts(instruction, 'heredoc', inner.interpreter, inner.text, { depth: depth + 1 }),
  );
  return [script, ...embedded];
}

const unparsed: WalkedScript = { commands: [], embedded: [], complete: true };
const tooMuch: WalkedScript = { commands: [], embedded: [], complete: false };

function walkedText(script: Script, text: Segments, wrappers: readonly Wrapper[]): WalkedScript {
  const parsed = parseText(text.text);
  const walked = parsed && unlessTooDeep(() => walkShell(script, text, parsed, wrappers));
  return walked ?? tooMuch;
}
