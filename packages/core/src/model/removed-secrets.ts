import { secretFileKind } from '../knowledge/secret-files.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Span } from '../text/span.js';
import { foundAbove } from './found-above.js';
import { groupBy } from './groups.js';
import { layerFiles } from './layer-files.js';
import type { Model } from './model.js';
import { isWithin, joinPath } from './path.js';
import { resolvedEffects } from './resolved-effects.js';
import { secretCopies } from './secret-copies.js';
import { secretFlows } from './secret-flows.js';
import { lineageOf } from './stage.js';

/** A file with a secret that a later layer deletes. */
export interface RemovedSecret {
  /** The word that names it for the deletion. */
  readonly span: Span;
  /** Absolute. */
  readonly path: string;
  readonly origin: Span;
}

/** More files at a time are not followed. */
const mostFiles = 200;

/** The files with secrets, by their names, that a RUN makes. */
const made = foundAbove(['run'], (model, instruction) =>
  layerFiles(model, instruction).flatMap(({ path, isKept, isTree }) =>
    isKept && !isTree && secretFileKind(path, path) !== undefined ? [{ instruction, path }] : [],
  ),
);

/** The files with secrets that the final image's layers hold though a later `RUN` deletes them. */
export function* removedSecrets(model: Model): Generator<RemovedSecret> {
  if (model.finalStage === undefined) return;
  const copies = groupBy(secretCopies(model), ({ copy }): Instruction => copy);
  const flows = [...secretFlows(model)].filter(({ into, path }) => into === 'file' && path !== undefined);
  const madeBy = groupBy(made.written(model), ({ instruction }): Instruction => instruction);
  if (copies.size === 0 && flows.length === 0 && madeBy.size === 0) return;
  const files = new Map<string, Span>();
  for (const instruction of lineageOf(model.finalStage).flatMap((stage) => stage.instructions)) {
    if (instruction.kind === 'copy' || instruction.kind === 'add') {
      for (const { paths, word } of copies.get(instruction) ?? []) for (const path of paths) keep(path, word.span);
    }
    if (instruction.kind !== 'run') continue;
    const { span: whole } = instruction;
    if (files.size > 0) yield* deletedIn(model, instruction, files);
    for (const { path } of madeBy.get(instruction) ?? []) keep(path, instruction.keywordSpan);
    for (const { span, path } of flows) {
      if (path !== undefined && span.start > whole.start && span.end <= whole.end) keep(path, span);
    }
  }

  function keep(path: string, span: Span): void {
    if (files.size < mostFiles) files.set(path, span);
  }
}

function* deletedIn(model: Model, run: Instruction, files: Map<string, Span>): Generator<RemovedSecret> {
  const deletions = resolvedEffects(model, run).filter(({ effect }) => effect.kind === 'delete');
  if (deletions.length === 0) return;
  const { user, workdir } = model.stateAt(run);
  const home = user.known && (user.value === null || user.value === 'root' || user.value === '0') ? '/root' : undefined;
  for (const { effect, path } of deletions) {
    const [, inHome] = /^(?:~|"?\$\{?HOME\}?"?)\/(.+?)"?$/.exec(effect.path.text) ?? [];
    const place = path ?? (home === undefined || inHome === undefined ? undefined : joinPath(home, inHome));
    const folder = place?.replace(/\/\.?\*$/, '');
    // The whole folder of the work is rather moved away than cleaned.
    if (folder === undefined || folder === '/' || folder === valueOf(workdir)) continue;
    for (const [file, origin] of files) {
      if (!isWithin(file, folder)) continue;
      files.delete(file);
      yield { span: effect.path.span, path: file, origin };
      break;
    }
  }
}
