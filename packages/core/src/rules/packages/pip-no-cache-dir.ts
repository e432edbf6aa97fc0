import { isCached } from '../../model/is-cached.js';
import { lastPlaces } from '../../model/last-places.js';
import type { Command } from '../../model/model.js';
import { textOf } from '../../model/scopes.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { emptiedOption } from '../../rule/emptied-option.js';
import { stagesOption } from '../../rule/stages-option.js';
import { isKnown, known, valueOf } from '../../text/known.js';

const [flag, variable] = ['--no-cache-dir', 'PIP_NO_CACHE_DIR'] as const;
/** `pip` takes the beginning of a flag for the flag. */
const refusesCache = /^--no-(?:index|ca(?:che(?:-dir?)?)?)$/;
const configured = /pip\.(conf|ini)|PIP_CONFIG_FILE/;

export default defineRule({
  summary: 'Install Python packages without a cache.',
  why: '`pip` keeps what it downloads and builds in `~/.cache/pip`, so that a later call need not fetch it again. In an image there is no later call: the cache only makes it larger, often by as much as the packages themselves.',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: {
    hadolint: { DL3042: { level: 'warning', options: { stages: 'all', bases: 'all', emptied: 'report' } } },
    others: ['DF030'],
  },
  on: { kinds: ['run'] },
  options: {
    stages: stagesOption,
    emptied: emptiedOption,
    bases: option.choice({
      default: 'known',
      choices: ['known', 'all'],
      description: `Look only where the base image is known, or also where it may set \`${variable}\` itself.`,
    }),
  },
  examples: [
    {
      bad: 'FROM python:3.14\nRUN pip install -r requirements.txt\n',
      good: 'FROM python:3.14\nRUN pip install -r requirements.txt --no-cache-dir\n',
    },
  ],
  *check({ packageOperations, commandsNamed, variableAt, mountsOf, source }, { stages, bases, emptied }) {
    const configuring = packageOperations('pip', 'other').flatMap(({ command }) => command.args);
    if (configuring.some(({ text }) => text.includes('no-cache-dir')) || configured.test(source.text)) return;
    const exported = new Set(commandsNamed('export', '').flatMap((one) => (setsVariable(one) ? one.instruction : [])));
    const purges = packageOperations('pip', 'clean').map(({ command }) => command);
    const removed = lastPlaces([...commandsNamed('rm', 'find').filter(removesCache), ...purges]);
    for (const { stage, command, options, verb, insertFlag } of packageOperations('pip', 'install')) {
      const { instruction, span } = command;
      if (instruction.kind !== 'run' || (stages === 'shipped' && !stage.isShipped)) continue;
      if (options.some(({ name }) => refusesCache.test(name) || (emptied === 'accept' && name === '--cache-dir')))
        continue;
      const isEmptied = (removed.get(instruction) ?? 0) > span.start;
      if (exported.has(instruction) || setsVariable(command) || (isEmptied && emptied === 'accept')) continue;
      const set = variableAt(instruction, variable);
      // Whatever the value, `pip` then does without: "off" too.
      if (set.known ? !isKnown(textOf(set) ?? known(''), '') : bases === 'known') continue;
      const folders = ['PIP_CACHE_DIR', 'XDG_CACHE_HOME', 'HOME'].map((name) => textOf(variableAt(instruction, name)));
      folders.push(options.find(({ name }) => name === '--cache-dir')?.value);
      const places = folders.flatMap((folder) => (folder && valueOf(folder)) ?? []);
      const mounts = mountsOf(instruction);
      // The folder of whichever user.
      const likely = mounts.flatMap(({ target }) => valueOf(target)?.match(/.*(\/\.cache|pip)$/)?.[0] ?? []);
      if (isCached(mounts, '/root/.cache/pip', ...places, ...likely)) continue;
      yield {
        span: verb.span,
        message: `\`pip ${verb.text}\` ${isEmptied ? 'fills a cache that the `RUN` then deletes' : 'leaves its cache in the layer'}.`,
        help: `Add \`${flag}\`.`,
        fixes: [{ title: `Add \`${flag}\``, safety: 'safe', effect: 'exec', edits: [insertFlag(flag)] }],
      };
    }
  },
});

function setsVariable({ assignments, args }: Command): boolean {
  return assignments.some(({ name }) => name === variable) || args.some(({ text }) => text.startsWith(`${variable}=`));
}

function removesCache({ args }: Command): boolean {
  return args.some(({ text }) => /\.cache(["'}/*]*$|\/pip)|\{[^}]*\.cache|_CACHE_(DIR|HOME)/.test(text));
}
