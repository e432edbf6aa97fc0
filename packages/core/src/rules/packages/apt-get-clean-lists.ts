import type { Fix } from '../../finding/finding.js';
import { listCleaner, listRemoval, type CleanedLists } from '../../model/cleaned-lists.js';
import { isCached } from '../../model/is-cached.js';
import { lastPlaces } from '../../model/last-places.js';
import { mayClean } from '../../model/may-clean.js';
import type { Command } from '../../model/model.js';
import type { PackageOperation } from '../../model/package-operations.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { stagesOption } from '../../rule/stages-option.js';
import { valueOf } from '../../text/known.js';

const deleting = ['rm', 'find', 'mv', 'cd', 'trap', 'apt-get', 'apt'];

export default defineRule({
  summary: 'Delete the package lists in the RUN that fetched them.',
  why: '`apt-get update` fetches the lists of all packages into `/var/lib/apt/lists`: tens of megabytes that nothing in the image needs, and that are soon out of date. `apt-get clean` does not delete them, and a later `RUN` only hides them: the layer below keeps its size. There is no fix where a script, or another program than `apt-get install`, may read them later.',
  unfixed: 'a later command may need the lists, or the script cannot go on behind its last command',
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
      good: `FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends curl && ${listRemoval}\n`,
    },
  ],
  *check(model, { stages, scripts: trusted }) {
    const operations = ['apt-get', 'apt', 'aptitude'].flatMap((manager) => model.packageOperations(manager));
    operations.sort((a, b) => a.verb.span.start - b.verb.span.start);
    const updates = new Map(operations.filter(fetchesLists).map((one) => [one.command.instruction, one]));
    const users = operations.filter(({ operation }) => !/^(clean|remove|update)$/.test(operation));
    const scripts = model.commands.filter(mayClean);
    const deleted = lastPlaces(model.commandsNamed(...deleting).filter(deletesLists));
    const cleaned = lastPlaces(trusted === 'trust' ? scripts : []);
    const clean = listCleaner(model, operations, (run) => deleted.has(run));
    const lastUse = new Map(users.map(({ command: { instruction, span } }) => [instruction, span.end]));
    for (const [instruction, update] of updates) {
      const { stage, verb, command } = update;
      if (instruction.kind !== 'run' || (stages === 'shipped' && !stage.isShipped && !instruction.onbuild)) continue;
      if (isCached(model.mountsOf(instruction), '/var/lib/apt/lists')) continue;
      if ((deleted.get(instruction) ?? 0) > command.span.start) continue;
      if ((cleaned.get(instruction) ?? 0) > (lastUse.get(instruction) ?? command.span.end)) continue;
      const found = clean(update);
      yield {
        span: verb.span,
        message: 'The package lists that this fetches stay in the layer.',
        help: `Delete them at the end of the same \`RUN\`: \`${listRemoval}\`.`,
        fixes: found ? fixesOf(found) : [],
      };
    }
  },
});

function fixesOf({ edits, isAlone }: CleanedLists): readonly Fix[] {
  return isAlone
    ? [{ title: 'Delete the lists at the end', safety: 'safe', effect: 'exec', edits }]
    : [{ title: 'Fetch the lists where they are needed, and delete them there', safety: 'suggested', edits }];
}

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
