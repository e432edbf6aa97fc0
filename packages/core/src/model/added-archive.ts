import { flagOf } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import type { Model } from './model.js';
import { withoutInstruction } from './remove-instruction.js';
import { resolvedEffects } from './resolved-effects.js';
import type { Stage } from './stage.js';
import type { UnpackedCopy } from './unpacked-copies.js';

/**
 * Edits that make an ADD of a COPY and leave out the RUN that unpacks it; undefined where that does more, unpacks in another
 * way than ADD does, or its folder is not known.
 */
export function addedArchive(
  model: Model,
  { instructions }: Stage,
  { copy, word, isWhole }: UnpackedCopy,
): readonly Edit[] | undefined {
  const run = instructions.find(({ span }) => span.start <= word.span.start && word.span.end <= span.end);
  if (!isWhole || run?.kind !== 'run' || copy.json || copy.sources.length !== 1 || run.onbuild) return undefined;
  if (
    /[*?[]/.test(copy.sources[0]?.text ?? '') ||
    flagOf(copy, 'parents') ||
    flagOf(copy, 'exclude') ||
    run.comments.length > 0
  )
    return undefined;
  const commands = model.commandsOf(run);
  const plain = commands.every(
    ({ name, nesting }) => /^(?:tar|rm|mkdir|cd|set)$/.test(name ?? '') && nesting.length === 0,
  );
  const unpacking = resolvedEffects(model, run).filter(({ effect }) => effect.kind === 'extract');
  const [found, another] = unpacking;
  if (!plain || found === undefined || another !== undefined || found.to === undefined) return undefined;
  // Other options choose files or change them.
  const options = found.command.args.filter(({ text }) => text.startsWith('-'));
  if (
    !options.every(({ text }) =>
      /^-(?:[xzjJvpf]+|-?C|-directory|-extract|-file|-gzip|-xz|-bzip2|-zstd)(?:=.*)?$/.test(text),
    )
  )
    return undefined;
  const isRemovalOnly = resolvedEffects(model, run).every(
    ({ effect, path }) => effect.kind === 'extract' || (effect.kind === 'delete' ? path === found.path : true),
  );
  const target = copy.destination;
  if (!isRemovalOnly || target === undefined || !/^[\w./-]+$/.test(found.to)) return undefined;
  return [
    { span: copy.keywordSpan, text: copy.raw === 'copy' ? 'add' : 'ADD' },
    { span: target.span, text: found.to },
    withoutInstruction(model.source, run),
  ];
}
