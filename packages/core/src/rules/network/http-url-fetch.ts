import { uncheckedDownloads } from '../../model/downloads.js';
import { isPrivateHost } from '../../model/local-address.js';
import { isKnown } from '../../text/known.js';
import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';

const plain = /^["']?http:\/\/(?:[^/@\s]*@)?([a-z\d.-]+)/i;

export default defineRule({
  summary: 'Download over https.',
  why: 'Plain http is neither secret nor safe from change: anyone between the build and the server can put another file in its place, and it ends up in the image, or is run. Almost every server has https today.',
  unfixed: 'a variable holds the address',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  replaces: { others: ['S5332'] },
  on: { kinds: ['run', 'add', 'cmd', 'entrypoint'], text: /http:\/\//i },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN curl -fsSLO http://example.com/tool.tar.gz\n',
      good: 'FROM debian:13\nRUN curl -fsSLO https://example.com/tool.tar.gz\n',
    },
  ],
  *check(model) {
    const { source, commandsNamed } = model;
    const clones = commandsNamed('git', 'svn', 'hg').filter(({ args }) =>
      args.some(({ value }) => isKnown(value, 'clone') || isKnown(value, 'checkout') || isKnown(value, 'co')),
    );
    const others = [...clones, ...commandsNamed('curl', 'wget').filter(startsContainer)].flatMap(({ args }) => args);
    for (const { url, text } of [...uncheckedDownloads(model), ...others.map((url) => ({ url, text: url.text }))]) {
      const host = plain.exec(url.text)?.[1] ?? plain.exec(text)?.[1];
      // A variable may be any host, and inside an own network there may be no certificate.
      if (host === undefined || isPrivateHost(host) || /^["']?http:\/\/[^/]*\$/i.test(url.text)) continue;
      const at = source.text.slice(url.span.start, url.span.end).search(/http:\/\//i) + url.span.start + 'http'.length;
      yield {
        span: url.span,
        message: `Anyone on the way can change what comes from \`${host}\` over plain http.`,
        help: 'Use https, or compare a checksum.',
        fixes: plain.test(url.text)
          ? [{ title: 'Use https', safety: 'suggested', edits: [{ span: { start: at, end: at }, text: 's' }] }]
          : [],
      };
    }
  },
});

function startsContainer({ instruction }: ShellCommand): boolean {
  return instruction.kind === 'cmd' || instruction.kind === 'entrypoint';
}
