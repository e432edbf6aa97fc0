import { packageFamilyOf } from '../knowledge/package-family.js';
import type { ShellCommand } from '../shell/command.js';
import { packageCallOf } from '../shell/package-calls.js';
import { flagOf, type CopyInstruction, type Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import type { Span } from '../text/span.js';
import { groupBy } from './groups.js';
import type { Model } from './model.js';
import { isWithin, joinPath } from './path.js';
import type { RemovedUse } from './removed-uses.js';
import { resolvedEffects, type ResolvedEffect } from './resolved-effects.js';
import { walkDown } from './walk-down.js';

/** Deleted paths with the place where they are. */
type Gone = ReadonlyMap<string, Span>;

/** What is known of paths behind an instruction. */
interface Paths {
  readonly gone: Gone;
  /** What the instruction itself uses of what was deleted above it. */
  readonly uses: readonly RemovedUse[];
}

/** More deleted paths at a time are not followed. */
const mostGone = 50;

/** Programs that make no files but those that their effects name. */
const plainProgram =
  /^(?:|rm|rmdir|mkdir|touch|cp|mv|install|ln|chmod|chown|chgrp|echo|printf|cat|set|cd|true|export|useradd|groupadd|adduser|addgroup|usermod|sed|find|tar|unzip|curl|wget|test|\[)$/;
const interpreter = /^(?:(?:ba|da|z|k|a)?sh|python[\d.]*|node|ruby|perl|php|source|\.)$/;

const none: readonly RemovedUse[] = [];
const nothing: Paths = { gone: new Map(), uses: none };

const paths = walkDown<Paths>(
  ['run', 'cmd', 'entrypoint', 'healthcheck', 'copy', 'add', 'onbuild', 'workdir', 'volume'],
  nothing,
  pathsAfter,
);

/** The paths that a RUN surely deletes and that a later instruction names to use them, where nothing in between may make them again. */
export function removedPaths(model: Model): readonly RemovedUse[] {
  const users = model.instructionsOf('run', 'cmd', 'entrypoint', 'healthcheck');
  const copies = model.instructionsOf('copy');
  return [
    ...users.flatMap((one) => (one.onbuild === undefined ? paths.behind(model, one).uses : none)),
    ...copies.flatMap((one) => (one.onbuild === undefined ? copiedFrom(model, one) : none)),
  ];
}

/** What a COPY takes from another stage that has deleted it. */
function copiedFrom(model: Model, copy: CopyInstruction): readonly RemovedUse[] {
  const from = flagOf(copy, 'from')?.value?.text;
  const stage = from === undefined ? undefined : model.stageOf(copy);
  const source = from === undefined || stage === undefined ? undefined : model.stageNamed(from, stage);
  const gone = source === undefined ? undefined : paths.atEnd(model, source).gone;
  if (gone === undefined || gone.size === 0) return none;
  const left = new Map(gone);
  return copy.sources.flatMap((word) => useOf(word, joinPath('/', valueOf(model.expand(word, copy)) ?? '*'), left));
}

/** The first of the deleted paths that a word needs, which is told once. */
function useOf(word: Word, path: string | undefined, gone: Map<string, Span>): readonly RemovedUse[] {
  if (path === undefined || /[*?[]/.test(path)) return none;
  for (const [folder, removal] of gone) {
    if (!isWithin(path, folder)) continue;
    gone.delete(folder);
    return [{ what: `\`${folder}\``, span: word.span, removal }];
  }
  return none;
}

function pathsAfter(model: Model, before: Paths, instruction: Instruction): Paths {
  const { kind } = instruction;
  const isEmpty = before.gone.size === 0;
  if (kind === 'onbuild' || kind === 'workdir' || kind === 'volume') return nothing;
  if (isEmpty && (kind !== 'run' || !deletes(model, instruction))) return nothing;
  if (kind !== 'copy' && kind !== 'add') return pathsAfterCommands(model, before, instruction);
  const gone = new Map(before.gone);
  const target = instruction.destination && valueOf(model.expand(instruction.destination, instruction));
  forget(gone, target && joinPath(valueOf(model.stateAt(instruction).workdir), target));
  return { gone, uses: none };
}

function deletes(model: Model, run: Instruction): boolean {
  return resolvedEffects(model, run).some(({ effect }) => effect.kind === 'delete');
}

function pathsAfterCommands(model: Model, { gone: above }: Paths, instruction: Instruction): Paths {
  const gone = new Map(above);
  const commands = model.commandsOf(instruction);
  const moves = commands.some(({ name }) => name === 'cd' || name === 'pushd');
  const folder = moves ? undefined : valueOf(model.stateAt(instruction).workdir);
  const effects = groupBy(resolvedEffects(model, instruction), ({ command }) => command);
  const before = new Map(gone);
  const uses: RemovedUse[] = [];
  for (const command of commands) {
    if (command.nesting.length === 0 && before.size > 0) {
      for (const word of usedBy(command))
        uses.push(...useOf(word, joinPath(folder, valueOf(word.value) ?? '*'), before));
    }
    if (instruction.kind !== 'run') continue;
    change(command, effects.get(command) ?? [], gone);
    for (const path of before.keys()) if (!gone.has(path)) before.delete(path);
  }
  return gone.size === 0 && uses.length === 0 ? nothing : { gone, uses };
}

/** What a command does to the list. */
function change(command: ShellCommand, effects: readonly ResolvedEffect[], gone: Map<string, Span>): void {
  const call = packageCallOf(command);
  if (call === undefined ? !plainProgram.test(command.name ?? '?') : packageFamilyOf(call.manager) === undefined)
    gone.clear();
  const isSure = command.nesting.length === 0 && /^(?:first|and|sequence)$/.test(command.connector);
  for (const { effect, path, to } of effects) {
    if (effect.kind !== 'delete') {
      if (!/^(?:read|mode|owner)$/.test(effect.kind)) {
        forget(gone, path);
        if (/^(?:copy|move|extract)$/.test(effect.kind)) forget(gone, to);
      }
    } else if (isSure && path !== undefined && effect.partial !== true && !/[*?[{]/.test(path) && gone.size < mostGone)
      gone.set(path, effect.path.span);
  }
  // A package brings files of its own.
  if (call !== undefined)
    for (const path of gone.keys()) if (!/^\/(?:app|build|src|tmp|work\w*)\b/.test(path)) gone.delete(path);
}

/** Takes out what is made again with a path: all where nobody knows it. */
function forget(gone: Map<string, Span>, path: string | undefined): void {
  if (path === undefined) gone.clear();
  for (const one of gone.keys()) {
    if (path !== undefined && (isWithin(one, path) || isWithin(path, one))) gone.delete(one);
  }
}

/** The words that name a file which has to be there: the program itself, the script of an interpreter, a list of packages. */
function usedBy(command: ShellCommand): readonly Word[] {
  const { name = '', words, args } = command;
  const [program] = words;
  const [first] = args;
  const used = program?.text.includes('/') === true ? [program] : [];
  if (interpreter.test(name) && first !== undefined && !first.text.startsWith('-')) used.push(first);
  if (name === 'cat') used.push(...args.filter(({ text }) => !text.startsWith('-')));
  for (const option of packageCallOf(command)?.options ?? []) {
    if (/^(?:-r|--requirement)$/.test(option.name) && option.valueWord !== undefined) used.push(option.valueWord);
  }
  return used;
}
