import type { ShellCommand } from '../shell/command.js';
import { isPosixShell, shebangOf } from '../shell/dialect.js';
import { shellScripts } from '../shell/shell-script.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { oncePer } from '../text/once.js';
import { oneSegment } from '../text/segments.js';
import type { Span } from '../text/span.js';
import { contextFilesAt, type ContextFile } from './context-file.js';
import type { Need } from './facts.js';
import type { Model } from './model.js';
import { joinPath } from './path.js';
import type { Stage } from './stage.js';

/** The script of the build context that the container starts with. */
export interface EntrypointScript extends ContextFile {
  readonly stage: Stage;
  /** The CMD or ENTRYPOINT that names it, and where. */
  readonly instruction: Instruction;
  readonly span: Span;
  /** Its name, without the folders. */
  readonly name: string;
  readonly text: string;
  /** Its mode in the build context; undefined where that is not known. */
  readonly isExecutable: boolean | undefined;
  /** Whether a shell that is named in front runs it, so that neither its mode nor its first line matter. */
  readonly isRunByShell: boolean;
}

/** Larger files are not looked at. */
const largest = 100_000;

/** What has to be fetched so that `entrypointScript` can tell. */
export function entrypointScriptNeeds(model: Model): readonly Need[] {
  return (candidates(model)?.files ?? []).flatMap(({ file }): readonly Need[] =>
    file === undefined
      ? []
      : [
          { kind: 'file', path: file },
          { kind: 'stat', path: file },
        ],
  );
}

/** The script; undefined where the container starts something else, or the file is not known. */
export function entrypointScript(model: Model): EntrypointScript | undefined {
  const { facts, finalStage: stage } = model;
  const start = candidates(model);
  if (start === undefined || stage === undefined) return undefined;
  const { word, path, instruction, isRunByShell } = start;
  for (const found of start.files) {
    const text = found.text ?? (found.file === undefined ? undefined : facts.file(found.file));
    if (text === undefined) return undefined;
    if (text === null) continue;
    if (text.length > largest || text.includes('\0')) return undefined;
    return {
      ...found,
      stage,
      text,
      instruction,
      span: word.span,
      name: path.slice(path.lastIndexOf('/') + 1),
      isExecutable: found.file === undefined ? false : facts.stat(found.file)?.executable,
      isRunByShell,
    };
  }
  return undefined;
}

/** Its commands; undefined where it is no script of a shell, or not understood. */
export function commandsOfScript({
  text,
  instruction,
  isRunByShell,
}: EntrypointScript): readonly ShellCommand[] | undefined {
  const body = oneSegment(text.replaceAll('\r\n', '\n'), 0);
  const shebang = shebangOf(body);
  const name = shebang?.[0]?.replace(/^.*\//, '');
  if (shebang === undefined ? !isRunByShell : !isPosixShell(name)) return undefined;
  const [script] = shellScripts(instruction, 'shell', [name ?? 'sh'], body);
  return script?.complete === true ? script.commands : undefined;
}

interface Candidates {
  readonly instruction: Instruction;
  readonly word: Word;
  readonly path: string;
  readonly isRunByShell: boolean;
  readonly files: readonly ContextFile[];
}

/** Where a name without a folder is looked for. */
const searched = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

const candidates = oncePer(readCandidates);

function readCandidates(model: Model): Candidates | undefined {
  const { finalStage, imageOf, commandsOf } = model;
  if (finalStage === undefined || finalStage.isWindows) return undefined;
  const { entrypoint, cmd, workdir } = imageOf(finalStage);
  const outer = valueOf(entrypoint);
  if (outer === undefined) return undefined;
  const instruction = outer?.instruction ?? valueOf(cmd)?.instruction;
  if (instruction === undefined || instruction.onbuild !== undefined) return undefined;
  const [command, another] = commandsOf(instruction);
  if (command === undefined || another !== undefined) return undefined;
  const isRunByShell = isPosixShell(command.name);
  const word = isRunByShell ? command.args.find(({ text }) => !/^["']?-/.test(text)) : command.words[0];
  const written = word && valueOf(word.value);
  if (word === undefined || written === undefined || (isRunByShell && command.script.form === 'exec-shell'))
    return undefined;
  const isPath = written.includes('/') || isRunByShell;
  const paths = isPath ? [joinPath(valueOf(workdir), written)] : searched.map((folder) => `${folder}/${written}`);
  for (const path of paths) {
    const files = path === undefined ? [] : contextFilesAt(model, finalStage, path);
    // A name alone is mostly a program of the base: then only a file of that name counts.
    const own = isPath
      ? files
      : files.filter(({ file = written }) => /\.sh$|entrypoint/.test(written) && file.endsWith(written));
    if (path !== undefined && own.length > 0) return { instruction, word, path, isRunByShell, files: own };
  }
  return undefined;
}
