import { defineRule } from '../../rule/define-rule.js';
import { badLabels, labelsOption } from '../../rule/labels-option.js';

export default defineRule({
  summary: 'Give the revision as the hash of a commit.',
  why: 'The label says which state of the source is in the image. A branch or a tag can point to another commit tomorrow, and a text that is no hash names nothing that a tool could look up.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { DL3055: { level: 'warning', options: { labels: [] } } } },
  on: { kinds: ['label'] },
  looks: 'above',
  options: { labels: labelsOption('hold the hash of a commit', ['org.opencontainers.image.revision']) },
  examples: [
    {
      bad: 'FROM debian:13\nLABEL org.opencontainers.image.revision="main"\n',
      good: 'FROM debian:13\nARG REVISION\nLABEL org.opencontainers.image.revision="$REVISION"\n',
    },
  ],
  check: (model, { labels }) =>
    badLabels(model, labels, isHash, {
      is: 'the hash of a commit',
      help: 'Hand it over as a build argument: `--build-arg REVISION=$(git rev-parse HEAD)`.',
    }),
});

/** Whole, as SHA-1 or SHA-256, or as short as Git makes it: at least seven digits, more in a big repository. */
function isHash(value: string): boolean {
  return /^(?:[\da-f]{7,40}|[\da-f]{64})$/.test(value);
}
