import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { valueOf } from '../../text/known.js';

const prefix = /^(?:NEXT_PUBLIC|VITE|REACT_APP|VUE_APP|GATSBY|NUXT_PUBLIC|EXPO_PUBLIC)_/;
/** What nobody calls by this name who means it for everybody; tokens and keys may be public by design. */
const secret = /(?:^|_)(?:SECRETS?|PASSWORDS?|PASSWD|PASSPHRASE|PRIVATE_KEY|SERVICE_ROLE(?:_KEY)?|CREDENTIALS?)(?:_|$)/;
const harmless =
  /(?:^|_)(?:PUBLIC|PUBLISHABLE|SITE|MIN|MAX|LENGTH|RESET|FORGOT|CHANGE|URL|URI|PATH|NAME|ID|ENABLED?|SHOW|HIDE|POLICY|REGEX|PATTERN)(?:_|$)/;

export default defineRule({
  summary: 'Put no secret into a variable that is made for the browser.',
  why: 'Bundlers write the value of a variable with such a prefix into the JavaScript that every visitor gets. That is right for an address and wrong for a password: there it can be read by all, and no setting of the container takes it out again.',
  severity: 'info',
  presets: { recommended: 'info', security: 'warning' },
  on: { kinds: ['arg', 'env'] },
  looks: 'above',
  options: {
    allow: option.strings({ default: [], description: 'Names whose values may be public.' }),
  },
  examples: [
    {
      bad: 'FROM node:24 AS build\nARG VITE_DB_PASSWORD\nRUN npm run build\n',
      good: 'FROM node:24 AS build\nARG VITE_API_URL\nRUN npm run build\n',
    },
  ],
  *check({ instructionsOf, stageOf, expand }, { allow }) {
    for (const instruction of instructionsOf('arg', 'env')) {
      if (instruction.onbuild !== undefined || stageOf(instruction) === undefined) continue;
      for (const { name, value } of instruction.properties) {
        const [found] = prefix.exec(name.text) ?? [];
        const rest = name.text.slice(found?.length ?? 0);
        if (found === undefined || !secret.test(rest) || harmless.test(rest) || allow.includes(name.text)) continue;
        if (value !== undefined && valueOf(expand(value, instruction)) === '') continue;
        yield {
          span: name.span,
          message: `\`${name.text}\` is named like a secret, but \`${found}\` makes it part of what every visitor loads.`,
          help: 'Keep the secret on the server, under a name without the prefix.',
        };
      }
    }
  },
});
