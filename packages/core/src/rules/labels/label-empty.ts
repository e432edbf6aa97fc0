import { labelValues } from '../../model/label-values.js';
import { defineRule } from '../../rule/define-rule.js';
import { labelsOption } from '../../rule/labels-option.js';

export default defineRule({
  summary: 'Give a label a value.',
  why: 'An empty label is there for every tool that asks for it, and tells it nothing. It also hides the one that the base image may have.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { DL3051: { level: 'warning', options: { labels: [] } } } },
  on: { kinds: ['label'] },
  looks: 'above',
  options: {
    // Those with a form of their own have rules of their own, which do not take an empty value.
    labels: labelsOption('must not be empty', [
      'org.opencontainers.image.title',
      'org.opencontainers.image.description',
      'org.opencontainers.image.authors',
      'org.opencontainers.image.vendor',
    ]),
  },
  examples: [
    {
      bad: 'FROM debian:13\nLABEL org.opencontainers.image.vendor=""\n',
      good: 'FROM debian:13\nLABEL org.opencontainers.image.vendor="Example Ltd."\n',
    },
  ],
  *check(model, { labels }) {
    for (const { name, value, word } of labelValues(model, labels)) {
      if (value === '')
        yield { span: word.span, message: `\`${name}\` is empty.`, help: 'Give it a value, or leave it out.' };
    }
  },
});
