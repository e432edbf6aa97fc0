import { steadyFacts } from '../knowledge/image-lacks.js';
import type { ShellCommand } from '../shell/command.js';
import { packageCallOf } from '../shell/package-calls.js';
import { runsUnknownScript } from '../shell/unknown-script.js';
import type { CopyInstruction, Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { countBefore } from '../text/count-before.js';
import { valueOf } from '../text/known.js';
import { once, oncePerLasting } from '../text/once.js';
import { mayBring } from './may-bring.js';
import type { Model } from './model.js';
import { isWithin, joinPath } from './path.js';
import { readFiles } from './read-files.js';
import { runOf } from './run.js';
import { lineageOf, type Stage } from './stage.js';
import { isSureCall } from './sure-call.js';
import { tracedCommands } from './traced-commands.js';
import { isWholeContext } from './whole-context.js';

/** A file that a RUN reads before anything has brought it. */
export interface EarlyRead {
  /** The word that names it, or makes the command read it. */
  readonly at: Word;
  /** Absolute. */
  readonly path: string;
  /** The source of the later COPY or ADD that brings it. */
  readonly source: Word;
}

/** More files of a stage are not looked for: each is in all instructions above it. */
const mostReads = 20;

/** What only bases and packages fill, but for the folders that people work in. */
const ofSystem = /^\/(?:bin|sbin|lib\w*|etc|dev|proc|sys|var\/(?!www|app|task)|usr\/(?!src|app|local\/(?:src|app)))/;

/** The first such file of each RUN, where the base surely has none of that name. */
export function earlyReads(model: Model): readonly EarlyRead[] {
  const found: EarlyRead[] = [];
  for (const stage of model.stages) {
    if (!isBare(stage)) continue;
    let looked = 0;
    const { instructions } = stage;
    const copies = once(() => instructions.filter(isCopy));
    const last = instructions.findLast(isCopy);
    for (const instruction of instructions) {
      if (instruction === last || last === undefined || looked > mostReads) break;
      if (instruction.kind !== 'run') continue;
      const reads = readsOf(model, instruction);
      if (reads.length === 0) continue;
      const above = countBefore(copies(), ({ span }) => span.start < instruction.span.start);
      const read = firstRead(instruction, reads, copies().slice(above), stage);
      if (read !== undefined) found.push(read);
    }

    function firstRead(
      run: Instruction,
      reads: readonly Read[],
      below: readonly CopyInstruction[],
      stage: Stage,
    ): EarlyRead | undefined {
      for (const { at, path, place } of reads) {
        if (looked++ > mostReads) continue;
        const source = sourceIn(model, below, path);
        const before = model.commandsOf(run).slice(0, place);
        if (source !== undefined && !isThere(model, stage, run, before, path)) return { at, path, source };
      }
      return undefined;
    }
  }
  return found;
}

function isCopy(instruction: Instruction): instruction is CopyInstruction {
  return instruction.kind === 'copy' || instruction.kind === 'add';
}

/** A file that may be the project's, and the place of the command that reads it among those of its RUN. */
interface Read {
  readonly at: Word;
  readonly path: string;
  readonly place: number;
}

/** What the commands of a RUN read that no mount brings. */
const readsOf = oncePerLasting((model: Model, run: Instruction): readonly Read[] => {
  if (run.flags.length > 0 && model.mountsOf(run).some(({ type }) => valueOf(type) !== 'cache')) return none;
  let reads: Read[] | undefined;
  for (const [place, command] of model.commandsOf(run).entries()) {
    const files = readFiles(command);
    if (files.length === 0 || !isSureCall(command, command.name ?? '')) continue;
    const traced = tracedCommands(model, run)[place];
    for (const { at, path: word } of files) {
      const path = traced?.pathOf(word);
      if (path === undefined || !/^\/[^$~*?[{]*[^/$~*?[{]$/.test(path) || ofSystem.test(path)) continue;
      (reads ??= []).push({ at, path, place });
    }
  }
  return reads ?? none;
});

const none: readonly Read[] = [];

/** Whether the base is an image of a language or a distribution, with nothing of a project in it. */
function isBare({ root, isWindows }: Stage): boolean {
  if (isWindows || root.kind !== 'image' || root.facts === undefined) return false;
  const facts = steadyFacts(root.facts);
  return (
    facts !== undefined && /^(?:exact|head|sibling|hand)$/.test(facts.quality) && (facts.onbuild ?? []).length === 0
  );
}

/** The source that surely brings the file: by its name, or as the whole build context. */
function sourceIn(model: Model, below: readonly CopyInstruction[], path: string): Word | undefined {
  for (const copy of below) {
    const folder = folderOf(model, copy);
    const source = folder === undefined || !isWithin(path, folder) ? undefined : sourceOf(copy, folder, path);
    if (source !== undefined) return source;
  }
  return undefined;
}

/** Where it copies to, absolute. */
const folderOf = oncePerLasting(({ expand, stateAt }: Model, copy: CopyInstruction): string | undefined => {
  const target = copy.destination && valueOf(expand(copy.destination, copy));
  return target === undefined ? undefined : joinPath(valueOf(stateAt(copy).workdir), target);
});

function sourceOf({ sources }: CopyInstruction, folder: string, path: string): Word | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isInside = joinPath(folder, name) === path || (folder === path && sources.length === 1);
  return sources.find((source) => {
    const own = source.text.replaceAll(/["']/g, '').replace(/^.*\//s, '');
    const glob = /^(\w+)\*(\.\w+)$/.exec(own);
    const isNamed = own === name || (glob !== null && name.startsWith(glob[1] ?? '') && name.endsWith(glob[2] ?? ''));
    return (isNamed && isInside) || (isWholeContext(source) && folder !== path);
  });
}

/** Whether anything above may have brought the file, or made it. */
function isThere(model: Model, stage: Stage, run: Instruction, before: readonly ShellCommand[], path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  for (const instruction of lineageOf(stage).flatMap(runOf)) {
    if (instruction === run) break;
    if (instruction.kind === 'copy' || instruction.kind === 'add') {
      if (mayBring(model, instruction, path)) return true;
    } else if (instruction.kind === 'workdir' || instruction.kind === 'volume') {
      // Both make a folder.
      const made = instruction.words.map((word) => valueOf(model.expand(word, instruction)));
      const folder = valueOf(model.stateAt(instruction).workdir);
      if (made.some((one) => one === undefined || isWithin(joinPath(folder, one) ?? path, path))) return true;
    } else if (instruction.kind === 'run') {
      const commands = model.commandsOf(instruction);
      if (commands.length === 0 || commands.some((command) => mayMake(command, name))) return true;
    }
  }
  return before.some((command) => mayMake(command, name));
}

/** Programs that make no files that their words do not name. */
const plain =
  /^(?:|:|true|echo|printf|mkdir|rm|chmod|chown|chgrp|touch|adduser|addgroup|useradd|groupadd|usermod|groupmod|set|export|cd|test|\[|sed|cat|ls|pwd|id|env|which|command|corepack|update-ca-certificates|locale-gen|ln|apt-mark|rustup|dpkg-reconfigure)$/;

function mayMake(command: ShellCommand, name: string): boolean {
  if (runsUnknownScript(command)) return true;
  const texts = [...command.words, ...command.redirects.flatMap(({ target }) => target ?? [])];
  if (texts.some(({ text }) => text.includes(name))) return true;
  const call = packageCallOf(command);
  if (call === undefined) return !plain.test(command.name ?? '');
  // `npm install x` writes what it has installed into a manifest.
  const isGlobal = call.options.some((option) => /^(?:-g|--global)$/.test(option.name));
  if (/^(?:pip|gem|apt|apt-get|apk|dnf|yum|microdnf|zypper)$/.test(call.manager) || isGlobal) return false;
  return call.operation !== 'clean';
}
