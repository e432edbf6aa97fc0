import { defineRule } from '../../rule/define-rule.js';
import { wholeUpgrades } from '../../rule/whole-upgrade.js';

export default defineRule({
  summary: 'Leave the upgrade of the distribution to the base image.',
  why: '`dist-upgrade` installs and removes whatever an upgrade asks for, up to another release of the distribution. What the image holds then has little to do with the name of its base, and most of the base is in it twice.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { others: ['DS-0024', 'DF069'] },
  on: { commands: ['apt-get', 'apt', 'aptitude'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get dist-upgrade -y\n',
      good: 'FROM debian:13\nRUN apt-get update\n',
    },
  ],
  *check(model) {
    for (const manager of ['apt-get', 'apt', 'aptitude']) yield* wholeUpgrades(model, manager, /^(dist|full)-upgrade$/);
  },
});
