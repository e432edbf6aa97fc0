import { appendCommand } from '../../model/append-command.js';
import { isCached } from '../../model/is-cached.js';
import { lastPlaces } from '../../model/last-places.js';
import type { Command } from '../../model/model.js';
import type { PackageOperation } from '../../model/package-operations.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { stagesOption } from '../../rule/stages-option.js';
import { runsUnknownScript } from '../../shell/unknown-script.js';
import { valueOf } from '../../text/known.js';

const deleting = ['rm', 'find', 'mv', 'cd', 'trap', 'apt-get', 'apt'];
const removal = 'rm -rf /var/lib/apt/lists/*';

export default defineRule({
  summary: 'Delete the package lists in the RUN that fetched them.',
  why: '`apt-get update` fetches the lists of all packages into `/var/lib/apt/lists`: tens of megabytes that nothing in the image needs, and that are soon out of date. `apt-get clean` does not delete them, and a later `RUN` only hides them: the layer below keeps its size.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { DL3009: { level: 'info', options: { scripts: 'ignore' } } }, others: ['DF004'] },
  on: { commands: ['apt-get', 'apt', 'aptitude'] },
  options: {
    stages: stagesOption,
    scripts: option.choice({
      default: 'trust',
      choices: ['trust', 'ignore'],
      description: 'Whether a script of the build, which nobody can read here, may delete them.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends curl\n',
      good: `FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends curl && ${removal}\n`,
    },
  ],
  *check(model, { stages, scripts: trusted }) {
    const operations = ['apt-get', 'apt', 'aptitude'].flatMap((manager) => model.packageOperations(manager));
    operations.sort((a, b) => a.verb.span.start - b.verb.span.start);
    const updates = new Map(operations.filter(fetchesLists).map((one) => [one.command.instruction, one]));
    const users = operations.filter(({ operation }) => !/^(clean|remove|update)$/.test(operation));
    const scripts = model.commands.filter(mayClean);
    // Another RUN that installs from these lists, or a script that may, would break without them.
    const using = [...users.map(({ command }) => command), ...scripts, ...model.commandsNamed('apt-cache', 'gdebi')];
    const isShared = using.some(({ instruction }) => instruction.kind === 'run' && !updates.has(instruction));
    const deleted = lastPlaces(model.commandsNamed(...deleting).filter(deletesLists));
    const cleaned = lastPlaces(trusted === 'trust' ? scripts : []);
    const lastUse = new Map(users.map(({ command: { instruction, span } }) => [instruction, span.end]));
    for (const [instruction, { stage, verb, command }] of updates) {
      if (instruction.kind !== 'run' || (stages === 'shipped' && !stage.isShipped && !instruction.onbuild)) continue;
      if (isCached(model.mountsOf(instruction), '/var/lib/apt/lists')) continue;
      if ((deleted.get(instruction) ?? 0) > command.span.start) continue;
      if ((cleaned.get(instruction) ?? 0) > (lastUse.get(instruction) ?? command.span.end)) continue;
      const edit = lastUse.has(instruction) && !isShared ? appendCommand(model, instruction, removal) : undefined;
      yield {
        span: verb.span,
        message: 'The package lists that this fetches stay in the layer.',
        help: `Delete them at the end of the same \`RUN\`: \`${removal}\`.`,
        fixes: edit ? [{ title: 'Delete the lists at the end', safety: 'safe', effect: 'exec', edits: [edit] }] : [],
      };
    }
  },
});

/** `apt-get update`, or an install that updates first, unless it has a folder of its own for the lists. */
function fetchesLists({ operation, options }: PackageOperation): boolean {
  const isUpdating = operation === 'update' || options.some(({ name }) => name === '-U' || name === '--update');
  return isUpdating && !options.some(({ value }) => /dir::state/i.test((value && valueOf(value)) ?? ''));
}

function deletesLists({ name = '', args }: Command): boolean {
  if (name.startsWith('apt')) return args.some(({ text }) => /^dist-?clean$/.test(text));
  const folders = /var\/lib\/apt|apt\/lists|\{[^{}]*\bapt\b|\$\{?\w*(apt|list)|^["']?\/var(\/lib)?(\/\*)?\/?["']?$/i;
  return args.some(({ text }) => folders.test(text));
}

/** Whether it is a script that could do it; what is sourced or comes out of a pipe prepares or installs something. */
function mayClean(command: Command): boolean {
  const { name = '', connector } = command;
  return /clean/.test(name) || (runsUnknownScript(command) && connector !== 'pipe' && !/^(source|\.)$/.test(name));
}
