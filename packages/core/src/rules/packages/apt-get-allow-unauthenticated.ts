import { trustPlaces, type TrustSwitches } from '../../model/package-trust.js';
import { defineRule } from '../../rule/define-rule.js';

const setting = 'Allow(?:Unauthenticated|InsecureRepositories|WeakRepositories|DowngradeToInsecureRepositories)';
const switches: TrustSwitches = {
  program: /^(?:apt|apt-get|aptitude|add-apt-repository|apt-add-repository)$/,
  words: new RegExp(
    `^--allow-(?:unauthenticated|insecure-repositories|weak-repositories)(?:=(?:yes|true))?$|^(?:-o|--option)[ =]?(?:APT::Get::|Acquire::)${setting}=["']?(?:true|yes|1|on)\\b|^deb(?:-src)?\\s+\\[[^\\]]*\\b(?:trusted|allow-insecure)=(?:yes|true)\\b`,
    'i',
  ),
  files: [
    [/\/apt\.conf(?:\.d\/.*)?$/, new RegExp(`^\\s*(?:APT::Get::|Acquire::)?${setting}\\s+"?(?:true|yes|1|on)\\b`, 'i')],
    // What lies on the machine itself was put there by the build.
    [
      /\/sources\.list(?:\.d\/.*)?$/,
      /^\s*deb(?:-src)?\s+\[[^\]]*\b(?:trusted|allow-insecure)=(?:yes|true)\b[^\]]*\]\s+(?!file:|copy:|\.?\/)/i,
    ],
    [/\/sources\.list\.d\/.*\.sources$/, /^\s*(?:Trusted|Allow-Insecure)\s*:\s*yes\b/i],
  ],
};

export default defineRule({
  summary: 'Let apt check the signatures of packages.',
  why: 'The signature of a repository is what makes a package the one that its distribution built; the way to the mirror need not even be encrypted. Without the check, whoever can answer in its place decides what is installed as root.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_8'] },
  on: {
    kinds: ['run', 'cmd', 'entrypoint', 'healthcheck', 'copy', 'add'],
    text: /allow-?(?:unauthenticated|insecure|weak|downgrade)|trusted/i,
  },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y --allow-unauthenticated tool\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y tool\n',
    },
  ],
  *check(model) {
    for (const { span, shown } of trustPlaces(model, switches)) {
      yield {
        span,
        message: `${shown === undefined ? 'This line' : `\`${shown}\``} lets apt install what nobody has signed.`,
        help: 'Take it out; give the key of the repository with `signed-by`.',
      };
    }
  },
});
