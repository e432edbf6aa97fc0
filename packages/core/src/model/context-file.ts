import { flagOf, type CopyInstruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { contextSources } from './context-sources.js';
import type { Model } from './model.js';
import { isWithin, joinPath } from './path.js';
import { runOf } from './run.js';
import { lineageOf, type Stage } from './stage.js';

/** A file of the image that a COPY or ADD brings. */
export interface ContextFile {
  readonly copy: CopyInstruction;
  /** Its path in the build context; undefined for a heredoc. */
  readonly file: string | undefined;
  /** What stands in the heredoc. */
  readonly text?: string;
}

type Sources = Pick<Model, 'expand' | 'stateAt'>;

/** More files that may be the one are not looked at. */
const mostFiles = 16;

/** What may lie at an absolute path of the stage's image, the likeliest first; empty where another stage or image brings it. */
export function contextFilesAt(model: Sources, stage: Stage, path: string): readonly ContextFile[] {
  const files: ContextFile[] = [];
  for (const instruction of lineageOf(stage).flatMap(runOf).reverse()) {
    if (instruction.kind !== 'copy' && instruction.kind !== 'add') continue;
    const found = filesOf(model, instruction, path);
    if (found === 'elsewhere') break;
    files.push(...found);
    if (files.length >= mostFiles) break;
  }
  return files.slice(0, mostFiles);
}

function filesOf(model: Sources, copy: CopyInstruction, path: string): readonly ContextFile[] | 'elsewhere' {
  const target = copy.destination && valueOf(model.expand(copy.destination, copy));
  const folder = target === undefined ? undefined : joinPath(valueOf(model.stateAt(copy).workdir), target);
  // Where it goes is not known: it can be there.
  if (target === undefined || folder === undefined) return 'elsewhere';
  if (!isWithin(path, folder)) return [];
  const isFile = path === folder;
  const rest = isFile ? '' : path.slice(folder === '/' ? 1 : folder.length + 1);
  if (flagOf(copy, 'from') !== undefined || copy.sources.length === 0)
    return isFile || bringsName(copy, rest) ? 'elsewhere' : [];
  const [heredoc, another] = copy.heredocs;
  if (heredoc !== undefined) {
    const isMeant = another === undefined && copy.sources.length === 1 && (isFile || rest === heredoc.name);
    const isPlain = !heredoc.expand || !heredoc.content.text.includes('$');
    return isMeant && isPlain ? [{ copy, file: undefined, text: heredoc.content.text }] : isMeant ? 'elsewhere' : [];
  }
  const sources = contextSources(model, copy);
  if (sources.length < copy.sources.length) return 'elsewhere';
  return sources.flatMap((source): readonly ContextFile[] => {
    const clean = (joinPath('/', source.path) ?? '/').slice(1);
    if (isFile) return sources.length === 1 && !target.endsWith('/') && clean !== '' ? [{ copy, file: clean }] : [];
    if (/[*?[]/.test(clean)) {
      const inFolder = `${clean.slice(0, clean.lastIndexOf('/') + 1)}${rest}`;
      return rest.includes('/') || !mayMatch(clean, inFolder) ? [] : [{ copy, file: inFolder }];
    }
    const name = clean.slice(clean.lastIndexOf('/') + 1);
    const below = { copy, file: clean === '' ? rest : `${clean}/${rest}` };
    return name === rest ? [{ copy, file: clean }, below] : [below];
  });
}

function bringsName(copy: CopyInstruction, rest: string): boolean {
  const name = rest.slice(rest.lastIndexOf('/') + 1);
  return copy.sources.some(({ text }) => text.includes(name) || !/\w\.\w+$/.test(text));
}

/** Whether the pattern may be about the path: what stands before and behind its first and last sign is the same. */
function mayMatch(pattern: string, path: string): boolean {
  const before = /^[^*?[]*/.exec(pattern)?.[0] ?? '';
  const behind = /[^*?\]]*$/.exec(pattern)?.[0] ?? '';
  return path.startsWith(before) && path.endsWith(behind);
}
