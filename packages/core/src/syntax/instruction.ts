import type { Segments } from '../text/segments.js';
import type { Span } from '../text/span.js';
import type { Comment } from './comment.js';
import type { Flag } from './flag.js';
import type { Heredoc } from './heredoc.js';
import type { JsonWord, Word } from './word.js';

interface Base {
  /** The keyword in capitals, also where BuildKit does not know it; empty for a line that has only an escape. */
  readonly keyword: string;
  /** The keyword as written. */
  readonly raw: string;
  readonly keywordSpan: Span;
  /** From the keyword to the end of the last line, heredocs included, the line break not. */
  readonly span: Span;
  /** Lines from 1, as BuildKit counts them. */
  readonly line: number;
  readonly endLine: number;
  readonly flags: readonly Flag[];
  /** The arguments in BuildKit's form; for a shell-form RUN, CMD ... one string. This is what `inspect` prints. */
  readonly args: readonly string[];
  /** The whole line as BuildKit joins it, from keyword to end, with its way back to the file; white space around it may be part of it. */
  readonly joined: Segments;
  /** The joined text behind keyword and flags, trimmed, with its way back to the file. */
  readonly body: Segments;
  /** The words of the arguments; empty for a shell form. For ENV, LABEL and ARG see `properties`. */
  readonly words: readonly Word[];
  /** The elements, where the arguments are a valid JSON array of strings. */
  readonly json?: readonly JsonWord[];
  readonly heredocs: readonly Heredoc[];
  /** The comments above it up to the instruction before, blank lines allowed, top to bottom. */
  readonly comments: readonly Comment[];
  /** The blank lines inside it, from 1. */
  readonly blankLines: readonly number[];
  /** Set where BuildKit's parser rejects it; `problems` of the syntax say why. */
  readonly invalid?: true;
  /** The ONBUILD whose trigger this is. */
  readonly onbuild?: OnbuildInstruction;
  /** Set on the copy of a trigger that a stage runs: the FROM of that stage. */
  readonly runBy?: FromInstruction;
}

/** `FROM image [AS name]`. */
export interface FromInstruction extends Base {
  readonly kind: 'from';
  readonly image?: Word;
  readonly name?: Word;
}

/** COPY and ADD; a heredoc's `<<EOF` is among the sources. */
export interface CopyInstruction extends Base {
  readonly kind: 'copy' | 'add';
  readonly sources: readonly Word[];
  readonly destination?: Word;
}

/** A name with its value in ENV, LABEL or ARG. */
export interface Property {
  readonly span: Span;
  readonly name: Word;
  /** Absent in `ARG name`. */
  readonly value?: Word;
  /** Whether it is written `name value`, the old form of ENV and LABEL. */
  readonly legacy: boolean;
}

export interface PropertiesInstruction extends Base {
  readonly kind: 'env' | 'label' | 'arg';
  readonly properties: readonly Property[];
}

/** RUN, CMD, ENTRYPOINT and SHELL: exec form where `json` is there, else shell form. */
export interface CommandInstruction extends Base {
  readonly kind: 'run' | 'cmd' | 'entrypoint' | 'shell';
}

/** `HEALTHCHECK NONE` or `HEALTHCHECK [flags] CMD ...`; `body` and `json` are those of the command behind `CMD`. */
export interface HealthcheckInstruction extends Base {
  readonly kind: 'healthcheck';
  /** `NONE`, `CMD` or whatever stands there, in capitals. */
  readonly type: string;
}

export interface OnbuildInstruction extends Base {
  readonly kind: 'onbuild';
  /** Absent where nothing follows, or where the nesting is too deep. */
  readonly trigger?: Instruction;
}

export interface PlainInstruction extends Base {
  readonly kind: 'expose' | 'volume' | 'user' | 'workdir' | 'stopsignal' | 'maintainer';
}

export interface UnknownInstruction extends Base {
  readonly kind: 'unknown';
}

/** One instruction; `kind` tells which. */
export type Instruction =
  | FromInstruction
  | CopyInstruction
  | PropertiesInstruction
  | CommandInstruction
  | HealthcheckInstruction
  | OnbuildInstruction
  | PlainInstruction
  | UnknownInstruction;

export type Kind = Instruction['kind'];

/** The member of the union for one kind. */
export type InstructionOf<K extends Kind> =
  Extract<Instruction, { readonly kind: K }> extends never
    ? K extends 'copy' | 'add'
      ? CopyInstruction & { readonly kind: K }
      : K extends PropertiesInstruction['kind']
        ? PropertiesInstruction & { readonly kind: K }
        : K extends CommandInstruction['kind']
          ? CommandInstruction & { readonly kind: K }
          : PlainInstruction & { readonly kind: K }
    : Extract<Instruction, { readonly kind: K }>;

/** The flag of that name, the last one if it is repeated. */
export function flagOf(instruction: Instruction, name: string): Flag | undefined {
  return instruction.flags.findLast((flag) => flag.name === name);
}
