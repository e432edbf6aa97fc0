import { predefinedArguments } from '../knowledge/predefined-arguments.js';
import { maskSecrets } from '../knowledge/mask-secrets.js';
import { isLikelySecret } from '../knowledge/secret-names.js';
import type { Model } from '../model/model.js';
import type { Variable } from '../model/variables.js';
import { instructionAt } from '../names/instruction-at.js';
import type { NameAt } from '../names/names.js';
import type { Known } from '../text/known.js';

/** Longer values are cut. */
const longestShown = 200;

/** Who sets a variable and what it is at that place, in Markdown. */
export function variableWords(model: Model, { name, occurrence }: NameAt): string {
  const { start } = occurrence.span;
  const instruction = instructionAt(model, start);
  const here = occurrence.role === 'declaration' && instruction !== undefined ? behind(model, start) : undefined;
  const found = instruction && model.variableAt(here ?? instruction, name.text);
  const known = Object.hasOwn(predefinedArguments, name.text) ? predefinedArguments[name.text] : undefined;
  return [`**${name.text}**: ${found === undefined ? 'a variable.' : sentence(model, name.text, found)}`, known ?? '']
    .join('\n\n')
    .trim();
}

/** The instruction below a declaration sees what it sets. */
function behind(model: Model, offset: number) {
  const stage = model.stages.findLast(({ from }) => from.span.start <= offset);
  return stage?.instructions.find(({ span }) => span.start > offset);
}

function sentence({ source }: Model, name: string, found: Known<Variable | undefined>): string {
  if (!found.known) return 'its value is not known: the base image or whoever builds may set it.';
  const variable = found.value;
  if (variable === undefined) return 'nothing sets it here.';
  const { kind, value, property } = variable;
  if (kind === 'base') return 'set by the base image.';
  const where =
    property === undefined
      ? 'by BuildKit'
      : `by ${kind.toUpperCase()} in line ${source.positionAt(property.span.start).line}`;
  return `set ${where}${value.known ? `, here ${shown(name, value.value)}` : '; its value is not known here'}.`;
}

function shown(name: string, value: string): string {
  if (value === '') return 'empty';
  if (isLikelySecret(name, value)) return 'a secret';
  const masked = maskSecrets(value);
  const text = masked.length > longestShown ? `${masked.slice(0, longestShown)}…` : masked;
  return `\`${text.replaceAll('`', 'ˋ').replaceAll(/\s+/g, ' ')}\``;
}
