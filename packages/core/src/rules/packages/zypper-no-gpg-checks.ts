import { trustPlaces, type TrustSwitches } from '../../model/package-trust.js';
import { defineRule } from '../../rule/define-rule.js';

const switches: TrustSwitches = {
  program: /^zypper$/,
  words:
    /^--(?:no-gpg-?checks?|gpg-auto-import-keys|allow-unsigned-rpm)$|^(?:addrepo|ar|modifyrepo|mr) -[a-zA-Z]*G[a-zA-Z]*$|^--gpgcheck-allow-unsigned(?:-repo|-package)?$/,
  files: [[/\/zypp(?:\/repos\.d\/|\/zypp\.conf$)/, /^\s*(?:repo_|pkg_)?gpgcheck\s*=\s*(?:0|false|no|off)\b/i]],
};

export default defineRule({
  summary: 'Let zypper check the signatures of packages.',
  why: 'Without the signature a package may be anybody’s: whoever can answer in place of the mirror decides what is installed as root.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'error' },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck', 'copy', 'add'], text: /zypp/ },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM opensuse/leap:16.0\nRUN zypper --non-interactive --no-gpg-checks install tool && zypper clean --all\n',
      good: 'FROM opensuse/leap:16.0\nRUN zypper --non-interactive install tool && zypper clean --all\n',
    },
  ],
  *check(model) {
    for (const { span, shown } of trustPlaces(model, switches)) {
      yield {
        span,
        message: `${shown === undefined ? 'This line' : `\`${shown}\``} lets packages in that nobody has vouched for.`,
        help: 'Take it out, and import the key of the repository with `rpm --import`.',
      };
    }
  },
});
