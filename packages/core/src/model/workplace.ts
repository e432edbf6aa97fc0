import { oncePerPart } from '../text/once.js';
import type { Model } from './model.js';
import { lineageOf, type Stage } from './stage.js';
import { startedPrograms } from './started-programs.js';

/** Words in names of what one works in, and does not run as a service. */
const work =
  /(?:^|[^a-z])(?:dev|devel|develop|development|devcontainer|devenv|test|tests|testing|ci|lint|linter|debug|debugger|e2e|bench|benchmark|docs|gen|generate|generator|codegen)(?:[^a-z]|$)/i;

/** Words in the name of a last stage that is there for others. */
const part =
  /(?:^|[^a-z])(?:build|builder|build-?env|buildbase|sdk|tools?|toolchain|base|deps|dependencies)(?:[^a-z]|$)/i;

/** Whether an image is for work on the sources, by the names of its stages and of the file. */
export const isWorkplace = oncePerPart(readsAsWorkplace);

function readsAsWorkplace({ source }: Pick<Model, 'source'>, stage: Stage): boolean {
  const file = source.path.replace(/^.*[\\/]/s, '');
  if (work.test(file) || /(?:^|[\\/])\.devcontainer[\\/]/.test(source.path)) return true;
  return lineageOf(stage).some(({ name = '' }) => work.test(name)) || part.test(stage.name ?? '');
}

/** Whether an image is for people: for work on the sources, or for their shell, as far as names and commands tell. */
export const isForPeople = oncePerPart(startsForPeople);

function startsForPeople(model: Pick<Model, 'source' | 'imageOf' | 'commandsOf'>, stage: Stage): boolean {
  const { entrypoint, cmd } = model.imageOf(stage);
  // The start scripts of bases that nobody knows are taken to end with the CMD.
  const isOpen = entrypoint.known
    ? startedPrograms(model, stage) === undefined
    : cmd.known && isShell(cmd.value?.words);
  return isOpen || isWorkplace(model, stage);
}

function isShell(words: readonly string[] = []): boolean {
  return words.length === 1 && /(?:^|\/)(?:ba|z|da)?sh$/.test(words[0] ?? '');
}
