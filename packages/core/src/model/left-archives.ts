import { packageCallOf } from '../shell/package-calls.js';
import type { ShellCommand } from '../shell/command.js';
import { fileEffectsOf } from '../shell/file-effects.js';
import { optionsOf } from '../shell/options.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import type { Span } from '../text/span.js';
import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import { isWithin, joinPath } from './path.js';
import type { Stage } from './stage.js';
import { joinSymbolic, mayTake } from './symbolic-path.js';
import { tracedCommands } from './traced-commands.js';
import { walkDown } from './walk-down.js';

/** An archive that the image still has after it was downloaded and unpacked. */
export interface LeftArchive {
  /** The archive in the command that unpacks it first. */
  readonly word: Word;
  /** A symbolic path. */
  readonly path: string;
  readonly unpacking: ShellCommand;
  /** What downloads it: an ADD or a RUN, and where. */
  readonly origin: { readonly instruction: Instruction; readonly span: Span };
}

interface Download {
  readonly origin: LeftArchive['origin'];
  readonly unpacked?: { readonly word: Word; readonly command: ShellCommand };
}

/** By their symbolic paths. */
type Downloads = ReadonlyMap<string, Download>;

/** More archives at a time are not followed: each deletion is compared with all of them. */
const most = 100;

const downloads = walkDown<Downloads>(['add', 'run'], new Map(), (model, before, instruction) =>
  instruction.kind === 'add' ? withAdded(model, before, instruction) : afterRun(model, before, instruction),
);

/** The archives that stay in the layers of a stage and its parents; what a script or a pattern may have deleted is left out. */
export function leftArchives(model: Model, stage: Stage): readonly LeftArchive[] {
  return Array.from(downloads.atEnd(model, stage), ([path, { origin, unpacked }]) =>
    unpacked === undefined ? [] : [{ path, origin, word: unpacked.word, unpacking: unpacked.command }],
  ).flat();
}

function withAdded(model: Model, before: Downloads, instruction: Instruction): Downloads {
  if (instruction.kind !== 'add' || instruction.flags.some(({ name }) => name === 'unpack')) return before;
  const target = instruction.destination && valueOf(model.expand(instruction.destination, instruction));
  if (target === undefined) return before;
  const folder = joinPath(valueOf(model.stateAt(instruction).workdir), target);
  let archives: Map<string, Download> | undefined;
  for (const source of instruction.sources) {
    const url = valueOf(model.expand(source, instruction)) ?? '';
    if (!/^https?:\/\//.test(url) || folder === undefined) continue;
    const name = url.replace(/[?#].*$/s, '').replace(/^.*\//s, '');
    const path = /(^|\/)\.?$/.test(target) ? joinSymbolic(folder, name) : folder;
    note((archives ??= new Map(before)), path, { instruction, span: source.span });
  }
  return archives ?? before;
}

function afterRun(model: Model, before: Downloads, instruction: Instruction): Downloads {
  if (before.size === 0 && !model.commandsOf(instruction).some(isFetch)) return before;
  const archives = new Map(before);
  const mounts = model.mountsOf(instruction).map(({ target }) => valueOf(target));
  const isApart = (path: string): boolean => mounts.some((target) => target === undefined || isWithin(path, target));
  const traced = tracedCommands(model, instruction);
  for (const { command, folder, pathOf } of traced) {
    if (archives.size > 0 && mayDelete(command)) archives.clear();
    for (const word of unpackedBy(command)) unpack(archives, pathOf(word), { word, command });
    for (const { kind, path, append } of fileEffectsOf(command)) {
      const place = placeOf(pathOf(path), folder);
      const isDownload = kind === 'download' ? command.name !== 'git' : kind === 'write' && append !== true;
      if (isDownload && isFetch(command) && place !== undefined && !isApart(place))
        note(archives, place, { instruction, span: path.span });
      if (kind === 'delete' || kind === 'move') forget(archives, place);
    }
  }
  if (traced.some(({ command }) => deletesLater(command))) archives.clear();
  return archives.size === before.size && [...archives].every(([path, one]) => before.get(path) === one)
    ? before
    : archives;
}

function note(archives: Map<string, Download>, path: string | undefined, origin: LeftArchive['origin']): void {
  if (path !== undefined && archives.size < most) archives.set(path, { origin });
}

function unpack(archives: Map<string, Download>, path: string | undefined, unpacked: Download['unpacked']): void {
  if (path === undefined) return;
  const isPattern = /[*?]/.test(path);
  const place = isPattern ? [...archives.keys()].find((other) => mayTake(path, other)) : path;
  const archive = place === undefined ? undefined : archives.get(place);
  if (place === undefined || archive === undefined || archive.unpacked !== undefined || unpacked === undefined) return;
  archives.set(place, { ...archive, unpacked });
}

function forget(archives: Map<string, Download>, path: string | undefined): void {
  for (const other of archives.keys()) if (mayTake(path, other)) archives.delete(other);
}

function isFetch({ name }: ShellCommand): boolean {
  return name === 'curl' || name === 'wget';
}

/** Where the value of a variable is the whole address, the file has the name at its end. */
function placeOf(path: string | undefined, folder: string | undefined): string | undefined {
  if (path === undefined || !/(?:^|\/)https?:\//.test(path)) return path;
  return joinSymbolic(folder, path.replace(/[?#].*$/s, '').replace(/^.*\//s, ''));
}

/** Whether it may delete anything: a script that is called so, a trap, `xargs rm`, `find -exec rm`. */
function mayDelete({ name = '', args, wrappers }: ShellCommand): boolean {
  if (name === 'rm')
    return wrappers.some((wrapper) => wrapper.name === 'find') || args.every(({ text }) => text.startsWith('-'));
  return /clean|purge/.test(name);
}

/** A trap, and what a function deletes whenever it is called. */
function deletesLater({ name = '', args, nesting }: ShellCommand): boolean {
  return (name === 'trap' && args.length > 0) || (name === 'rm' && nesting.includes('function'));
}

/** The archives that a command unpacks; packages among them, which it installs. */
function unpackedBy(command: ShellCommand): readonly Word[] {
  const { name = '', args } = command;
  if (/^(dpkg|rpm|gdebi)$/.test(name)) return args.filter(({ text }) => /\.(deb|rpm)["']?$/.test(text));
  if (/^(7z[ar]?|unrar|rar)$/.test(name)) {
    const [verb, archive] = optionsOf(command, []).operands;
    return archive !== undefined && /^[xe]$/.test(verb?.text ?? '') ? [archive] : [];
  }
  const call = packageCallOf(command);
  if (call !== undefined)
    return call.operation === 'install' ? call.packages.filter(({ text }) => /\.(deb|rpm|apk)["']?$/.test(text)) : [];
  return fileEffectsOf(command).flatMap(({ kind, path }) => (kind === 'extract' ? [path] : []));
}
