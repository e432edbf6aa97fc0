import type { ParsedScript, Statement } from 'unbash';
import { step } from '../syntax/steps.js';
import type { Segments } from '../text/segments.js';
import type { Assignment, Nesting, Script, ShellCommand, Wrapper } from './command.js';

/** A command while the walk still links it to its neighbours. */
export type Draft = { -readonly [K in keyof ShellCommand]: ShellCommand[K] };

/** A pipeline while its commands are still found. */
export interface DraftPipeline {
  readonly commands: Draft[];
  readonly span: ShellCommand['span'];
  readonly negated: boolean;
}

/** What the commands of one list have in common. */
export interface Place {
  /** The text that the tree's offsets count in. */
  readonly frame: Segments;
  readonly nesting: readonly Nesting[];
  /** The wrappers that run the script that the list stands in. */
  readonly wrappers: readonly Wrapper[];
  /** The assignments in front of that script. */
  readonly assignments: readonly Assignment[];
  readonly background: boolean;
  /** How many `$(...)` and `sh -c '...'` it stands in: each may read its whole text again. */
  readonly rereads: number;
}

/** The walk through one script. */
export interface Walk {
  readonly script: Script;
  readonly commands: Draft[];
  /** Heredocs that a shell reads from its standard input. */
  readonly embedded: EmbeddedScript[];
  complete: boolean;
  /** Walks a list of statements; here, so that the parts of the walk need not import each other in a circle. */
  list(statements: readonly Statement[], place: Place): Ends;
}

/** A heredoc in a script that is itself a script. */
export interface EmbeddedScript {
  readonly interpreter: readonly string[];
  readonly text: Segments;
}

/** The commands in which a member of a list begins and ends; none: it runs nothing. */
export interface Ends {
  readonly first?: Draft;
  readonly last?: Draft;
}

/** The ends of what runs nothing. */
export const nothing: Ends = {};

/** Deeper nesting is not walked. */
const deepest = 100;

/** Scripts in scripts deeper than this are not walked. */
const mostRereads = 6;

/** The place inside a compound command; undefined where it is too deep. */
export function inside(walk: Walk, place: Place, ...nesting: readonly Nesting[]): Place | undefined {
  if (place.nesting.length + nesting.length <= deepest) return { ...place, nesting: [...place.nesting, ...nesting] };
  walk.complete = false;
  return undefined;
}

/** Walks a list inside a compound command. */
export function walkInside(
  walk: Walk,
  place: Place,
  statements: readonly Statement[],
  ...nesting: readonly Nesting[]
): Ends {
  if (statements.length === 0) return nothing;
  const within = inside(walk, place, ...nesting);
  return within === undefined ? nothing : walk.list(statements, within);
}

/** Walks a script in the script: `$(...)`, or a text of its own that `frame` leads back to the file. */
export function walkScript(walk: Walk, place: Place, script: ParsedScript | undefined, nesting: Nesting): Ends {
  const within = script === undefined || place.rereads >= mostRereads ? undefined : inside(walk, place, nesting);
  if (script === undefined || within === undefined) {
    walk.complete = false;
    return nothing;
  }
  step(script.end - script.pos);
  if (script.errors !== undefined) walk.complete = false;
  const background = nesting === 'wrapper-script' && place.background;
  return walk.list(script.commands, { ...within, background, rereads: place.rereads + 1 });
}
