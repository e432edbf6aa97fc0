import { defineRule } from '../../rule/define-rule.js';
import { wholeUpgrades } from '../../rule/whole-upgrade.js';

export default defineRule({
  summary: 'Leave the upgrade of the whole system to the base image.',
  why: 'What the base image has is moved to whatever the repositories hold that day, and every file that is replaced is in the image twice. A newer base image brings the same packages in its own layers. Where security updates cannot wait for it, upgrade on purpose, in a build that takes nothing from the cache.',
  severity: 'info',
  presets: {},
  on: { commands: ['yum'] },
  looks: 'above',
  options: {},
  examples: [{ bad: 'FROM amazonlinux:2\nRUN yum update -y\n', good: 'FROM amazonlinux:2\nRUN yum install -y curl\n' }],
  check: (model) => wholeUpgrades(model, 'yum', /^(update|upgrade)$/),
});
