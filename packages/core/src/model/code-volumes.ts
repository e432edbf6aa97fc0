import type { ShellCommand } from '../shell/command.js';
import { valueOf } from '../text/known.js';
import { changedPaths } from './changed-paths.js';
import { containerStart } from './container-start.js';
import type { Model } from './model.js';
import { foldersFrom, isWithin } from './path.js';
import { lineageOf, type Stage } from './stage.js';
import { volumeWords, type VolumeWord } from './volume-words.js';

/** Programs that run what lies in the working directory; PHP is left out, whose applications are volumes by design. */
const runner =
  /^(?:node|npm|npx|yarn|pnpm|bun|deno|python[\d.]*|gunicorn|uvicorn|hypercorn|daphne|flask|celery|streamlit|ruby|bundle|rails|puma|unicorn|rackup|java|dotnet|perl|go|cargo|mix|poetry|uv|pm2|pm2-runtime|nodemon|ts-node|next|nuxt)$/;

/** What web servers serve where nothing else is said. */
const webRoots = ['/usr/share/nginx/html', '/usr/local/apache2/htdocs'];

/** The VOLUMEs of an image over a program that the image itself brings and starts. */
export function codeVolumes(model: Model, stage: Stage): readonly VolumeWord[] {
  const lineage = new Set(lineageOf(stage));
  const volumes = volumeWords(model).filter((volume) => lineage.has(volume.stage));
  if (volumes.length === 0) return [];
  const filled = filledFolders(model, lineage);
  const commands = containerStart(model, stage)?.commands ?? [];
  const workdir = valueOf(model.imageOf(stage).workdir);
  return volumes.filter(
    ({ path }) =>
      path !== '/' &&
      filled.has(path) &&
      (webRoots.includes(path) || commands.some(({ command }) => isFrom(command, path, workdir))),
  );
}

/** The folders into which files are brought, with all above them. */
function filledFolders(model: Model, lineage: Iterable<Stage>): ReadonlySet<string> {
  const filled = new Set<string>();
  for (const { instructions } of lineage) {
    for (const instruction of instructions) {
      if (!/^(?:copy|add|run)$/.test(instruction.kind)) continue;
      for (const { path, kind } of changedPaths(model, instruction)) {
        if (/^(?:copy|move|extract|download)$/.test(kind)) for (const folder of foldersFrom(path)) filled.add(folder);
      }
    }
  }
  return filled;
}

/** Whether the program, or what it runs, lies in the folder. */
function isFrom({ name = '', words }: ShellCommand, folder: string, workdir: string | undefined): boolean {
  const texts = words.map(({ value, text }) => valueOf(value) ?? text);
  const [program = ''] = texts;
  if (isWithin(program, folder)) return true;
  const paths = texts.slice(1).filter((text) => text.startsWith('/'));
  const code = paths.filter((text) => /\.(?:[cm]?[jt]s|py|rb|jar|war|dll|pl|sh)$/.test(text));
  if (runner.test(name) && code.length > 0) return code.some((path) => isWithin(path, folder));
  const isInside = workdir !== undefined && isWithin(workdir, folder);
  return (
    isInside &&
    (/^\.{0,2}[\w.-]*\//.test(program) && !program.startsWith('/') ? true : runner.test(name) && paths.length === 0)
  );
}
