import { wgetTls } from '../../knowledge/tls-switches.js';
import { defineRule } from '../../rule/define-rule.js';
import { tlsFindings } from '../../rule/tls-findings.js';

export default defineRule({
  summary: 'Let wget check certificates.',
  why: 'With `--no-check-certificate` wget takes an answer from anyone who can get between the build and the server. What is downloaded then ends up in the image, or is run.',
  unfixed: 'the switch stands in a file or a string',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_3'] },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck', 'copy', 'add', 'env', 'arg'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN wget --no-check-certificate -O /usr/local/bin/tool https://example.com/tool\n',
      good: 'FROM debian:13\nRUN wget -O /usr/local/bin/tool https://example.com/tool\n',
    },
  ],
  check: (model) =>
    tlsFindings(
      model,
      wgetTls,
      '`wget`',
      'Take it out; for a private authority, install its certificate or name it with `--ca-certificate`.',
    ),
});
