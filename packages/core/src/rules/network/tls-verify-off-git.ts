import { gitTls } from '../../knowledge/tls-switches.js';
import { defineRule } from '../../rule/define-rule.js';
import { tlsFindings } from '../../rule/tls-findings.js';

export default defineRule({
  summary: 'Let git check certificates.',
  why: 'Without the check git takes a repository from anyone who can get between the build and the server, and what is built is theirs. As a variable or a global setting that stays so for everything that follows, also in containers.',
  unfixed: 'the switch stands in a file or a string',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_14'] },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck', 'copy', 'add', 'env', 'arg'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN git -c http.sslVerify=false clone --branch v1.4.2 https://example.com/app.git /app\n',
      good: 'FROM debian:13\nRUN git clone --branch v1.4.2 https://example.com/app.git /app\n',
    },
  ],
  check: (model) =>
    tlsFindings(
      model,
      gitTls,
      '`git`',
      'Take it out; for a private authority, install its certificate or set `http.sslCAInfo`.',
    ),
});
