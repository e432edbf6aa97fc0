import { defineRule } from '../../rule/define-rule.js';

const label = 'org.opencontainers.image.authors';

export default defineRule({
  summary: 'Name the author in a label.',
  why: '`MAINTAINER` has been deprecated since Docker 1.13: it can hold one name only and is not shown with the other labels. The label is what registries and scanners read.',
  unfixed: 'it names nobody',
  severity: 'warning',
  presets: { recommended: 'warning', buildkit: 'warning' },
  replaces: {
    hadolint: { DL4000: { level: 'error' } },
    buildkit: { MaintainerDeprecated: { level: 'warning' } },
    others: ['DS-0022', 'CKV_DOCKER_6', 'S6586'],
  },
  on: { kinds: ['maintainer'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nMAINTAINER Ada <ada@example.com>\n',
      good: `FROM debian:13\nLABEL ${label}="Ada <ada@example.com>"\n`,
    },
  ],
  *check({ instructionsOf, escape }) {
    for (const { keywordSpan, raw, body, span, line, endLine, onbuild } of instructionsOf('maintainer')) {
      // ONBUILD MAINTAINER is an error of its own.
      if (onbuild !== undefined) continue;
      const keyword = raw === raw.toLowerCase() ? 'label' : 'LABEL';
      const value = quoted(body.text, escape);
      const whole = { start: keywordSpan.end, end: span.end };
      yield {
        span: keywordSpan,
        message: '`MAINTAINER` is deprecated.',
        help: `Use \`LABEL ${label}=...\`.`,
        tag: 'deprecated',
        // Over several lines there may be comments that the new line has no place for.
        fixes:
          line === endLine && body.text !== ''
            ? [
                {
                  title: `Use \`LABEL ${label}\``,
                  safety: 'safe',
                  effect: 'config',
                  fields: ['Author', 'Labels'],
                  edits: [
                    { span: keywordSpan, text: keyword },
                    { span: whole, text: ` ${label}=${value}` },
                  ],
                },
              ]
            : [],
      };
    }
  },
});

/** In double quotes, what a label would expand is escaped: MAINTAINER takes its text as it stands. */
function quoted(text: string, escape: string): string {
  const bare = /^"[^"\\$`]*"$/.test(text) ? text.slice(1, -1) : text;
  return `"${bare.replaceAll(/["$]|[\\`]/g, (found) => (found === '"' || found === '$' || found === escape ? escape + found : found))}"`;
}
