import { pythonTls } from '../../knowledge/tls-switches.js';
import { defineRule } from '../../rule/define-rule.js';
import { tlsFindings } from '../../rule/tls-findings.js';

export default defineRule({
  summary: 'Let Python check certificates.',
  why: 'Without the check Python takes an answer from anyone who can get between it and the server. As `ENV` that holds for every connection that the application makes.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_5'] },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck', 'copy', 'add', 'env', 'arg'] },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14\nENV PYTHONHTTPSVERIFY=0\nCOPY . .\n',
      good: 'FROM python:3.14\nCOPY . .\n',
    },
  ],
  check: (model) =>
    tlsFindings(
      model,
      pythonTls,
      'Python',
      'Take it out; for a private authority, install its certificate or set `SSL_CERT_FILE`.',
    ),
});
