import { trustPlaces, type TrustSwitches } from '../../model/package-trust.js';
import { defineRule } from '../../rule/define-rule.js';

const switches: TrustSwitches = {
  program: /^rpm$/,
  words: /^--(?:nosignature|nodigest|nofiledigest)$/,
  files: [],
};

const asking = /^-[a-zA-Z]*[qV]|^--(?:query|verify)$/;

export default defineRule({
  summary: 'Let rpm check signatures and digests.',
  why: 'Without the signature a package may be anybody’s: whoever can answer in place of the mirror decides what is installed as root.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_10'] },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck', 'copy', 'add'], text: /--no/ },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM fedora:44\nRUN rpm -i --nosignature https://example.com/tool.rpm\n',
      good: 'FROM fedora:44\nRUN rpm -i https://example.com/tool.rpm\n',
    },
  ],
  *check(model) {
    for (const { span, shown, command } of trustPlaces(model, switches)) {
      // What is only asked about is not installed.
      if (command?.args.some(({ text }) => asking.test(text)) === true) continue;
      yield {
        span,
        message: `${shown === undefined ? 'This line' : `\`${shown}\``} lets \`rpm\` take a package without a check.`,
        help: 'Take it out, and import the key of the author with `rpm --import`.',
      };
    }
  },
});
