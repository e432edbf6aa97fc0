import type { Fix } from '../../finding/finding.js';
import { listCleaner, listRemoval, type CleanedLists } from '../../model/cleaned-lists.js';
import { aptManagers, deletesLists, leftLists } from '../../model/left-lists.js';
import type { Model } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { stagesOption } from '../../rule/stages-option.js';
import { once } from '../../text/once.js';

export default defineRule({
  summary: 'Delete the package lists in the RUN that fetched them.',
  why: '`apt-get update` fetches the lists of all packages into `/var/lib/apt/lists`: tens of megabytes that nothing in the image needs, and that are soon out of date. `apt-get clean` does not delete them, and a later `RUN` only hides them: the layer below keeps its size. There is no fix where a script, or another program than `apt-get install`, may read them later.',
  unfixed: 'a later command may need the lists, or the script cannot go on behind its last command',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { DL3009: { level: 'info', options: { scripts: 'ignore' } } }, others: ['DF004'] },
  on: { commands: aptManagers },
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
    const clean = once(() => cleanerOf(model));
    for (const operation of aptManagers.flatMap((manager) => model.packageOperations(manager))) {
      const { stage, verb, command } = operation;
      const { instruction } = command;
      const left = leftLists(model, instruction);
      if (left?.command !== command || (trusted === 'trust' && left.mayBeCleaned)) continue;
      if (stages === 'shipped' && !stage.isShipped && !instruction.onbuild) continue;
      const found = clean()(operation);
      yield {
        span: verb.span,
        message: 'The package lists that this fetches stay in the layer.',
        help: `Delete them at the end of the same \`RUN\`: \`${listRemoval}\`.`,
        fixes: found ? fixesOf(found) : [],
      };
    }
  },
});

function cleanerOf(model: Model): ReturnType<typeof listCleaner> {
  const operations = aptManagers.flatMap((manager) => model.packageOperations(manager));
  operations.sort((a, b) => a.verb.span.start - b.verb.span.start);
  return listCleaner(model, operations, (run) => model.commandsOf(run).some(deletesLists));
}

function fixesOf({ edits, isAlone }: CleanedLists): readonly Fix[] {
  return isAlone
    ? [{ title: 'Delete the lists at the end', safety: 'safe', effect: 'exec', edits }]
    : [{ title: 'Fetch the lists where they are needed, and delete them there', safety: 'suggested', edits }];
}
