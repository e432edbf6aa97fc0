import { isLikelySecret } from '../../knowledge/secret-names.js';
import { looksRandom, secretsIn } from '../../knowledge/secret-values.js';
import { literalCredentials } from '../../model/literal-credentials.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { valueOf } from '../../text/known.js';
import { mask } from '../../text/mask.js';
import type { Span } from '../../text/span.js';

const help =
  'Revoke it, for whoever has the file or the image has it; then give it with `RUN --mount=type=secret`, or when the container starts.';

/** A name of one letter, `=`, and a value that can look like a secret. */
const shortestSetting = 18;

export default defineRule({
  summary: 'Write no secret into the Dockerfile.',
  why: 'A Dockerfile is shared and kept for years, and what it says stays in the history of each image. A key or a token that stands there has to be taken for known to all, and works until somebody revokes it.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  looks: 'above',
  options: {
    allow: option.strings({
      default: [],
      description: 'Names whose values are no secrets, and beginnings of values that are public.',
    }),
  },
  examples: [
    {
      bad: 'FROM node:24\nENV SESSION_SECRET=q8Zr2LmX0vTb6Yc4Wn9Ks3Pd\n',
      good: 'FROM node:24\n',
    },
  ],
  *check({ source, begin, instructionsOf, commands, expand }, { allow }) {
    const told = new Set<number>();
    for (const { start, end, name } of secretsIn(source.text, begin)) {
      const value = source.text.slice(start, end);
      if (allow.some((beginning) => value.startsWith(beginning))) continue;
      told.add(source.positionAt(start).line);
      const shown = name === 'a private key' ? '' : `: \`${mask(value)}\``;
      yield { span: { start, end }, message: `This looks like ${name}${shown}.`, help };
    }
    const isSecret = (name: string, value: string | undefined, { start }: Span): value is string =>
      value !== undefined &&
      !allow.some((one) => one === name || value.startsWith(one)) &&
      looksRandom(value) &&
      isLikelySecret(name, value) &&
      !told.has(source.positionAt(start).line);
    for (const instruction of instructionsOf('env', 'arg', 'label')) {
      for (const { name, value } of instruction.properties) {
        const text = value && valueOf(expand(value, instruction));
        if (value === undefined || !value.value.known || !isSecret(name.text, text, value.span)) continue;
        yield { span: value.span, message: `The value of \`${name.text}\` looks like a real secret.`, help };
      }
    }
    for (const command of commands) {
      for (const { name, value } of command.assignments) {
        if (isSecret(name, valueOf(value.value), value.span))
          yield { span: value.span, message: `The value of \`${name}\` looks like a real secret.`, help };
      }
      for (const { span, value } of literalCredentials(command)) {
        if (told.has(source.positionAt(span.start).line) || allow.some((one) => value.startsWith(one))) continue;
        yield { span, message: `\`${command.name}\` is given a password that stands in the file.`, help };
      }
      for (const word of command.args) {
        const text = valueOf(word.value) ?? '';
        if (text.length < shortestSetting) continue;
        const [, name = '', value] = /^(?:--?)?([A-Za-z][\w.-]*)[=:](.+)$/s.exec(text) ?? [];
        if (isSecret(name, value, word.span))
          yield { span: word.span, message: `The value of \`${name}\` looks like a real secret.`, help };
      }
    }
  },
});
