import { valueOf } from '../text/known.js';
import { artefactsByStage } from './artefacts.js';
import type { Compilation } from './compilations.js';
import type { Model } from './model.js';
import { keptPackages } from './kept-packages.js';
import { isWithin, joinPath } from './path.js';
import { lineageOf, type Stage } from './stage.js';

/** The compilation in a stage or its parents whose result the container starts; undefined where none is, as far as the paths tell. */
export function startedCompilation(model: Model, stage: Stage): Compilation | undefined {
  const { cmd, entrypoint, workdir } = model.imageOf(stage);
  const folder = valueOf(workdir) ?? '/';
  const words = [entrypoint, cmd].flatMap((command) => {
    const own = command.known ? command.value?.instruction : undefined;
    return own === undefined
      ? []
      : model.commandsOf(own).flatMap((one) => one.words.map((word, at) => ({ text: valueOf(word.value) ?? '', at })));
  });
  if (words.length === 0) return undefined;
  const installed = new Set(keptPackages(model, lineageOf(stage)).map(({ name }) => name));
  const own = new Set(lineageOf(stage));
  for (const { made, path, origin } of artefactsByStage(model)(stage)) {
    if (!('command' in made) || !own.has(origin)) continue;
    if (words.some(({ text, at }) => isResult(path, text, folder, at === 0 && !installed.has(text)))) return made;
  }
  return undefined;
}

/** Whether a word of a command is the result, lies in the folder of the results, or is found there by its name. */
function isResult(result: string, word: string, folder: string, isProgram: boolean): boolean {
  if (word.includes('/')) {
    const path = joinPath(folder, word) ?? word;
    return (
      path === result ||
      (isWithin(path, result) &&
        result !== '/' &&
        !/\.(?:sh|py|js|rb|ya?ml|json|toml|conf|ini|xml|properties)$/.test(path))
    );
  }
  if (/\.(?:jar|dll|war)$/.test(word)) return isWithin(`${folder}/${word}`, result);
  const name = result.slice(result.lastIndexOf('/') + 1);
  return isProgram && /^[\w-]+$/.test(word) && (name === word ? /\/s?bin\//.test(result) : /\/s?bin$/.test(result));
}
