import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Leave the upgrade of the whole distribution to the base image.',
  why: '`zypper dist-upgrade` moves every package of the base image to whatever the repositories have that day, another vendor or release included. The image no longer is what its base says, each layer holds the system twice, and no two builds are the same. A newer base image brings the same packages, tested together. Tumbleweed has no releases: there it is the way to upgrade.',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: { hadolint: { DL3035: { level: 'warning', options: { bases: 'all' } } }, others: ['DF044'] },
  on: { commands: ['zypper'] },
  looks: 'above',
  options: {
    bases: option.choice({
      default: 'releases',
      choices: ['releases', 'all'],
      description: 'Look only where the base image is a release of openSUSE or SUSE, or at every base.',
    }),
  },
  examples: [
    {
      bad: 'FROM opensuse/leap:15.5\nRUN zypper -n dist-upgrade\n',
      good: 'FROM opensuse/leap:15.6\n',
    },
  ],
  *check({ packageOperations }, { bases }) {
    for (const { command, verb, stage } of packageOperations('zypper', 'upgrade')) {
      if (command.instruction.kind !== 'run' || !/^(dist-upgrade|dup)$/.test(verb.text)) continue;
      if (bases === 'releases' && !isRelease(stage)) continue;
      yield {
        span: verb.span,
        message: `\`zypper ${verb.text}\` upgrades the whole distribution below the image.`,
        help: 'Take a newer base image, or upgrade single packages by their names.',
      };
    }
  },
});

/** Whether its base is an image of the distribution that has releases, by its name. */
function isRelease({ root }: Stage): boolean {
  if (root.kind !== 'image') return false;
  const { familiarName, tag = '' } = root.reference;
  return (
    /(^|\/)(opensuse\/leap|bci\/|suse\/(sles?|sle-|sl-|bci|ltss))/.test(familiarName) ||
    (familiarName === 'opensuse' && /^(leap|\d)/.test(tag))
  );
}
