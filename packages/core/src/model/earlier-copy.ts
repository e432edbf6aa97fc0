import { manifestInstallOf } from '../shell/manifest-install.js';
import type { CopyInstruction, Instruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import type { EarlyRead } from './early-reads.js';
import { lineAbove } from './insert-line.js';
import { manifestSources } from './manifest-sources.js';
import type { Model } from './model.js';
import { moveAbove } from './move-above.js';
import { isWholeContext } from './whole-context.js';

/**
 * Edits that bring a file before the RUN that reads it: of all files only the manifests of an install, else its COPY moves
 * up; undefined where what stands between them says what the COPY does.
 */
export function earlierCopy(model: Model, { at, source: word }: EarlyRead): readonly Edit[] | undefined {
  const { source, stages, commandsOf } = model;
  const stage = stages.find(({ from, instructions }) => {
    return from.span.start < at.span.start && (instructions.at(-1)?.span.end ?? 0) > at.span.start;
  });
  const run = stage?.instructions.find((one) => holds(one, at.span));
  const copy = stage?.instructions.find((one) => holds(one, word.span));
  if (stage === undefined || run === undefined || (copy?.kind !== 'copy' && copy?.kind !== 'add')) return undefined;
  const between = stage.instructions.filter(({ span }) => span.start > run.span.start && span.start < copy.span.start);
  if (copy.heredocs.length > 0 || copy.onbuild || !between.every((one) => canStay(one, copy))) return undefined;
  const install = commandsOf(run).find(
    (command) => manifestInstallOf(command)?.verb.span.end && isIn(command.span, at),
  );
  const sources = isWholeContext(word) && install ? manifestSources(install) : undefined;
  if (sources !== undefined) {
    const target = copy.destination?.text ?? '';
    if (!/^[\w./-]+$/.test(target) || copy.json) return undefined;
    const folder = target.endsWith('/') || (target === '.' && !/[ *]/.test(sources)) ? target : `${target}/`;
    const flags = copy.flags.map(({ span }) => `${source.text.slice(span.start, span.end)} `).join('');
    return [lineAbove(source, run, `${copy.raw === 'copy' ? 'copy' : 'COPY'} ${flags}${sources} ${folder}`)];
  }
  return moveAbove(source, [copy], run);
}

type Word = EarlyRead['source'];

function holds({ span }: Instruction, { start }: Word['span']): boolean {
  return span.start <= start && start < span.end;
}

function isIn({ start, end }: Word['span'], { span }: Word): boolean {
  return start <= span.start && span.end <= end;
}

function canStay(between: Instruction, copy: CopyInstruction): boolean {
  const isAbsolute = copy.destination?.text.startsWith('/') === true;
  if (between.kind === 'workdir') return isAbsolute;
  if (between.kind === 'env' || between.kind === 'arg')
    return !/\$/.test(copy.body.text) && !copy.flags.some(hasVariable);
  return between.kind !== 'volume' && between.kind !== 'onbuild';
}

function hasVariable({ bytes }: { readonly bytes: string }): boolean {
  return bytes.includes('$');
}
