import type { Finding, Severity } from '../finding/finding.js';
import type { Model } from '../model/model.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Source } from '../text/source.js';

/** A rule that threw: our bug. The other rules went on. */
export interface Crash {
  readonly ruleId: string;
  /** The error with its stack. */
  readonly error: unknown;
}

/** An instruction by its place: lines from 1, the last one included. */
export type InstructionPlace = Pick<Instruction, 'keyword' | 'span' | 'line' | 'endLine'>;

/** One Source and what was found; every output is a function of reports. */
export interface Report {
  readonly source: Source;
  readonly model: Model;
  /** Where the instructions stand, where the source is no Dockerfile itself but holds some; else the model has them. */
  readonly instructions?: readonly InstructionPlace[];
  /** By place, then rule id. */
  readonly findings: readonly Finding[];
  /** Hidden by a comment. */
  readonly suppressed: readonly Finding[];
  /** What `fix` put right, in the order of the passes. */
  readonly fixed: readonly Finding[];
  readonly crashes: readonly Crash[];
  /** Sentences for the user that are no findings: a file the config names that is not there, a tool that is missing. */
  readonly notices: readonly string[];
  /** Set where a quick run left out what another program has to be asked for. */
  readonly unfinished?: true;
  /** From where on findings make the command fail, where a config says it. */
  readonly failOn?: Severity | 'never';
  /** The sentence that says why a file that holds Dockerfiles could not be read, or not all of it. */
  readonly unread?: string;
}
