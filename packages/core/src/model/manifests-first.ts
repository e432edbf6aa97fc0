import { manifestInstallOf } from '../shell/manifest-install.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { CopyInstruction, Instruction } from '../syntax/instruction.js';
import type { Edit } from '../text/edit.js';
import { lineBreakOf } from '../text/line-edits.js';
import { manifestSources } from './manifest-sources.js';

import type { Model } from './model.js';
import { placeAmong } from './next-to.js';

/** What may stand between them whatever is copied: nothing that reads a file. */
const settings = /^(?:env|label|expose|stopsignal|healthcheck|cmd|entrypoint|maintainer|workdir|user|arg)$/;

/**
 * Edits that copy only the manifests where all files were copied, and these below the install; undefined where the install
 * may need more of them, or something between the two.
 */
export function manifestsFirst(
  model: Pick<Model, 'source' | 'commandsOf' | 'stageOf'>,
  copy: CopyInstruction,
  run: Instruction,
): readonly Edit[] | undefined {
  const { source, commandsOf, stageOf } = model;
  const commands = commandsOf(run);
  const install = commands.find((command) => manifestInstallOf(command) !== undefined);
  const sources = install && manifestSources(install);
  const { instructions = [] } = stageOf(copy) ?? {};
  const between = instructions.slice(placeAmong(instructions, copy) + 1, placeAmong(instructions, run));
  if (sources === undefined || copy.onbuild || copy.json || copy.sources.length !== 1) return undefined;
  const manager = install && packageCallOf(install)?.manager;
  const isOnlyInstall = commands.every((command) => {
    const call = packageCallOf(command);
    return command === install || (call?.manager === manager && call?.operation === 'clean');
  });
  if (!isOnlyInstall || !between.every((one) => canStay(one, copy))) return undefined;
  const target = copy.destination?.text ?? '';
  if (!/^[\w./-]+$/.test(target)) return undefined;
  const folder = target.endsWith('/') || (target === '.' && !/[ *]/.test(sources)) ? target : `${target}/`;
  const keyword = copy.kind === 'copy' ? copy.raw : copy.raw === 'add' ? 'copy' : 'COPY';
  const flags = copy.flags.map(({ span }) => `${source.text.slice(span.start, span.end)} `).join('');
  return moved(model, copy, run, `${keyword} ${flags}${sources} ${folder}`);
}

/** Whether it may stand above the COPY as well as below; a folder or a variable that the COPY hangs on may not. */
function canStay(between: Instruction, copy: CopyInstruction): boolean {
  const isAbsolute = copy.destination?.text.startsWith('/') === true;
  if (between.kind === 'copy') return between.flags.some(({ name }) => name === 'from');
  if (between.kind === 'workdir' && !isAbsolute) return false;
  if (/^(?:env|arg)$/.test(between.kind) && copy.flags.some(({ bytes }) => bytes.includes('$'))) return false;
  return settings.test(between.kind);
}

/** Puts a line in the place of an instruction, and that with the comments right above it below another. */
function moved({ source }: Pick<Model, 'source'>, one: Instruction, below: Instruction, line: string): readonly Edit[] {
  let first = one.line;
  for (const comment of one.comments.toReversed()) if (comment.line === first - 1) first = comment.line;
  const start = source.lineStarts[first - 1] ?? 0;
  const indentation = /^[ \t]*/.exec(source.lineText(one.line))?.[0] ?? '';
  const lineBreak = lineBreakOf(source);
  const gap = source.lineText(one.endLine + 1).trim() === '' ? lineBreak : '';
  const text = source.text.slice(start, one.span.end);
  return [
    { span: { start, end: one.span.end }, text: `${indentation}${line}` },
    { span: { start: below.span.end, end: below.span.end }, text: `${gap}${lineBreak}${text}` },
  ];
}
