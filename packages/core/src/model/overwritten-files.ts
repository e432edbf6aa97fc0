import { packageFamilyOf } from '../knowledge/package-family.js';
import type { ShellCommand } from '../shell/command.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { Instruction } from '../syntax/instruction.js';
import { entryOf, withEntries, type LayeredMap } from '../text/layered-map.js';
import type { Model } from './model.js';
import { walkDown } from './walk-down.js';
import { writtenFiles, type WrittenFile } from './written-files.js';

/** A file that is written though an instruction above has written it, and nothing has used it. */
export interface OverwrittenFile {
  readonly file: WrittenFile;
  readonly first: WrittenFile;
}

interface Written {
  /** By path, where nothing has used them yet. */
  readonly files: LayeredMap<string, WrittenFile> | undefined;
  /** What the instruction itself writes again. */
  readonly again: readonly OverwrittenFile[];
}

const nothing: Written = { files: undefined, again: [] };

const written = walkDown<Written>(['from', 'run', 'copy', 'add'], nothing, writtenAfter);

/** What a COPY, an ADD or a RUN writes again that an instruction of its stage has written above. */
export function overwrittenFiles(model: Model, instruction: Instruction): readonly OverwrittenFile[] {
  return instruction.onbuild === undefined ? written.behind(model, instruction).again : nothing.again;
}

function writtenAfter(model: Model, { files }: Written, instruction: Instruction): Written {
  if (instruction.kind === 'from') return nothing;
  const own = writtenFiles(model, instruction);
  if (own.length === 0 && files === undefined) return nothing;
  const again = own.flatMap((file): readonly OverwrittenFile[] => {
    const first = entryOf(files, file.path);
    return first === undefined || reads(instruction, file) ? [] : [{ file, first }];
  });
  const commands = instruction.kind === 'run' ? model.commandsOf(instruction) : [];
  // A RUN that may read the file has had its use of it.
  const left = commands.every(onlyInstalls) ? files : undefined;
  if (own.length === 0 || !commands.every(isPlain)) return { files: left, again };
  return { files: withEntries(left, new Map(own.map((file) => [file.path, file]))), again };
}

/** Whether a RUN names the file more than once: then it makes the new one of the old one. */
function reads({ kind, body }: Instruction, { path }: WrittenFile): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return kind === 'run' && body.text.indexOf(name) !== body.text.lastIndexOf(name);
}

const clearing: ReadonlySet<string> = new Set(['rm', 'set', 'mkdir']);

/** Whether it installs packages of the distribution, which read no file of the image. */
function onlyInstalls(command: ShellCommand): boolean {
  const call = packageCallOf(command);
  return call === undefined ? clearing.has(command.name ?? '') : packageFamilyOf(call.manager) !== undefined;
}

const simple: ReadonlySet<string> = new Set('echo printf cat tee curl wget mkdir rm chmod chown set cd'.split(' '));

/** Whether nothing in it can use what it writes. */
function isPlain(command: ShellCommand): boolean {
  return simple.has(command.name ?? '') || packageFamilyOf(packageCallOf(command)?.manager ?? '') !== undefined;
}
