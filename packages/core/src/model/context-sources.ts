import { flagOf, type CopyInstruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import type { Model } from './model.js';
import type { BaseVariables } from './scopes.js';

/** A source of COPY or ADD that is a path in the build context. */
export interface ContextSource {
  readonly word: Word;
  /** As BuildKit has it, variables expanded; not cleaned. */
  readonly path: string;
}

/** The sources that the build context surely has to give: none of a stage or an image, no heredoc, no URL, no repository. */
export function contextSources(
  { expand }: Pick<Model, 'expand'>,
  copy: CopyInstruction,
  base: BaseVariables = 'known',
): readonly ContextSource[] {
  const from = copy.kind === 'copy' ? flagOf(copy, 'from')?.value?.text : undefined;
  if (copy.invalid === true || copy.destination === undefined || (from !== undefined && from !== '')) return [];
  const heredocs = new Set(copy.heredocs.map(({ span }) => span.start));
  return copy.sources.flatMap((word) => {
    if (heredocs.has(word.span.start)) return [];
    const path = expand(word, copy, base);
    return path.known && !isRemote(path.value) ? [{ word, path: path.value }] : [];
  });
}

/** Whether BuildKit fetches it, or refuses it in a COPY; `ftp://x` and `github.com/x` are paths to it. */
function isRemote(source: string): boolean {
  const [, scheme] = /^([a-z\d]+):\/\//i.exec(source) ?? [];
  if (scheme === undefined) return /^[\w-]+@[a-z\d.-]+:/i.test(source);
  if (/^(?:ssh|git)$/i.test(scheme) || /^https?$/.test(scheme)) return true;
  return /^https?$/i.test(scheme) && /^[^?#]*\.git(?:[?#]|$)/.test(source);
}
