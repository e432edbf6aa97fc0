import { isLikelySecret } from '../../knowledge/secret-names.js';
import { isPlaceholder } from '../../knowledge/secret-values.js';
import { credentialFileOf } from '../../model/credential-file.js';
import type { Model } from '../../model/model.js';
import { secretSetupOf } from '../../model/secret-setup.js';
import { namesIn } from '../../model/secret-variables.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';
import type { Word } from '../../syntax/word.js';
import type { Span } from '../../text/span.js';
import { isKnown, valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Do not log in or store credentials in a layer.',
  why: 'A login writes the credential into a file of settings, and the layer of that step keeps it; the value itself stands in the history of the image. A secret mount lends the program its settings for one step.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['DS-0031'] },
  on: { kinds: ['run'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nARG NPM_TOKEN\nRUN npm config set //registry.acme.test/:_authToken $NPM_TOKEN && npm ci\n',
      good: 'FROM node:24\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\n',
    },
  ],
  *check(model) {
    const { commands, mountsOf } = model;
    for (const command of commands) {
      const { instruction, name, words, span } = command;
      if (instruction.kind !== 'run' || instruction.onbuild !== undefined) continue;
      const setup = secretSetupOf(command);
      const hasMount = (): boolean => mountsOf(instruction).some(({ type }) => isKnown(type, 'secret'));
      if (setup?.words.some((word) => holdsSecret(model, instruction, word)) === true && !hasMount()) {
        yield {
          span: spanOf(words[0]?.span ?? span, setup.words.at(-1)?.span ?? span),
          message: `\`${name}\` stores a credential, and the layer keeps it.`,
          help: 'Mount the settings for the step that needs them, with `RUN --mount=type=secret`.',
        };
      }
      const file = setup === undefined ? credentialFileOf(command) : undefined;
      if (file !== undefined && !hasMount()) {
        yield {
          span: file.span,
          message: `A credential is written to \`${file.text}\`, and the layer keeps it.`,
          help: 'Mount the file for the step that needs it, with `RUN --mount=type=secret`.',
        };
      }
    }
  },
});

/** What a variable beside the credential holds. */
const harmless =
  /(?:^|_)(?:url|uri|hosts?|registry|server|source|user|username|name|email|flags|opts|options|args|path|dir|version|region|port|repo|index)$/i;
const alone = /^["']?\$\{?\w+\}?["']?$/;

/** Whether the word is a credential itself, or names an ARG or ENV that is one; one that stands alone is, whatever its name. */
function holdsSecret({ isDeclaredAt, variableAt }: Model, instruction: Instruction, { text, value }: Word): boolean {
  const used = namesIn(text);
  if (used.length === 0) return value.known && !text.includes('$') && isGiven(value.value);
  return used.some(
    (name) =>
      (isLikelySecret(name, undefined) || (alone.test(text) && !harmless.test(name))) &&
      (isDeclaredAt(instruction, name) || valueOf(variableAt(instruction, name)) !== undefined),
  );
}

/** From the program to the credential; the program alone where that stands in front of it, in a pipe. */
function spanOf(program: Span, { end }: Span): Span {
  return { start: program.start, end: Math.max(end, program.end) };
}

function isGiven(value: string): boolean {
  const [, password = value] = /^[^:]*:\/\/[^:@]*:([^@]*)@|^[^:/]+:([^:/]+)$/.exec(value)?.filter(Boolean) ?? [];
  return value.length > 2 && !isPlaceholder(password) && !/^--?\w/.test(value);
}
