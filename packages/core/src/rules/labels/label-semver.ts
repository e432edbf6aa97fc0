import { defineRule } from '../../rule/define-rule.js';
import { badLabels, labelsOption } from '../../rule/labels-option.js';

export default defineRule({
  summary: 'Write a version in a label as Semantic Versioning does.',
  why: 'Where a team numbers its releases by Semantic Versioning, tools compare the labels to find what is newer. They cannot read `v1.4` or `1.4`. Whoever numbers by date or otherwise does not need this rule.',
  severity: 'warning',
  presets: {},
  optIn: true,
  replaces: { hadolint: { DL3056: { level: 'warning', options: { labels: [] } } } },
  on: { kinds: ['label'] },
  looks: 'above',
  options: { labels: labelsOption('hold a semantic version', ['org.opencontainers.image.version']) },
  examples: [
    {
      bad: 'FROM debian:13\nLABEL org.opencontainers.image.version="v1.4"\n',
      good: 'FROM debian:13\nLABEL org.opencontainers.image.version="1.4.0"\n',
    },
  ],
  check: (model, { labels }) =>
    badLabels(model, labels, isVersion, {
      is: 'a semantic version',
      help: 'Write three numbers, as in `1.4.0` or `1.4.0-rc.1`.',
    }),
});

function isVersion(value: string): boolean {
  const [, release = '', prerelease, build] = /^([^-+]*)(?:-([^+]*))?(?:\+(.*))?$/s.exec(value) ?? [];
  return (
    /^(?:(?:0|[1-9]\d*)(?:\.(?!$)|$)){3}$/.test(release) &&
    (prerelease?.split('.').every((part) => /^(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*)$/i.test(part)) ?? true) &&
    (build?.split('.').every((part) => /^[\da-z-]+$/i.test(part)) ?? true)
  );
}
