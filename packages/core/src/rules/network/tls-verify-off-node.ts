import { nodeTls } from '../../knowledge/tls-switches.js';
import { defineRule } from '../../rule/define-rule.js';
import { tlsFindings } from '../../rule/tls-findings.js';

export default defineRule({
  summary: 'Let Node.js and its package managers check certificates.',
  why: 'Without the check, packages come from anyone who can get between the build and the registry, and their scripts run in the build. As `ENV` it also holds for every connection that the application makes.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_6'] },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck', 'copy', 'add', 'env', 'arg'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\nCOPY . .\n',
      good: 'FROM node:24\nCOPY . .\n',
    },
  ],
  check: (model) =>
    tlsFindings(
      model,
      nodeTls,
      'Node.js and its package managers',
      'Take it out; for a private authority, set `NODE_EXTRA_CA_CERTS`, or `cafile` for `npm`.',
    ),
});
