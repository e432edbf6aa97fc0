import { shellValue } from '../../model/shell-value.js';
import { defineRule } from '../../rule/define-rule.js';
import { insertFlagAfter } from '../../shell/insert-flag.js';
import { optionsOf } from '../../shell/options.js';
import { flagSet } from '../../shell/flag-set.js';
import { valueOf } from '../../text/known.js';

const valueFlags = flagSet(
  '-b --base-dir --btrfs-subvolume-home -c --comment -d --home-dir --home -e --expiredate -f --inactive -F ' +
    '--add-subids-for-system -g --gid -G --groups -k --skel -K --key -p --password -R --root -P --prefix -s --shell ' +
    '-u --uid -Z --selinux-user --selinux-range',
);

/** With fewer digits than this the log stays small. */
const firstLarge = 100_000;

export default defineRule({
  summary: 'Keep a user with a large UID out of the login log.',
  why: '`useradd` writes to `/var/log/lastlog` and `/var/log/faillog` at a place that grows with the UID. The hole before it takes no disk space on the machine, but it is filled with zeros in the layer: gigabytes for a large UID, or a build that never ends.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3046: { level: 'warning' } },
    others: ['DF064'],
  },
  on: { commands: ['useradd'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN useradd --uid 1000700000 app\n',
      good: 'FROM debian:13\nRUN useradd -l --uid 1000700000 app\n',
    },
  ],
  *check(model) {
    for (const command of model.commandsNamed('useradd')) {
      const { instruction, words } = command;
      const [program] = words;
      if (instruction.kind !== 'run' || program === undefined) continue;
      const { options } = optionsOf(command, valueFlags);
      if (options.some(({ name }) => name === '-l' || name.startsWith('--no-l'))) continue;
      const uid = options.findLast(({ name }) => name === '-u' || name === '--uid');
      if (uid?.value === undefined) continue;
      const value = valueOf(uid.valueWord === undefined ? uid.value : shellValue(model, uid.valueWord, instruction));
      if (value === undefined || !/^\d+$/.test(value) || Number(value) < firstLarge) continue;
      yield {
        span: (uid.valueWord ?? uid.word).span,
        message: `The UID \`${value}\` makes the login log huge.`,
        help: 'Add `-l`.',
        fixes: [
          {
            title: 'Add `-l`',
            safety: 'safe',
            effect: 'exec',
            edits: [insertFlagAfter(command, program, '-l')],
          },
        ],
      };
    }
  },
});
