import { hasWord, isBroadSecretName, isLikelySecret } from '../../knowledge/secret-names.js';
import { namedAsSecrets, variablesOf } from '../../model/secret-names.js';
import { toldElsewhere } from '../../model/told-credentials.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { atRun, instructionsWith, triggersOption } from '../../rule/triggers-option.js';

export default defineRule({
  summary: 'Keep secrets out of ARG and ENV.',
  why: 'What an `ENV` sets can be read by everybody who has the image, in its configuration and in every container. The value of an `ARG` stays in the history of the image, in the build cache and in the provenance. Only a secret mount leaves nothing behind.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  replaces: {
    hadolint: {
      DL3064: {
        level: 'warning',
        options: { places: 'everywhere', values: 'ignored', words: ['access_key_id', 'private', 'username'] },
      },
    },
    buildkit: { SecretsUsedInArgOrEnv: { level: 'warning', options: { names: 'broad', triggers: 'run' } } },
    others: ['DS-0031', 'S6472', 'DF013', 'DF014'],
  },
  on: { kinds: ['arg', 'env'] },
  options: {
    names: option.choice({
      default: 'likely',
      choices: ['likely', 'broad'],
      description: 'Names that likely hold a secret, by their value too, or all with a word such as `key` or `auth`.',
    }),
    places: option.choice({
      default: 'stages',
      choices: ['stages', 'everywhere'],
      description: 'What the stages set, or also ARGs above the first FROM and ONBUILD triggers.',
    }),
    values: option.choice({
      default: 'weighed',
      choices: ['weighed', 'ignored'],
      description:
        'Leave out a likely name whose value is a setting, a place, nothing or told by a rule that knows more, or not.',
    }),
    words: option.strings({
      default: [],
      description: "Further words of a name that make it a secret's, such as `username`.",
    }),
    triggers: triggersOption,
    allow: option.strings({ default: [], description: 'Names that hold no secret here.' }),
  },
  examples: [
    {
      bad: 'FROM node:24\nARG NPM_TOKEN\nRUN npm ci\n',
      good: 'FROM node:24\nRUN --mount=type=secret,id=npm_token,env=NPM_TOKEN npm ci\n',
    },
  ],
  *check(model, { names, places, values, words, triggers, allow }) {
    // Where all that is so named is asked for, nothing is left to the rules that know more.
    const told = names === 'broad' || values === 'ignored' ? undefined : toldElsewhere(model);
    const named = triggers === 'run' ? namedAsSecrets.run : namedAsSecrets.written;
    const variables =
      words.length === 0
        ? named(model)
        : instructionsWith(model, triggers, 'arg', 'env').flatMap((instruction) => variablesOf(model, instruction));
    for (const { instruction, property, name, text } of variables) {
      const { onbuild, runBy } = instruction;
      const { name: word, value } = property;
      if (places === 'stages' && ((onbuild && !runBy) || !model.stageOf(instruction))) continue;
      // An ARG without a value gets it from outside.
      const given = text === '' && instruction.kind === 'arg' ? undefined : text;
      const isSecret =
        names === 'broad' ? isBroadSecretName(name) : isLikelySecret(name, values === 'weighed' ? given : undefined);
      if (allow.includes(name) || !(isSecret || words.some((one) => hasWord(name, one)))) continue;
      if (value !== undefined && told?.(value) === true) continue;
      const where = instruction.kind === 'arg' ? 'in the history of the image' : 'in the image';
      yield atRun(instruction, {
        span: word.span,
        message: `\`${name}\` is named like a secret, and the value of an ${instruction.keyword} stays ${where}.`,
        help: 'Use `RUN --mount=type=secret` in the build, and give the container its secrets when it starts.',
      });
    }
  },
});
