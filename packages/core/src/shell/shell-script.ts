import type { Instruction } from '../syntax/instruction.js';
import type { Segments } from '../text/segments.js';
import type { Dialect, Script, ScriptForm, ShellCommand, Wrapper } from './command.js';
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
  const script = new ShellScript(instruction, form, dialect, interpreter, text, wrappers);
  if (!isParsed(dialect) || depth >= deepest || !text.text.includes('<<')) return [script];
  const embedded = script.walked.embedded.flatMap((inner) =>
    shellScripts(instruction, 'heredoc', inner.interpreter, inner.text, { depth: depth + 1 }),
  );
  return [script, ...embedded];
}

/** A class, because an object with getters of its own is slow to read: V8 makes a dictionary of it. */
class ShellScript implements Script {
  readonly instruction: Instruction;
  readonly form: ScriptForm;
  readonly dialect: Dialect;
  readonly interpreter: readonly string[];
  readonly text: Segments;
  readonly #wrappers: readonly Wrapper[];
  #walked: WalkedScript | undefined;

  constructor(
    instruction: Instruction,
    form: ScriptForm,
    dialect: Dialect,
    interpreter: readonly string[],
    text: Segments,
    wrappers: readonly Wrapper[],
  ) {
    this.instruction = instruction;
    this.form = form;
    this.dialect = dialect;
    this.interpreter = interpreter;
    this.text = text;
    this.#wrappers = wrappers;
  }

  get walked(): WalkedScript {
    return (this.#walked ??= isParsed(this.dialect) ? walkedText(this, this.text, this.#wrappers) : unparsed);
  }

  get complete(): boolean {
    return this.walked.complete;
  }

  get commands(): readonly ShellCommand[] {
    return this.walked.commands;
  }
}

const unparsed: WalkedScript = { commands: [], embedded: [], complete: true };
const tooMuch: WalkedScript = { commands: [], embedded: [], complete: false };

function walkedText(script: Script, text: Segments, wrappers: readonly Wrapper[]): WalkedScript {
  const parsed = parseText(text.text);
  const walked = parsed && unlessTooDeep(() => walkShell(script, text, parsed, wrappers));
  return walked ?? tooMuch;
}
