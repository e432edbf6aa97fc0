import type { Command, CommandArgument, Redirection } from 'unbash';
import type { Word } from '../syntax/word.js';
import type { Segments } from '../text/segments.js';
import type { Span } from '../text/span.js';
import type { Assignment, Connector, Redirect, Wrapper } from './command.js';
import { embeddedScript } from './embedded-script.js';
import { execOfFind } from './find-exec.js';
import { parseText } from './parse-text.js';
import { joinSegments } from './pieces.js';
import { placeInFile } from './place-in-file.js';
import type { Draft, DraftPipeline, Ends, Place, Walk } from './place.js';
import { walkScript } from './place.js';
import { shellAssignment, shellRedirect, wordAssignment } from './shell-parts.js';
import { isExpansion, scriptIn, shellWord } from './shell-words.js';
import { walkExpansions } from './walk-expansions.js';
import type { Unwrapped } from './wrappers.js';
import { bare, programOf, unwrap } from './wrappers.js';

/** How a command stands in its list. */
export interface Joint {
  readonly connector: Connector;
  readonly pipeline: DraftPipeline;
}

/** A command before its wrappers are looked through; `nodes` are the words as the tree has them. */
interface Call {
  readonly words: readonly Word[];
  readonly nodes: readonly CommandArgument[];
  readonly assignments: readonly Assignment[];
  readonly redirects: readonly Redirect[];
  readonly span: Span;
}

/** More assignments in front of a script are not handed on to its commands. */
const mostInherited = 16;

/** Walks `NAME=value program arguments >redirects`; `start` is where its `time` begins, if it has one. */
export function walkSimple(walk: Walk, place: Place, node: Command, joint: Joint, start: number): Ends {
  const { frame } = place;
  const nodes = node.name === undefined ? [] : [node.name, ...node.args];
  const words = nodes.map((word) => shellWord(frame, word));
  const assignments: Assignment[] = [];
  for (const part of node.prefix) if (part.type === 'Assignment') assignments.push(shellAssignment(frame, part));
  const redirects = node.redirects.map((redirect) => shellRedirect(frame, redirect));
  const call: Call = { words, nodes, assignments, redirects, span: placeInFile(frame, start, node.end) };
  const { ends, script } = walkCall(walk, place, call, joint);
  for (const part of node.prefix) if (part.type === 'Assignment') walkExpansions(walk, place, part);
  for (const [index, word] of nodes.entries()) {
    const isScript = script !== undefined && word.pos >= script.start && word.pos < script.end;
    // What is known runs nothing.
    if (!isScript && words[index]?.value.known === false) walkExpansions(walk, place, word);
  }
  for (const redirect of node.redirects) walkExpansions(walk, place, redirect);
  return ends;
}

/** Adds a command that has no words, for redirects that belong to no simple command. */
export function addRedirects(walk: Walk, place: Place, redirects: readonly Redirection[]): void {
  const inFile = redirects.map((redirect) => shellRedirect(place.frame, redirect));
  const first = redirects[0];
  const last = redirects.at(-1);
  if (first === undefined || last === undefined) return;
  addBare(walk, place, inFile, placeInFile(place.frame, first.pos, last.end));
  for (const redirect of redirects) walkExpansions(walk, place, redirect);
}

/** Adds a command with these words, as it stands. */
export function addCommand(walk: Walk, place: Place, words: readonly Word[], span: Span, joint: Joint): Ends {
  const call: Call = { words, nodes: [], assignments: [], redirects: [], span };
  return add(walk, place, call, bare, joint);
}

interface WalkedCall {
  readonly ends: Ends;
  /** Where in the frame the words stand that were walked as a script. */
  readonly script?: { readonly start: number; readonly end: number };
}

function walkCall(walk: Walk, place: Place, call: Call, joint: Joint, isExec = false): WalkedCall {
  const unwrapped = unwrap(call.words);
  const script = unwrapped.script === undefined ? undefined : walkWrapped(walk, place, call, unwrapped);
  if (script !== undefined) return script;
  // A shell whose script cannot be read is a command like others.
  const own = unwrapped.script === undefined ? unwrapped : { ...unwrapped, wrappers: unwrapped.wrappers.slice(0, -1) };
  const ends = add(walk, place, call, own, joint);
  if (ends.first?.name === 'find' && !isExec) walkExec(walk, place, call, own, ends.first);
  return { ends };
}

