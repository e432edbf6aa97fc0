import { defineRule } from '../../rule/define-rule.js';
import { wholeUpgrades } from '../../rule/whole-upgrade.js';

export default defineRule({
  summary: 'Leave the upgrade of the whole system to the base image.',
  why: 'What the base image has is moved to whatever the repositories hold that day, and every file that is replaced is in the image twice. A newer base image brings the same packages in its own layers. Where security updates cannot wait for it, upgrade on purpose, in a build that takes nothing from the cache.',
  severity: 'info',
  presets: {},
  on: { commands: ['apk'] },
  looks: 'above',
  options: {},
  examples: [
    { bad: 'FROM alpine:3.22\nRUN apk upgrade --no-cache\n', good: 'FROM alpine:3.22\nRUN apk add --no-cache curl\n' },
  ],
  check: (model) => wholeUpgrades(model, 'apk', /^upgrade$/),
});
