import { trustPlaces, type TrustSwitches } from '../../model/package-trust.js';
import { defineRule } from '../../rule/define-rule.js';

const switches: TrustSwitches = {
  program: /^(?:yum|dnf5?|microdnf|tdnf|yum-config-manager|yumdownloader|repoquery)$/,
  words: /^(?:--setopt[ =](?:\S+\.)?|setopt \S+\.)sslverify(?:status)?=(?:0|false|no|off)$/i,
  files: [[/\/yum\.repos\.d\/|\/(?:yum|dnf)\.conf$|^(?!.*zypp).*\.repo$/, /^\s*sslverify\s*=\s*(?:0|false|no|off)\b/i]],
};

export default defineRule({
  summary: 'Let yum and dnf check certificates.',
  why: 'Without the check of the certificate anyone between the build and the mirror can answer in its place, and hold back updates or, where signatures are not checked either, give other packages.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_15'] },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck', 'copy', 'add'], text: /sslverify/i },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM fedora:44\nRUN dnf install -y --setopt=sslverify=false tool && dnf clean all\n',
      good: 'FROM fedora:44\nRUN dnf install -y tool && dnf clean all\n',
    },
  ],
  *check(model) {
    for (const { span, shown } of trustPlaces(model, switches)) {
      yield {
        span,
        message: `${shown === undefined ? 'This line' : `\`${shown}\``} turns off the check of certificates.`,
        help: 'Take it out; for a private authority, name its certificate with `sslcacert`.',
      };
    }
  },
});