/** Walks the script in `sh -c 'script'`; undefined where it is not one that can be read. */
function walkWrapped(walk: Walk, place: Place, call: Call, unwrapped: Unwrapped): WalkedCall | undefined {
  const words = call.nodes.slice(unwrapped.script?.start, unwrapped.script?.end);
  const frame = scriptOfWords(place.frame, words);
  const parsed = frame === undefined ? undefined : parseText(frame.text);
  if (frame === undefined || parsed === undefined) return undefined;
  const { wrappers, assignments } = wrappersOf(place, call, unwrapped);
  const inherited = [...place.assignments, ...assignments].slice(0, mostInherited);
  const ends = walkScript(walk, { ...place, frame, wrappers, assignments: inherited }, parsed, 'wrapper-script');
  if (ends.first === undefined) return undefined;
  if (call.redirects.length > 0) addBare(walk, place, call.redirects, call.span);
  return { ends, script: { start: words[0]?.pos ?? 0, end: words.at(-1)?.end ?? 0 } };
}

function scriptOfWords(frame: Segments, words: readonly CommandArgument[]): Segments | undefined {
  const texts: Segments[] = [];
  for (const [index, word] of words.entries()) {
    if (word.type !== 'Word' || (words.length === 1 && isExpansion(word))) return undefined;
    const text = scriptIn(frame, word);
    if (text === undefined) return undefined;
    // `eval` puts a space between its arguments; the file has at least one there too.
    if (index > 0)
      texts.push({ text: ' ', joinedStarts: [0], fileStarts: [placeInFile(frame, word.pos, word.end).start - 1] });
    texts.push(text);
  }
  return joinSegments(texts);
}

/** The command in `find ... -exec command {} \;`, behind `find` itself. */
function walkExec(walk: Walk, place: Place, call: Call, unwrapped: Unwrapped, find: Draft): void {
  for (const { start, end, wrapper } of execOfFind(call.words, unwrapped.command)) {
    const words = call.words.slice(start, end);
    const span = { start: words[0]?.span.start ?? find.span.start, end: words.at(-1)?.span.end ?? find.span.end };
    const inner: Call = { words, nodes: call.nodes.slice(start, end), assignments: [], redirects: [], span };
    const pipeline: DraftPipeline = { commands: [], span, negated: false };
    const within = {
      ...place,
      wrappers: [...find.wrappers, wrapper],
      assignments: find.assignments.slice(0, mostInherited),
    };
    const { first } = walkCall(walk, within, inner, { connector: 'first', pipeline }, true).ends;
    if (first !== undefined) pipeline.commands.push(first);
  }
}

function add(walk: Walk, place: Place, call: Call, unwrapped: Unwrapped, { connector, pipeline }: Joint): Ends {
  const { wrappers, assignments } = wrappersOf(place, call, unwrapped);
  const words = unwrapped.command === 0 ? call.words : call.words.slice(unwrapped.command);
  const draft: Draft = {
    script: walk.script,
    instruction: walk.script.instruction,
    name: words.length === 0 ? '' : programOf(words[0]),
    words,
    args: words.slice(1),
    assignments: place.assignments.length === 0 ? assignments : [...place.assignments, ...assignments],
    redirects: call.redirects,
    wrappers,
    span: call.span,
    connector,
    background: place.background,
    nesting: place.nesting,
    pipeline,
  };
  walk.commands.push(draft);
  const embedded = embeddedScript(draft);
  if (embedded !== undefined) walk.embedded.push(embedded);
  return { first: draft, last: draft };
}

function addBare(walk: Walk, place: Place, redirects: readonly Redirect[], span: Span): void {
  const pipeline: DraftPipeline = { commands: [], span, negated: false };
  const call: Call = { words: [], nodes: [], assignments: [], redirects, span };
  const { first } = add(walk, place, call, bare, { connector: 'first', pipeline });
  if (first !== undefined) pipeline.commands.push(first);
}

/** The wrappers around the command and its assignments, those of `env` and `sudo` among them. */
function wrappersOf(place: Place, call: Call, unwrapped: Unwrapped): Pick<Draft, 'wrappers' | 'assignments'> {
  if (unwrapped.wrappers.length === 0) return { wrappers: place.wrappers, assignments: call.assignments };
  const own = unwrapped.wrappers.map(({ name, start, end }): Wrapper => {
    const words = call.words.slice(start, end);
    return { name, words, span: { start: words[0]?.span.start ?? 0, end: words.at(-1)?.span.end ?? 0 } };
  });
  const inEnv = unwrapped.assignments.flatMap((index) => {
    const word = call.words[index];
    return word === undefined ? [] : [wordAssignment(word)];
  });
  return { wrappers: [...place.wrappers, ...own], assignments: [...call.assignments, ...inEnv] };
}
