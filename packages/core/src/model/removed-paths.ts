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
import type { Stage } from './stage.js';

/** Deleted paths with the place where they are. */
type Gone = Map<string, Span>;

/** More deleted paths at a time are not followed. */
const mostGone = 50;

/** The programs among whose effects is that a path is deleted. */
const deleting = 'rm rmdir unlink shred find gzip bzip2 xz zstd gunzip bunzip2 unxz'.split(' ');

/** Programs that make no files but those that their effects name. */
const plainProgram =
  /^(?:|rm|rmdir|mkdir|touch|cp|mv|install|ln|chmod|chown|chgrp|echo|printf|cat|set|cd|true|export|useradd|groupadd|adduser|addgroup|usermod|sed|find|tar|unzip|curl|wget|test|\[)$/;
const interpreter = /^(?:(?:ba|da|z|k|a)?sh|python[\d.]*|node|ruby|perl|php|source|\.)$/;

/** The paths that a RUN surely deletes and that a later instruction names to use them, where nothing in between may make them again. */
export function removedPaths(model: Model): readonly RemovedUse[] {
  if (model.commandsNamed(...deleting).length === 0) return [];
  const ends = new Map<Stage, Gone>();
  const found: RemovedUse[] = [];
  for (const stage of model.stages) {
    const gone: Gone = new Map(stage.parent && ends.get(stage.parent));
    ends.set(stage, gone);
    for (const instruction of stage.instructions) {
      if (instruction.kind === 'copy' || instruction.kind === 'add') copy(instruction, stage, gone);
      else if (gone.size > 0 || instruction.kind === 'run') run(instruction, gone);
    }
  }
  return found;

  function use(word: Word, path: string | undefined, gone: Gone): void {
    if (path === undefined || /[*?[]/.test(path)) return;
    for (const [folder, removal] of gone) {
      if (!isWithin(path, folder)) continue;
      found.push({ what: `\`${folder}\``, span: word.span, removal });
      gone.delete(folder);
      return;
    }
  }

  function copy(instruction: CopyInstruction, stage: Stage, gone: Gone): void {
    const from = instruction.kind === 'copy' ? flagOf(instruction, 'from')?.value?.text : undefined;
    const source = from === undefined ? undefined : model.stageNamed(from, stage);
    const left = new Map(source && ends.get(source));
    for (const word of instruction.sources) {
      use(word, joinPath('/', valueOf(model.expand(word, instruction)) ?? '*'), left);
    }
    const target = instruction.destination && valueOf(model.expand(instruction.destination, instruction));
    forget(gone, target && joinPath(valueOf(model.stateAt(instruction).workdir), target));
  }

  function run(instruction: Instruction, gone: Gone): void {
    if (instruction.kind === 'onbuild' || instruction.kind === 'workdir' || instruction.kind === 'volume') gone.clear();
    const commands = model.commandsOf(instruction);
    const moves = commands.some(({ name }) => name === 'cd' || name === 'pushd');
    const folder = moves ? undefined : valueOf(model.stateAt(instruction).workdir);
    const effects = groupBy(resolvedEffects(model, instruction), ({ command }) => command);
    const before: Gone = new Map(gone);
    for (const command of commands) {
      if (command.nesting.length === 0) {
        for (const word of usedBy(command)) use(word, joinPath(folder, valueOf(word.value) ?? '*'), before);
      }
      if (instruction.kind !== 'run') continue;
      change(command, effects.get(command) ?? [], gone);
      for (const path of before.keys()) if (!gone.has(path)) before.delete(path);
    }
  }
}

/** What a command does to the list. */
function change(command: ShellCommand, effects: readonly ResolvedEffect[], gone: Gone): void {
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
function forget(gone: Gone, path: string | undefined): void {
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
