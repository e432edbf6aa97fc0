import { trustPlaces, type TrustSwitches } from '../../model/package-trust.js';
import { defineRule } from '../../rule/define-rule.js';

const switches: TrustSwitches = {
  program: /^(?:yum|dnf5?|microdnf|tdnf|yum-config-manager|yumdownloader|repoquery)$/,
  words: /^--no-?gpg-?checks?$|^(?:--setopt[ =](?:\S+\.)?|setopt \S+\.)(?:repo_)?gpgcheck=(?:0|false|no|off)$/i,
  files: [[/\/yum\.repos\.d\/|\/(?:yum|dnf)\.conf$|^(?!.*zypp).*\.repo$/, /^\s*gpgcheck\s*=\s*(?:0|false|no|off)\b/i]],
};

export default defineRule({
  summary: 'Let yum and dnf check the signatures of packages.',
  why: 'Without the signature a package may be anybody’s: whoever can answer in place of the mirror decides what is installed as root.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_9'] },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck', 'copy', 'add'], text: /gpg-?check/i },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM fedora:44\nRUN dnf install -y --nogpgcheck tool && dnf clean all\n',
      good: 'FROM fedora:44\nRUN dnf install -y tool && dnf clean all\n',
    },
  ],
  *check(model) {
    for (const { span, shown } of trustPlaces(model, switches)) {
      yield {
        span,
        message: `${shown === undefined ? 'This line' : `\`${shown}\``} lets packages in that nobody has signed.`,
        help: 'Take it out; give the key of the repository with `gpgkey`.',
      };
    }
  },
});
