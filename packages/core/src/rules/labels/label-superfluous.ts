import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Set only the labels that are agreed upon.',
  why: 'Where tools work by labels, one that nobody agreed upon is read by nobody, and is often a misspelt one that is missing elsewhere. This rule is for teams that keep a list.',
  severity: 'info',
  presets: {},
  optIn: true,
  // There it is on only with strict labels.
  replaces: { hadolint: { DL3050: { level: 'off', options: { allowed: [] } } } },
  on: { kinds: ['label'] },
  looks: 'above',
  options: {
    allowed: option.strings({
      default: ['org.opencontainers.image.*'],
      description: 'The labels that may be set; one that ends in `*` stands for all names that begin so.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nLABEL org.opencontainers.images.title="app"\n',
      good: 'FROM debian:13\nLABEL org.opencontainers.image.title="app"\n',
    },
  ],
  *check({ instructionsOf }, { allowed }) {
    const names = new Set(allowed);
    const starts = allowed.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
    for (const { properties } of instructionsOf('label')) {
      for (const { name } of properties) {
        if (!name.value.known) continue;
        const { value } = name.value;
        if (names.has(value) || starts.some((start) => value.startsWith(start))) continue;
        yield {
          span: name.span,
          message: `\`${value.slice(0, 100)}\` is not among the labels that are agreed upon.`,
          help: 'Take it out, or add it to `allowed`.',
        };
      }
    }
  },
});
