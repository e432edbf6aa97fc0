import { defineRule } from '../../rule/define-rule.js';
import { wholeUpgrades } from '../../rule/whole-upgrade.js';

export default defineRule({
  summary: 'Leave the upgrade of the whole system to the base image.',
  why: 'What the base image has is moved to whatever the repositories hold that day, and every file that is replaced is in the image twice. A newer base image brings the same packages in its own layers. Where security updates cannot wait for it, upgrade on purpose, in a build that takes nothing from the cache.',
  severity: 'info',
  presets: {},
  replaces: { others: ['DF069'] },
  on: { commands: ['apt-get', 'apt', 'aptitude'] },
  looks: 'above',
  options: {},
  examples: [
    { bad: 'FROM debian:13\nRUN apt-get update && apt-get upgrade -y\n', good: 'FROM debian:13\nRUN apt-get update\n' },
  ],
  *check(model) {
    for (const manager of ['apt-get', 'apt', 'aptitude'])
      yield* wholeUpgrades(model, manager, /^(upgrade|safe-upgrade)$/);
  },
});
