import { optionsOf } from '../shell/options.js';
import type { ShellCommand } from '../shell/command.js';
import { valueOf } from '../text/known.js';
import { oncePerPart } from '../text/once.js';
import type { Span } from '../text/span.js';
import { changedPaths } from './changed-paths.js';
import { containerStart } from './container-start.js';
import type { Model } from './model.js';
import { isWithin, joinPath } from './path.js';
import type { Stage } from './stage.js';

/** A path to which a container writes by the words of its ENTRYPOINT and CMD. */
export interface StartWrite {
  /** Absolute. */
  readonly path: string;
  readonly span: Span;
  /** Whether it is a log: by its name, or by the option that names it. */
  readonly isLog: boolean;
}

const logOptions =
  /^--?(?:(?:access|error|http|slow|general)[-_]?)?log-?(?:file|path|name|target)?$|^--?(?:access|error)-?log-?file$/;

const logName = /\.log(?:\.\w+)?$|(?:^|\/)logs?(?:\/|$)/;

/** What the start commands of an image write themselves: redirects, `mkdir`, `chown`, `sed -i`, the options for log files. */
export const startWrites = oncePerPart(readWrites);

function readWrites(model: Model, stage: Stage): readonly StartWrite[] {
  const { entrypoint, cmd } = model.imageOf(stage);
  const start = containerStart(model, stage);
  if (start === undefined || stage.isWindows) return [];
  const instructions = [entrypoint, cmd].flatMap((command) => (command.known && command.value?.instruction) || []);
  const writes = instructions
    .flatMap((instruction) => changedPaths(model, instruction))
    .filter(({ kind }) => kind !== 'delete')
    .map(({ path, span, kind }) => ({ path, span, isLog: kind === 'write' && logName.test(path) }));
  const workdir = valueOf(model.imageOf(stage).workdir);
  const logs = start.commands.flatMap(({ command }) => logFiles(command, workdir)).filter(({ span }) => span.end > 0);
  const byPath = new Map<string, StartWrite>();
  for (const write of [...writes, ...logs].toSorted((a, b) => a.span.start - b.span.start)) {
    // What a shell leaves to the container's variables is not known.
    if (!/[$*?]/.test(write.path) && !byPath.has(write.path)) byPath.set(write.path, write);
  }
  return [...byPath.values()];
}

function logFiles(command: ShellCommand, workdir: string | undefined): readonly StartWrite[] {
  const flags = command.args
    .flatMap(({ text }) => /^-[\w-]+$/.exec(text)?.[0] ?? [])
    .filter((flag) => logOptions.test(flag));
  const { options } = optionsOf(command, flags, { short: 'words' });
  return options.flatMap(({ name, value, word, valueWord }): readonly StartWrite[] => {
    const file = value === undefined || !logOptions.test(name) ? undefined : valueOf(value);
    const path = file === undefined || !/\/|\.log$/.test(file) ? undefined : joinPath(workdir, file);
    if (path === undefined || /^[-.]$/.test(file ?? '') || isWithin(path, '/dev') || isWithin(path, '/proc')) return [];
    return [{ path, span: (valueWord ?? word).span, isLog: true }];
  });
}
