import { flagOf, type CopyInstruction, type Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';
import { resolvedEffects } from './resolved-effects.js';

/** A single file that an instruction surely writes as a whole. */
export interface WrittenFile {
  /** Absolute. */
  readonly path: string;
  readonly span: Span;
}

type Sources = Pick<Model, 'expand' | 'stateAt' | 'commandsOf' | 'variableAt'>;

/** The files that a COPY, an ADD or a RUN writes from the first byte on, whatever was there; a RUN's in no branch, and not what it deletes again. */
export function writtenFiles(model: Sources, instruction: Instruction): readonly WrittenFile[] {
  if (instruction.kind === 'copy' || instruction.kind === 'add') return copied(model, instruction);
  if (instruction.kind !== 'run') return [];
  const files = new Map<string, WrittenFile>();
  for (const { effect, command, path } of resolvedEffects(model, instruction)) {
    if (path === undefined || /[*?[]/.test(path)) continue;
    const isWhole =
      (effect.kind === 'write' && effect.append !== true && isOutput(command.name)) || effect.kind === 'download';
    const isFile = !(effect.kind === 'download' && command.name === 'git');
    if (isWhole && isFile && command.nesting.length === 0 && /^(?:first|and|sequence|pipe)$/.test(command.connector))
      files.set(path, { path, span: effect.path.span });
    else if (effect.kind !== 'mode' && effect.kind !== 'owner') files.delete(path);
  }
  return [...files.values()];
}

/** What is edited in place keeps most of what was there. */
function isOutput(name: string | undefined): boolean {
  return !/^(?:sed|perl|shred|truncate|gzip|bzip2|xz|zstd|tar|bsdtar)$/.test(name ?? '');
}

function copied({ expand, stateAt }: Sources, copy: CopyInstruction): readonly WrittenFile[] {
  const target = copy.destination && valueOf(expand(copy.destination, copy));
  const folder = target === undefined ? undefined : joinPath(valueOf(stateAt(copy).workdir), target);
  if (target === undefined || folder === undefined || flagOf(copy, 'parents') !== undefined) return [];
  return copy.sources.flatMap((source) => {
    const text = valueOf(expand(source, copy));
    const name = text?.replace(/^.*\//s, '') ?? '';
    // A folder has no such name, and an archive may be unpacked.
    if (!/^[\w@+-][\w@+.-]*\.\w+$/.test(name) || /\.(?:d|tar|tgz|t?[gx]z|bz2|zip)$/.test(name)) return [];
    if (/(?:^|\/)\.{0,2}$/.test(target)) return [{ path: joinPath(folder, name) ?? folder, span: source.span }];
    // Without a slash it may be a folder that is there, unless it has the name of a file.
    return copy.sources.length === 1 && /\/?[^/]*\w\.\w+$/.test(target) && !target.endsWith('.d')
      ? [{ path: folder, span: source.span }]
      : [];
  });
}
