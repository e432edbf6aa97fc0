import { isLikelySecret } from '../knowledge/secret-names.js';
import { isPlaceholder } from '../knowledge/secret-values.js';
import type { Instruction, PropertiesInstruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePerText } from '../text/once.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import { runOf } from './run.js';
import type { Stage } from './stage.js';
import { wholeOf } from './tail.js';

/** The variables that hold a secret of the build, by name, each with the ARG that brings it in. */
export type SecretVariables = ReadonlyMap<string, Span>;

/** An instruction with what holds the value of a secret ARG before it runs; the map changes with the next instruction. */
export interface WithSecrets {
  readonly stage: Stage;
  readonly instruction: Instruction;
  readonly secrets: SecretVariables;
}

/** Whether an ARG may bring in a secret, by its name. */
export function mayHaveSecrets(model: Model): boolean {
  return wholeOf(model)
    .instructionsOf('arg')
    .some(({ properties }) => properties.some(({ name }) => isNamedSo(name.text)));
}

const isNamedSo = oncePerText((name) => isLikelySecret(name, undefined));

/** The instructions of all stages, top to bottom, with the secret ARGs and what was set from them, through parents. */
export function* withSecrets(model: Model): Generator<WithSecrets> {
  const ends = new Map<Stage, SecretVariables>();
  for (const stage of model.stages) {
    const secrets = new Map((stage.parent && ends.get(stage.parent)) ?? []);
    for (const instruction of runOf(stage)) {
      if (instruction.onbuild === undefined) yield { stage, instruction, secrets };
      const isRun = instruction.onbuild === undefined || instruction.runBy !== undefined;
      if (isRun && (instruction.kind === 'arg' || instruction.kind === 'env')) set(model, instruction, secrets);
    }
    ends.set(stage, secrets);
  }
}

function set({ expand }: Model, instruction: PropertiesInstruction, secrets: Map<string, Span>): void {
  const origins = instruction.properties.map(({ name, value }): Span | undefined => {
    const from = secrets.size === 0 ? undefined : namesIn(value?.text ?? '').find((used) => secrets.has(used));
    if (from !== undefined) return secrets.get(from);
    if (instruction.kind !== 'arg' || !isNamedSo(name.text)) return undefined;
    const text = value && valueOf(expand(value, instruction));
    const given = text === '' ? undefined : text;
    const isNew = isLikelySecret(name.text, given) && !(given !== undefined && isPlaceholder(given));
    return isNew ? name.span : undefined;
  });
  for (const [at, { name }] of instruction.properties.entries()) {
    const origin = origins[at];
    if (origin !== undefined) secrets.set(name.text, origin);
    else if (instruction.kind === 'env') secrets.delete(name.text);
  }
}

/** The variables in a text of a shell or of BuildKit; what stands in single quotes is none, unless it is a heredoc's text. */
export function namesIn(text: string, isHeredoc = false): readonly string[] {
  if (!text.includes('$')) return [];
  const names: string[] = [];
  let isSingle = false;
  let isDouble = false;
  for (const [token, name] of text.matchAll(/\\[\s\S]|["']|\$\{?([A-Za-z_]\w*)/g)) {
    if (name !== undefined && !isSingle) names.push(name);
    if (isHeredoc) continue;
    if (token === "'" && !isDouble) isSingle = !isSingle;
    if (token === '"' && !isSingle) isDouble = !isDouble;
  }
  return names;
}
