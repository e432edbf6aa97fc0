import { serverOfImage, type Server } from '../knowledge/servers.js';
import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Span } from '../text/span.js';
import { changedPaths } from './changed-paths.js';
import type { Model } from './model.js';
import { isWithin } from './path.js';
import { lineageOf, type Stage } from './stage.js';

/** A volume of the base image into which a RUN puts data. */
export interface SeededVolume {
  readonly path: string;
  readonly server: Server;
  /** The path that is written, or the server that is started. */
  readonly span: Span;
}

/** Where a server is told to keep its data: `--datadir=/x`, `-D /x`, `PGDATA=/x`. */
const chosenFolder = /(?:\bdatadir|\bdbpath|\bPGDATA|\s-D)(?:[ =]+["']?([^\s"';&|]+))?/g;

/** The data folders of a database's own image that a RUN fills: they are VOLUMEs of the base. */
export function seededVolumes(model: Model, stage: Stage): readonly SeededVolume[] {
  const { root } = stage;
  const server = root.kind === 'image' ? serverOfImage(root.reference.familiarName) : undefined;
  if (root.kind !== 'image' || server === undefined || stage.isWindows) return [];
  // The first is where the data lies if nothing else is said.
  const volumes = server.dataDirs.flatMap((folder) =>
    (root.facts?.volumes ?? []).filter((volume) => isWithin(folder, volume) || isWithin(volume, folder)),
  );
  if (volumes.length === 0) return [];
  const seeded = new Map<string, SeededVolume>();
  const add = (path: string, span: Span): void => {
    if (!seeded.has(path)) seeded.set(path, { path, server, span });
  };
  const lineage = lineageOf(stage);
  const runs = lineage.flatMap(({ instructions }) => instructions.filter(({ kind }) => kind === 'run'));
  let isElsewhere = false;
  for (const run of runs) {
    isElsewhere ||= choosesOther(model, run, volumes);
    for (const { path, span, kind } of changedPaths(model, run)) {
      const volume = volumes.find((one) => isWithin(path, one));
      if (volume !== undefined && /^(?:write|copy|move|extract|download)$/.test(kind)) add(volume, span);
    }
    const starting = isElsewhere ? undefined : model.commandsOf(run).find((command) => fills(command, server));
    if (starting?.words[0] !== undefined) add(volumes[0] ?? '', starting.words[0].span);
  }
  return [...seeded.values()];
}

/** Whether the words of a RUN, or a variable, name a folder for the data that is not in the volumes. */
function choosesOther({ variableAt }: Model, run: Instruction, volumes: readonly string[]): boolean {
  const isOther = (path: string | undefined): boolean =>
    path === undefined || !volumes.some((volume) => isWithin(path, volume));
  const variable = valueOf(variableAt(run, 'PGDATA'));
  if (variable !== undefined && variable.kind !== 'base' && isOther(valueOf(variable.value))) return true;
  return [...run.body.text.matchAll(chosenFolder)].some(([, path]) => isOther(path));
}

/** Whether a command makes the files of the database, or starts it so that its clients do. */
function fills({ name = '', words, args }: ShellCommand, { id, bins }: Server): boolean {
  const texts = args.map(({ text }) => text);
  if (texts.some((text) => /^(?:--?(?:version|help|verbose)|-V|stop|status)$/.test(text))) return false;
  if (name === 'service')
    return texts.includes('start') && /^(?:mysql|mariadb|postgres|mongo|redis)/.test(texts[0] ?? '');
  if (/\/init\.d\/(?:mysql|mariadb|postgres|mongo)/.test(words[0]?.text ?? '')) return texts[0] === 'start';
  if (/^(?:initdb|mysql_install_db|mariadb-install-db)$/.test(name)) return true;
  if (/^docker-entrypoint(?:\.sh)?$/.test(name)) return texts.some((text) => bins.includes(text));
  return bins.includes(name) && id !== 'redis';
}
