import { tlsOff } from '../../knowledge/packages.js';
import type { Fix } from '../../finding/finding.js';
import { isLocalAddress } from '../../model/local-address.js';
import { settingLines } from '../../model/setting-lines.js';
import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';
import { curlValueFlags } from '../../shell/download-effects.js';
import { optionsOf } from '../../shell/options.js';
import { withoutWords } from '../../shell/remove-words.js';
import type { Word } from '../../syntax/word.js';
import { valueOf } from '../../text/known.js';
import type { Source } from '../../text/source.js';

const help = 'Take it out; for a private authority, install its certificate or name it with `--cacert`.';
const setting = /^[ \t]*(?:(?:--)?insecure|-k)[ \t]*$/;
/** Options in the value of a variable; more than these letters may be another option's value. */
const inVariable = /(?:^|\s)(?:--insecure|-[fgLsSv]*k[fgLsSv]*)(?:\s|$)/;
const configFile = /(^|\/)[._]?curlrc$/;

export default defineRule({
  summary: 'Let curl check certificates.',
  why: 'With `--insecure` curl takes an answer from anyone who can get between the build and the server. What is downloaded then ends up in the image, or is run.',
  unfixed: 'the switch stands in a variable or a file',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_2'] },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck', 'copy', 'add'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN curl -fsSLk https://example.com/tool -o /usr/local/bin/tool\n',
      good: 'FROM debian:13\nRUN curl -fsSL https://example.com/tool -o /usr/local/bin/tool\n',
    },
  ],
  *check(model) {
    const { commandsNamed, source, expand } = model;
    for (const command of commandsNamed('curl')) {
      const { options, operands } = optionsOf(command, curlValueFlags());
      const flags = options.filter(({ name }) => tlsOff().curl.includes(name));
      const urls = [...operands, ...options.flatMap(({ name, valueWord }) => (name === '--url' && valueWord) || [])];
      const isCheck = command.instruction.kind === 'healthcheck';
      if (urls.length > 0 && urls.every((url) => isLocalAddress(url.text) || (isCheck && !url.value.known))) continue;
      for (const { name, word } of flags) {
        const message = `\`${name}\` turns off the check of the server's certificate.`;
        yield { span: word.span, message, help, fixes: withoutFlag(name, word, command, source) };
      }
      for (const word of command.args.filter(({ text }) => text.startsWith('$'))) {
        if (!inVariable.test(valueOf(expand(word, command.instruction)) ?? '')) continue;
        const message = `\`${word.text}\` turns off the check of the server's certificate.`;
        yield { span: word.span, message, help };
      }
    }
    const message = "The configuration turns off the check of the server's certificate for every `curl`.";
    for (const span of settingLines(model, configFile, setting)) yield { span, message, help };
  },
});

/** Takes the letter out of a cluster, or the word out of its line. */
function withoutFlag(name: string, word: Word, command: ShellCommand, source: Source): readonly Fix[] {
  const { span, text } = word;
  if (source.text.slice(span.start, span.end) !== text) return [];
  const whole = text === name ? withoutWords(source, command, word) : undefined;
  const edits = text === name ? [whole ?? []].flat() : [{ span, text: text.replace(name.slice(1), '') }];
  return edits.length === 0 ? [] : [{ title: `Remove \`${name}\``, safety: 'suggested', edits }];
}
