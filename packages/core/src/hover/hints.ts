import { isLikelySecret } from '../knowledge/secret-names.js';
import { maskSecrets } from '../knowledge/mask-secrets.js';
import type { Model } from '../model/model.js';
import type { State } from '../model/state.js';
import { instructionAt } from '../names/instruction-at.js';
import { namesOf } from '../names/names.js';
import type { Known } from '../text/known.js';
import type { Span } from '../text/span.js';

/** A few words behind a place, for someone who reads the file. */
export interface Hint {
  readonly offset: number;
  readonly text: string;
}

const longest = 40;

/** The values of variables behind their uses, and who runs what where as soon as that changes. Only what is known. */
export function hintsIn(model: Model, within: Span): readonly Hint[] {
  const inside = (offset: number): boolean => within.start <= offset && offset <= within.end;
  return [...variableHints(model, inside), ...stateHints(model, inside)].sort((a, b) => a.offset - b.offset);
}

function* variableHints(model: Model, inside: (offset: number) => boolean): Iterable<Hint> {
  for (const { kind, text, occurrences } of namesOf(model).all) {
    if (kind !== 'variable') continue;
    for (const { span, role } of occurrences) {
      if (role !== 'reference' || !inside(span.start)) continue;
      const instruction = instructionAt(model, span.start);
      const variable = instruction && model.variableAt(instruction, text);
      const value = variable?.known === true ? variable.value?.value : undefined;
      if (value?.known !== true || value.value === '' || isLikelySecret(text, value.value)) continue;
      const isBraced = model.source.text[span.end] === '}';
      yield { offset: span.end + (isBraced ? 1 : 0), text: `= ${shortened(value.value)}` };
    }
  }
}

/** Behind a RUN, CMD or ENTRYPOINT whose user or folder is another one than that of the one before. */
function* stateHints(model: Model, inside: (offset: number) => boolean): Iterable<Hint> {
  for (const { instructions } of model.stages) {
    let shown = '';
    for (const instruction of instructions) {
      if (instruction.kind !== 'run' && instruction.kind !== 'cmd' && instruction.kind !== 'entrypoint') continue;
      const text = stateText(model.stateAt(instruction));
      if (text === '' || text === shown) continue;
      shown = text;
      const { end } = instruction.keywordSpan;
      if (inside(end)) yield { offset: end, text };
    }
  }
}

function stateText({ user, workdir }: State): string {
  const who = valueIn(user, (name) => `as ${name ?? 'root'}`);
  const where = valueIn(workdir, (path) => `in ${path}`);
  return [who, where].filter((part) => part !== '').join(' ');
}

function valueIn<T>(value: Known<T>, text: (value: T) => string): string {
  return value.known ? shortened(text(value.value)) : '';
}

function shortened(value: string): string {
  const masked = maskSecrets(value).replaceAll(/\s+/g, ' ');
  return masked.length > longest ? `${masked.slice(0, longest)}…` : masked;
}
