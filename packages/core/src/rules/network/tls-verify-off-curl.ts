import { tlsOff } from '../../knowledge/packages.js';
import type { Fix } from '../../finding/finding.js';
import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';
import { curlValueFlags } from '../../shell/download-effects.js';
import { fileEffectsOf } from '../../shell/file-effects.js';
import { optionsOf } from '../../shell/options.js';
import type { Word } from '../../syntax/word.js';
import { spanInFile, type Segments } from '../../text/segments.js';
import type { Source } from '../../text/source.js';
import type { Span } from '../../text/span.js';

const help = 'Take it out; for a private authority, install its certificate or name it with `--cacert`.';
const local =
  /^["']?(\w+:\/\/)?([^/@\s]*@)?(localhost|127(\.\d+){3}|0\.0\.0\.0|\[?::1\]?|\$\{?HOSTNAME\}?|\$\(hostname\b)/i;
const setting = /(?:^|\n|\\n)[ \t]*((?:--)?insecure|-k)[ \t]*(?=$|\r|\n|\\n)/;
const configFile = /(^|\/)[._]?curlrc["']?$/;

export default defineRule({
  summary: 'Let curl check certificates.',
  why: 'With `--insecure` curl takes an answer from anyone who can get between the build and the server. What is downloaded then ends up in the image, or is run.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_2'] },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck', 'copy'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN curl -fsSLk https://example.com/tool -o /usr/local/bin/tool\n',
      good: 'FROM debian:13\nRUN curl -fsSL https://example.com/tool -o /usr/local/bin/tool\n',
    },
  ],
  *check({ commandsNamed, instructionsOf, source }) {
    for (const command of commandsNamed('curl')) {
      const { options, operands } = optionsOf(command, curlValueFlags());
      const flags = options.filter(({ name }) => tlsOff().curl.includes(name));
      const urls = [...operands, ...options.flatMap(({ name, valueWord }) => (name === '--url' && valueWord) || [])];
      const isCheck = command.instruction.kind === 'healthcheck';
      if (urls.length > 0 && urls.every((url) => local.test(url.text) || (isCheck && !url.value.known))) continue;
      for (const { name, word } of flags) {
        const message = `\`${name}\` turns off the check of the server's certificate.`;
        yield { span: word.span, message, help, fixes: withoutFlag(name, word, command, source) };
      }
    }
    const message = "The configuration turns off the check of the server's certificate for every `curl`.";
    for (const span of commandsNamed('echo', 'printf', 'cat', 'tee').flatMap(settingIn)) yield { span, message, help };
    for (const { destination, heredocs } of instructionsOf('copy')) {
      if (!configFile.test(destination?.text ?? '')) continue;
      for (const span of heredocs.flatMap(({ content }) => placeIn(content))) yield { span, message, help };
    }
  },
});

/** Where a command writes the setting into the configuration of curl, itself or through a pipe to `tee`. */
function settingIn(command: ShellCommand): readonly Span[] {
  if (!command.script.text.text.includes('curlrc')) return [];
  if (!fileEffectsOf(command).some(({ kind, path }) => kind === 'write' && configFile.test(path.text))) return [];
  return command.pipeline.commands.flatMap(({ args, redirects }) => [
    ...args.filter(({ value }) => value.known && setting.test(value.value)).map(({ span }) => span),
    ...redirects.flatMap(({ content }) => (content === undefined ? [] : placeIn(content))),
  ]);
}

function placeIn(content: Segments): readonly Span[] {
  const found = setting.exec(content.text);
  if (found === null) return [];
  const end = found.index + found[0].trimEnd().length;
  return [spanInFile(content, end - (found[1]?.length ?? 0), end)];
}

/** Takes the letter out of a cluster, or the word out of its line. */
function withoutFlag(name: string, { span, text }: Word, { script }: ShellCommand, source: Source): readonly Fix[] {
  if (script.form.startsWith('exec') || span.end - span.start !== text.length) return [];
  const gap = /^[ \t]+(?=[^\s\\`])/.exec(source.text.slice(span.end, span.end + 80))?.[0].length;
  const whole = gap === undefined ? [] : [{ span: { ...span, end: span.end + gap }, text: '' }];
  const edits = text === name ? whole : [{ span, text: text.replace(name.slice(1), '') }];
  return edits.length === 0 ? [] : [{ title: `Remove \`${name}\``, safety: 'suggested', edits }];
}
