import type { Segments } from '../text/segments.js';
import type { Span } from '../text/span.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';

/** The language a script is written in; only the first three are parsed. */
export type Dialect = 'sh' | 'bash' | 'zsh' | 'powershell' | 'cmd' | 'other';

/** How the shell text came to stand in the instruction. */
export type ScriptForm = 'shell' | 'heredoc' | 'exec' | 'exec-shell';

/** One shell text: the body of a shell-form instruction, a heredoc, an exec form, or the argument of `sh -c` in an exec form. */
export interface Script {
  readonly instruction: Instruction;
  readonly form: ScriptForm;
  readonly dialect: Dialect;
  /** The shell that runs it and its options, as in `/bin/sh -c`; empty for a plain exec form. */
  readonly interpreter: readonly string[];
  readonly text: Segments;
  /** Whether all of it was understood; after a syntax error the commands found are still here. */
  readonly complete: boolean;
  /** In the order in which they are written, those inside `$(...)` behind the one they stand in. */
  readonly commands: readonly ShellCommand[];
}

/** How a command is joined to the one before it in the same list. */
export type Connector = 'first' | 'and' | 'or' | 'pipe' | 'sequence' | 'background';

/** What a command stands in, outermost first. */
export type Nesting =
  | 'subshell'
  | 'group'
  | 'condition'
  | 'branch'
  | 'loop'
  | 'function'
  | 'substitution'
  | 'process-substitution'
  | 'wrapper-script';

export interface Redirect {
  /** `>`, `>>`, `<`, `2>`, `&>`, `<<`, `<<<` ..., without the descriptor. */
  readonly operator: string;
  readonly fileDescriptor?: number;
  readonly target?: Word;
  /** The text of a heredoc inside the script. */
  readonly content?: Segments;
  readonly span: Span;
}

/** `NAME=value` in front of a command or alone. */
export interface Assignment {
  readonly name: string;
  readonly value: Word;
  readonly span: Span;
}

/** A program that only runs another: `sudo`, `env`, `exec`, `command`, `time`, `nice`, `xargs`, `sh -c` ... */
export interface Wrapper {
  readonly name: string;
  /** From the wrapper's own word to the end of its options. */
  readonly span: Span;
  /** Its name and options. */
  readonly words: readonly Word[];
}

/** Commands joined by `|`; one command alone is a pipeline of one. */
export interface Pipeline {
  readonly commands: readonly ShellCommand[];
  readonly span: Span;
  readonly negated: boolean;
}

/** A simple command of a script, wrappers looked through. */
export interface ShellCommand {
  readonly script: Script;
  readonly instruction: Instruction;
  /** The last part of the program's path; undefined where it is not known. A list of assignments alone has ''. */
  readonly name: string | undefined;
  /** The program and its arguments, wrappers and assignments left out. */
  readonly words: readonly Word[];
  /** The words behind the program. */
  readonly args: readonly Word[];
  readonly assignments: readonly Assignment[];
  readonly redirects: readonly Redirect[];
  readonly wrappers: readonly Wrapper[];
  /** From the first wrapper, assignment or word to the last word or redirect. */
  readonly span: Span;
  readonly connector: Connector;
  /** Whether it ends with `&`. */
  readonly background: boolean;
  readonly nesting: readonly Nesting[];
  readonly pipeline: Pipeline;
  /** The neighbours in the same list, pipelines counted as one member each: the first command of the next, the last of the one before. */
  readonly previous?: ShellCommand;
  readonly next?: ShellCommand;
}
