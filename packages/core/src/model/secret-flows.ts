import type { Instruction } from '../syntax/instruction.js';
import { oncePer, oncePerLasting } from '../text/once.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import { secretSetupOf } from './secret-setup.js';
import { mayHaveSecrets, namesIn, withSecrets, type SecretVariables } from './secret-variables.js';
import { secretWrites } from './secret-writes.js';
import type { Stage } from './stage.js';

/** A place where the value of a secret ARG goes on into something that is kept. */
export interface SecretFlow {
  readonly stage: Stage;
  readonly span: Span;
  /** The variable that stands there. */
  readonly name: string;
  /** The ARG that the value comes from. */
  readonly origin: Span;
  readonly into: 'environment' | 'label' | 'file' | 'url';
  /** Of a file, absolute, where it is known. */
  readonly path?: string | undefined;
}

/** A variable in the part of a URL that holds who asks. */
const inUrl = /:\/\/[^\s/@]{0,300}\$[^\s@]{0,300}@/;

/** All ways of secret ARGs into ENV, labels, files and URLs, top to bottom; what a program is told to store is not here. */
export const secretFlows = oncePer((model: Model): readonly SecretFlow[] => {
  const flows: SecretFlow[] = [];
  if (!mayHaveSecrets(model)) return flows;
  for (const { stage, instruction, secrets } of withSecrets(model)) {
    if (secrets.size === 0) continue;
    for (const flow of flowsOf({ model, secrets }, instruction)) flows.push({ ...flow, stage });
  }
  return flows;
});

const flowsOf = oncePerLasting((from: { model: Model; secrets: SecretVariables }, instruction: Instruction) => {
  const { model, secrets } = from;
  const flows: Omit<SecretFlow, 'stage'>[] = [];
  for (const { text, isHeredoc, ...place } of placesIn(model, instruction, secrets)) {
    const name = namesIn(text, isHeredoc).find((used) => secrets.has(used));
    const origin = name === undefined ? undefined : secrets.get(name);
    if (name !== undefined && origin !== undefined) flows.push({ ...place, name, origin });
  }
  return flows.length === 0 ? none : flows;
});

const none: readonly Omit<SecretFlow, 'stage'>[] = [];

type Place = Pick<SecretFlow, 'span' | 'into' | 'path'> & { readonly text: string; readonly isHeredoc?: boolean };

function placesIn(model: Model, instruction: Instruction, secrets: SecretVariables): readonly Place[] {
  switch (instruction.kind) {
    case 'env':
    case 'label': {
      const into = instruction.kind === 'env' ? 'environment' : 'label';
      return instruction.properties.flatMap(({ value }) =>
        value ? [{ span: value.span, text: value.text, into }] : [],
      );
    }
    case 'add':
    case 'copy': {
      const urls = instruction.sources.filter(({ text }) => text.includes('://'));
      const heredocs = instruction.heredocs.filter(({ expand }) => expand);
      return [
        ...urls.map(({ span, text }): Place => ({ span, text, into: 'url' })),
        ...heredocs.map(({ span, content }): Place => ({ span, text: content.text, isHeredoc: true, into: 'file' })),
      ];
    }
    case 'run':
      return [...filesIn(model, instruction, secrets), ...urlsIn(model, instruction)];
    default:
      return [];
  }
}

function filesIn(model: Model, run: Instruction, secrets: SecretVariables): readonly Place[] {
  let text = '';
  const carries = (words: string, isHeredoc = false): boolean => {
    const used = namesIn(words, isHeredoc).find((name) => secrets.has(name));
    if (used !== undefined) text ||= `$${used}`;
    return used !== undefined;
  };
  return secretWrites(model, run, carries).map(({ span, path }) => ({ span, path, text, into: 'file' }));
}

function urlsIn(model: Model, run: Instruction): readonly Place[] {
  return model.commandsOf(run).flatMap((command) => {
    const words = command.args.filter(({ text }) => inUrl.test(text));
    if (words.length === 0 || secretSetupOf(command) !== undefined) return [];
    return words.map(({ span, text }): Place => ({ span, text, into: 'url' }));
  });
}
