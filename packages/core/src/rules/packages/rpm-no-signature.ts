import { trustPlaces, type TrustSwitches } from '../../model/package-trust.js';
import { defineRule } from '../../rule/define-rule.js';

const switches: TrustSwitches = {
  program: /^rpm$/,
  words: /^--(?:nosignature|nodigest|nofiledigest)$/,
  files: [],
};

export default defineRule({
  summary: 'Let rpm check signatures and digests.',
  why: 'Without the signature a package may be anybody’s: whoever can answer in place of the mirror decides what is installed as root.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_10'] },
  on: { kinds: ['run', 'copy', 'add'] },
  options: {},
  examples: [
    {
      bad: 'FROM fedora:44\nRUN rpm -i --nosignature https://example.com/tool.rpm\n',
      good: 'FROM fedora:44\nRUN rpm -i https://example.com/tool.rpm\n',
    },
  ],
  *check(model) {
    for (const { span, shown } of trustPlaces(model, switches)) {
      yield {
        span,
        message: `${shown === undefined ? 'This line' : `\`${shown}\``} lets \`rpm\` take a package without a check.`,
        help: 'Take it out, and import the key of the author with `rpm --import`.',
      };
    }
  },
});
