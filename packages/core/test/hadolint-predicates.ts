import { asFragment } from '../src/model/as-fragment.js';
import { buildModel } from '../src/model/build-model.js';
import { defaultSettings } from '../src/model/settings.js';
import { parse } from '../src/syntax/parse.js';
import { Source } from '../src/text/source.js';
import { answerPredicates } from './hadolint-predicates/answers.js';
import { cachePredicates } from './hadolint-predicates/caches.js';
import { copyPredicates } from './hadolint-predicates/copies.js';
import { imagePredicates } from './hadolint-predicates/images.js';
import { labelPredicates } from './hadolint-predicates/labels.js';
import { listPredicates } from './hadolint-predicates/lists.js';
import { pinPredicates } from './hadolint-predicates/pins.js';
import { innermost, type Predicates } from './hadolint-predicates/place.js';
import { scriptPredicates } from './hadolint-predicates/scripts.js';
import { stagePredicates } from './hadolint-predicates/stages.js';
import { valuePredicates } from './hadolint-predicates/values.js';
import { variablePredicates } from './hadolint-predicates/variables.js';
import { wrapperPredicates } from './hadolint-predicates/wrappers.js';

/**
 * Where hadolint is wrong and plimsoll differs on purpose: findings at these places count for nobody. The codes that each
 * is about, the hadolint issue or the probe that shows it, and why stand under the same name in `compatibility.json`.
 */
export const predicates: Predicates = {
  ...answerPredicates,
  ...cachePredicates,
  ...copyPredicates,
  ...imagePredicates,
  ...labelPredicates,
  ...listPredicates,
  ...pinPredicates,
  ...scriptPredicates,
  ...stagePredicates,
  ...valuePredicates,
  ...variablePredicates,
  ...wrapperPredicates,
};

/** The places of one Dockerfile, for comparing findings with hadolint's. */
export interface Dockerfile {
  /** Whether the predicate holds for that code on that line. */
  readonly matches: (predicate: string, code: string, line: number) => boolean;
  /** Whether the instruction on that line has only scripts in a language that ShellCheck reads. */
  readonly isPosixShell: (line: number) => boolean;
}

/** Reads a Dockerfile, for comparing. */
export function dockerfileOf(text: string): Dockerfile {
  const model = buildModel(asFragment(parse(new Source('Dockerfile', text))), defaultSettings);
  const byLine = new Map(model.instructions.map((instruction) => [instruction.line, instruction]));
  return {
    matches: (predicate, code, line) =>
      predicates[predicate]?.({ code, line, instruction: byLine.get(line), model }) === true,
    isPosixShell: (line) => {
      const instruction = byLine.get(line);
      if (instruction === undefined) return true;
      return model.scriptsOf(innermost(instruction)).every(({ dialect }) => dialect === 'sh' || dialect === 'bash');
    },
  };
}
