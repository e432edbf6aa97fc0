import { variableNames } from '../../knowledge/packages.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Keep secrets out of ARG and ENV.',
  why: 'What an `ENV` sets can be read by everybody who has the image, in its configuration and in every container. The value of an `ARG` stays in the history of the image, in the build cache and in the provenance. Only a secret mount leaves nothing behind.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  replaces: {
    hadolint: { DL3064: { level: 'warning', options: { places: 'everywhere' } } },
    buildkit: { SecretsUsedInArgOrEnv: { level: 'warning', options: { names: 'broad' } } },
    others: ['DS-0031', 'S6472', 'DF013', 'DF014'],
  },
  on: { kinds: ['arg', 'env'] },
  options: {
    names: option.choice({
      default: 'likely',
      choices: ['likely', 'broad'],
      description:
        'Names that are likely to hold a secret, by their value too, or all with a word such as `key` or `auth`.',
    }),
    places: option.choice({
      default: 'stages',
      choices: ['stages', 'everywhere'],
      description: 'What the stages set, or also ARGs above the first FROM and ONBUILD triggers.',
    }),
    allow: option.strings({ default: [], description: 'Names that hold no secret here.' }),
  },
  examples: [
    {
      bad: 'FROM node:24\nARG NPM_TOKEN\nRUN npm ci\n',
      good: 'FROM node:24\nRUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci\n',
    },
  ],
  *check({ instructionsOf, stageOf, expand }, { names, places, allow }) {
    for (const instruction of instructionsOf('arg', 'env')) {
      if (places === 'stages' && (instruction.onbuild || !stageOf(instruction))) continue;
      for (const { name: word, value } of instruction.properties) {
        const name = valueOf(expand(word, instruction)) ?? '';
        const text = value && valueOf(expand(value, instruction));
        // An ARG without a value gets it from outside.
        const given = text === '' && instruction.kind === 'arg' ? undefined : text;
        if (allow.includes(name) || !(names === 'broad' ? isBroad(name) : isLikely(name, given))) continue;
        const where = instruction.kind === 'arg' ? 'in the history of the image' : 'in the image';
        yield {
          span: word.span,
          message: `\`${name}\` is named like a secret, and the value of an ${instruction.keyword} stays ${where}.`,
          help: 'Use `RUN --mount=type=secret` in the build, and give the container its secrets when it starts.',
        };
      }
    }
  },
});

const anySecret = /(^|_)(apikey|auth|credentials?|key|password|pword|passwd|secret|token)(_|$)/i;
const noSecret = /(^|_)(public|file|version)(_|$)/i;
// The last word says what it is: a `PASSWORD` and not a `PASSWORD_MIN_LENGTH`. What may follow only says which.
const strong =
  /(^|_)(password|passwd|pword|passphrase|secrets?|token|api_?keys?|credentials?|[^_]+_(pass|pwd))(_(base|value|default|prod|production|dev|test|staging|base64|b64|\d+))*$/;
const weak = /[^_]_(key|auth)(_(base64|b64|\d+))*$/;
const notWeak =
  /(^|_)(gpg|pgp|apt|rpm|release|repo|cache|primary|foreign|partition|sort|host|site|publishable|pub)_key$/;
const noMatter =
  /^(no|is|next_public|vite|react_app|vue_app|gatsby)_|(^|_)(enable|disable|use|skip|require|allow|random|generate|public)_/;
const setting =
  /^($|(true|false|yes|no|on|off|none|null|enabled|disabled|\d)$|[./~]|[a-z][a-z+.-]*:\/\/)|dummy|placeholder|fake/i;
const plainWordOrFingerprint = /^([a-z][a-z_-]*|(0x)?([\dA-F]{4} ?){2,10})$/;

const isBroad = (name: string): boolean => anySecret.test(name) && !noSecret.test(name);
/** Whether the name says so, and the value, where it is known, is no setting, place, fingerprint or nothing at all. */
function isLikely(name: string, value: string | undefined): boolean {
  const { credential, notSecretNames } = variableNames();
  const words = name.replaceAll(/([a-z\d])([A-Z])|[^A-Za-z\d]+/g, '$1_$2').toLowerCase();
  const isStrong = Object.hasOwn(credential, name) || strong.test(words);
  if (!isStrong && (!weak.test(words) || notWeak.test(words))) return false;
  if (notSecretNames.includes(name.toUpperCase()) || noMatter.test(words)) return false;
  return value === undefined || !(setting.test(value) || (!isStrong && plainWordOrFingerprint.test(value)));
}
