import { groupBy } from '../../model/groups.js';
import { isCached } from '../../model/is-cached.js';
import { lastPlaces } from '../../model/last-places.js';
import type { Command, Model } from '../../model/model.js';
import type { PackageOperation } from '../../model/package-operations.js';
import { withoutCommand } from '../../model/remove-command.js';
import { defineRule } from '../../rule/define-rule.js';
import { emptiedOption } from '../../rule/emptied-option.js';
import { stagesOption } from '../../rule/stages-option.js';
import type { Edit } from '../../text/edit.js';

const flag = '--no-cache';

export default defineRule({
  summary: 'Install apk packages without a cache.',
  why: '`apk add` keeps the index of the repositories in `/var/cache/apk`. It makes the image larger and is out of date before the image is used.',
  unfixed: 'a comment or another command stands between the two',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: {
    hadolint: { DL3019: { level: 'info', options: { stages: 'all', emptied: 'report' } } },
    others: ['DS-0025', 'DF029'],
  },
  on: { commands: ['apk'] },
  looks: 'above',
  options: {
    stages: stagesOption,
    emptied: emptiedOption,
  },
  examples: [
    {
      bad: 'FROM alpine:3.22\nRUN apk add curl\n',
      good: 'FROM alpine:3.22\nRUN apk add --no-cache curl\n',
    },
  ],
  *check(model, { stages, emptied }) {
    const { packageOperations, commandsNamed, mountsOf } = model;
    const places = lastPlaces(commandsNamed('apk', 'rm', 'find', 'mv').filter(emptiesCache));
    const updates = groupBy(packageOperations('apk', 'update', 'upgrade'), ({ command }) => command.instruction);
    for (const operation of packageOperations('apk', 'install')) {
      const { stage, command, options, packages, verb } = operation;
      const { instruction, span } = command;
      if (instruction.kind !== 'run' || (stages === 'shipped' && !stage.isShipped)) continue;
      if (options.some(({ name }) => /^--(no-cache|no-network|cache-dir)$/.test(name))) continue;
      // A variable may hold the flag.
      if (packages.some(({ text, form }) => form === 'unknown' && /flag|opt|arg|[@*]/i.test(text))) continue;
      const isEmptied = (places.get(instruction) ?? 0) > span.start;
      if (isEmptied && emptied === 'accept') continue;
      if (isCached(mountsOf(instruction), '/var/cache/apk', '/etc/apk/cache')) continue;
      // The index that `apk update` fetched stays, whatever the flag.
      const others = updates.get(instruction) ?? [];
      const edits = [operation.insertFlag(flag), ...others.map((other) => withoutIndex(model, other))];
      yield {
        span: verb.span,
        message: isEmptied
          ? '`apk add` keeps an index that the `RUN` then deletes.'
          : '`apk add` leaves the index of the repositories in the layer.',
        help: others.length > 0 ? `Drop \`apk update\` and add \`${flag}\`.` : `Add \`${flag}\`.`,
        fixes: edits.every((edit) => edit !== undefined)
          ? [{ title: `Add \`${flag}\``, safety: 'safe', effect: 'exec', edits }]
          : [],
      };
    }
  },
});

/** `apk` fetches the index by itself: an update of it goes, an upgrade gets the flag. */
function withoutIndex(model: Model, { operation, command, insertFlag }: PackageOperation): Edit | undefined {
  return operation === 'update' ? withoutCommand(model, command) : insertFlag(flag);
}

function emptiesCache({ name, args }: Command): boolean {
  if (name === 'apk')
    return args.some(({ text }) => text === 'cache') && args.some(({ text }) => /^(clean|purge)$/.test(text));
  return args.some(({ text }) => /var\/cache(\/?["'*]*$|\/apk)|\/apk\/cache|\{[^}]*\b(apk|cache)\b/.test(text));
}
