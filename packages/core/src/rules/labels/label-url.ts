import { defineRule } from '../../rule/define-rule.js';
import { badLabels, labelsOption } from '../../rule/labels-option.js';

export default defineRule({
  summary: 'Give labels that hold an address a whole URL.',
  why: 'Registries and scanners make links of these labels, and find the source of an image through them. Without a scheme, or in the short form of `git clone`, the value is no URL and nothing follows it.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { DL3052: { level: 'warning', options: { labels: [] } } } },
  on: { kinds: ['label'] },
  looks: 'above',
  options: {
    labels: labelsOption('hold a URL', [
      'org.opencontainers.image.url',
      'org.opencontainers.image.source',
      'org.opencontainers.image.documentation',
    ]),
  },
  examples: [
    {
      bad: 'FROM debian:13\nLABEL org.opencontainers.image.source="github.com/example/app"\n',
      good: 'FROM debian:13\nLABEL org.opencontainers.image.source="https://github.com/example/app"\n',
    },
  ],
  check: (model, { labels }) =>
    badLabels(model, labels, isUrl, { is: 'a URL', help: 'Write it whole, as in `https://example.org/app`.' }),
});

/** A scheme, then only what RFC 3986 allows, for the host and port where there are slashes. */
function isUrl(value: string): boolean {
  const [, rest] = /^[a-z][a-z\d+.-]*:(.*)$/is.exec(value) ?? [];
  if (rest === undefined) return false;
  const [, authority = '', path = ''] = /^(?:\/\/([^/?#]*))?(.*)$/s.exec(rest) ?? [];
  return (
    /^(?:[\w.~!$&'()*+,;=:%-]*@)?(?:\[[\da-fv:.]+\]|[\w.~!$&'()*+,;=%-]*)(?::\d*)?$/i.test(authority) &&
    /^[\w.~!$&'()*+,;=:@/?%-]*(?:#[\w.~!$&'()*+,;=:@/?%-]*)?$/.test(path) &&
    !/%(?![\da-f]{2})/i.test(value)
  );
}
