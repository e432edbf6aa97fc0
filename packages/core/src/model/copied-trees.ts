import { flagOf, type CopyInstruction, type Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePerLasting } from '../text/once.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';

/** A folder or an archive that COPY or ADD puts into the image. */
export interface CopiedTree {
  /** Absolute. */
  readonly path: string;
  readonly copy: CopyInstruction;
  readonly isFolder: boolean;
  /** The same for each copy of the same source to the same place. */
  readonly key: string;
}

const archiveName = /\.(?:tar|tar\.\w+|tgz|tbz2?|txz|zip|[jwe]ar|deb|rpm|whl|iso|img)$/;

/** Folders of settings and scripts: what is copied there is small. */
const smallFolder =
  /^\/(?:etc|bin|usr\/s?bin|usr\/local\/s?bin|usr\/local\/etc|docker-entrypoint[^/]*|lib\/systemd)(?:\/|$)/;

/** What an instruction copies that may be large: folders as their names tell, and archives as they are. */
export function copiedTrees(model: Sources, copy: Instruction): readonly CopiedTree[] {
  return copy.kind === 'copy' || copy.kind === 'add' ? treesOf(model, copy) : none;
}

type Sources = Pick<Model, 'expand' | 'stateAt'>;

const none: readonly CopiedTree[] = [];

const treesOf = oncePerLasting(({ expand, stateAt }: Sources, copy: CopyInstruction): readonly CopiedTree[] => {
  if (copy.destination === undefined) return none;
  const target = valueOf(expand(copy.destination, copy));
  const path = target === undefined ? undefined : joinPath(valueOf(stateAt(copy).workdir), target);
  if (target === undefined || path === undefined || path === '/' || smallFolder.test(path)) return none;
  const texts = copy.sources.map((source) => valueOf(expand(source, copy)) ?? source.text);
  return texts.flatMap((text): readonly CopiedTree[] => {
    if (text.startsWith('<<') || /:\/\//.test(text)) return [];
    const key = [flagOf(copy, 'from')?.value?.text, text, path].join('\0');
    const name = text.replace(/\/+$/, '').replace(/^.*\//s, '');
    if (/^\.{0,2}$|^\*$/.test(name) || /^[\w-]+$/.test(name)) return [{ path, copy, isFolder: true, key }];
    // ADD unpacks what is local.
    if (copy.kind === 'add' || !archiveName.test(name) || /[*?[]/.test(name)) return [];
    const isInto = /(?:^|\/)\.{0,2}$/.test(target);
    return [{ path: isInto ? (joinPath(path, name) ?? path) : path, copy, isFolder: false, key }];
  });
});
