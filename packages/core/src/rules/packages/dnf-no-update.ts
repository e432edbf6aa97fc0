import { defineRule } from '../../rule/define-rule.js';
import { wholeUpgrades } from '../../rule/whole-upgrade.js';

export default defineRule({
  summary: 'Leave the upgrade of the whole system to the base image.',
  why: 'What the base image has is moved to whatever the repositories hold that day, and every file that is replaced is in the image twice. A newer base image brings the same packages in its own layers. Where security updates cannot wait for it, upgrade on purpose, in a build that takes nothing from the cache.',
  severity: 'info',
  presets: {},
  on: { commands: ['dnf', 'dnf5', 'dnf-3', 'yum4', 'microdnf'] },
  looks: 'above',
  options: {},
  examples: [{ bad: 'FROM fedora:43\nRUN dnf upgrade -y\n', good: 'FROM fedora:43\nRUN dnf install -y curl\n' }],
  *check(model) {
    for (const manager of ['dnf', 'microdnf'])
      yield* wholeUpgrades(model, manager, /^(update|upgrade|up|distro-sync)$/);
  },
});
