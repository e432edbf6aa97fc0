import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import { oncePer } from '../text/once.js';
import type { Span } from '../text/span.js';
import { contextFilesAt, type ContextFile } from './context-file.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';

/** A file that a RUN starts as a program by its path, and that a COPY or ADD brings. */
export interface RunScript {
  readonly instruction: Instruction;
  /** The word that names it. */
  readonly span: Span;
  /** Without the folders. */
  readonly name: string;
  /** What it may be, the likeliest first. */
  readonly files: readonly ContextFile[];
}

/** More scripts are not looked at. */
const mostScripts = 20;

/** The first such scripts of the file, top to bottom. */
export const runScripts = oncePer(readScripts);

function readScripts(model: Model): readonly RunScript[] {
  const found: RunScript[] = [];
  for (const { instruction, words, nesting, name = '' } of model.commands) {
    const [word] = words;
    const path = word && valueOf(word.value);
    const stage = model.stageOf(instruction);
    if (path?.includes('/') !== true || instruction.kind !== 'run' || stage === undefined || nesting.length > 0)
      continue;
    if (word === undefined || found.length >= mostScripts || instruction.onbuild !== undefined) continue;
    const place = joinPath(valueOf(model.stateAt(instruction).workdir), path);
    const files = place === undefined ? [] : contextFilesAt(model, stage, place);
    if (files.length > 0) found.push({ instruction, span: word.span, name, files });
  }
  return found;
}
