import type { ShellCommand } from '../shell/command.js';
import { flagOf, type CopyInstruction, type Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { insertAfter, type Edit } from '../text/edit.js';
import { valueOf } from '../text/known.js';
import { joinAll } from './join-runs.js';
import type { Model } from './model.js';
import { placeAmong } from './next-to.js';
import { joinPath } from './path.js';
import { withoutCommand } from './remove-command.js';
import { withoutInstruction } from './remove-instruction.js';
import { resolvedEffects } from './resolved-effects.js';

/**
 * Edits that mount what a COPY brings into the RUN that uses and deletes it, or the RUNs that do so one behind the other, and
 * drop the COPY and the deletion; undefined where something else names it, or they change it in a way that a mount forbids.
 */
export function mountedCopy(
  model: Model,
  copy: Instruction,
  run: Instruction,
  deleted: Word,
): readonly Edit[] | undefined {
  const mount = copy.kind === 'copy' && !copy.onbuild && !run.onbuild ? mountOf(model, copy) : undefined;
  const { instructions = [] } = model.stageOf(copy) ?? {};
  const next = instructions[placeAmong(instructions, copy) + 1];
  if (mount === undefined || next === undefined || model.stageOf(run) !== model.stageOf(copy)) return undefined;
  const first = next.kind === 'run' ? next : run;
  // A comment on the COPY would stay alone.
  if (first !== next && copy.comments.at(-1)?.line === copy.line - 1) return undefined;
  // A RUN that only deletes goes whole.
  const isSpare = first !== run && model.commandsOf(run).length === 1 && run.comments.length === 0;
  const last = isSpare ? (instructions[placeAmong(instructions, run) - 1] ?? run) : run;
  const joined = first === last ? [] : joinAll(model, first, last);
  if (joined === undefined || isNamedElsewhere(model, copy, first, run, mount.target)) return undefined;
  const runs = instructions.slice(placeAmong(instructions, first), placeAmong(instructions, run) + 1);
  const effects = runs.flatMap((one) => resolvedEffects(model, one)).filter(({ path }) => path === mount.target);
  const others = effects.filter(({ effect }) => effect.path !== deleted).map(({ effect: { kind } }) => kind);
  const deletion = effects.find(({ effect }) => effect.path === deleted)?.command;
  if (deletion?.name !== 'rm') return undefined;
  const dropped = isSpare ? withoutInstruction(model.source, run) : withoutOperand(model, deletion, deleted);
  if (dropped === undefined || !others.every((kind) => /^(?:read|extract|mode|owner)$/.test(kind))) return undefined;
  const isChanged = others.some((kind) => kind === 'mode' || kind === 'owner');
  const flag = ` --mount=type=bind,${mount.text}${isChanged ? ',rw' : ''}`;
  const place = first.flags.at(-1)?.span ?? first.keywordSpan;
  return [withoutInstruction(model.source, copy), insertAfter(place, flag), ...joined, dropped];
}

/** Takes the word out of the command, or the command where it has no other. */
function withoutOperand(model: Model, command: ShellCommand, { span }: Word): Edit | undefined {
  if (command.args.filter(({ text }) => !text.startsWith('-')).length === 1) return withoutCommand(model, command);
  const before = /(?:[ \t]|\\\r?\n)*$/.exec(model.source.text.slice(command.span.start, span.start))?.[0].length ?? 0;
  return command.script.form === 'exec' ? undefined : { span: { start: span.start - before, end: span.end }, text: '' };
}

/** One file, by its name: a folder is filled by COPY, and may be written to. */
function mountOf(
  { expand, stateAt }: Model,
  copy: CopyInstruction,
): { readonly text: string; readonly target: string } | undefined {
  const [source, another] = copy.sources;
  const target = copy.destination && valueOf(expand(copy.destination, copy));
  const folder = target === undefined ? undefined : joinPath(valueOf(stateAt(copy).workdir), target);
  const file = source && /^[\w./@+-]+$/.test(source.text) ? source.text.replace(/^\.\//, '') : undefined;
  const name = /[^/]*\w\.\w+$/.exec(file ?? '')?.[0];
  if (another !== undefined || target === undefined || folder === undefined || file === undefined) return undefined;
  if (name === undefined || !copy.flags.every((flag) => flag.name === 'from')) return undefined;
  const place = /(?:^|\/)\.?$/.test(target) ? joinPath(folder, name) : folder;
  const from = flagOf(copy, 'from')?.value?.text;
  if (place === undefined || !/^[\w./@+-]+$/.test(place) || (from !== undefined && !/^[\w./:@-]+$/.test(from)))
    return undefined;
  return { text: `${from === undefined ? '' : `from=${from},`}source=${file},target=${place}`, target: place };
}

function isNamedElsewhere(
  { source: { text } }: Model,
  copy: Instruction,
  first: Instruction,
  last: Instruction,
  path: string,
): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const ends = [copy.span.start, first.span.start, text.length];
  return [0, copy.span.end, last.span.end].some((start, at) => {
    const found = text.indexOf(name, start);
    return found >= 0 && found + name.length <= (ends[at] ?? 0);
  });
}
