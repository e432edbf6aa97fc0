import type { Fix } from '../../finding/finding.js';
import { isBefore, neededBy, pinnedFrontend, type PinnedFrontend } from '../../model/pinned-frontend.js';
import { usedFeatures, type UsedFeature } from '../../model/used-features.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Pin a version of the frontend that has what the file uses.',
  why: '`# syntax=` chooses the frontend that reads the file, whatever the builder brings with it. One that is older than a flag or a form in the file takes it for a mistake, or for plain text, and the build stops or does something else.',
  unfixed: 'the directive is pinned by its digest',
  severity: 'warning',
  presets: { recommended: 'warning' },
  options: {},
  examples: [
    {
      bad: '# syntax=docker/dockerfile:1.3\nFROM debian:13\nCOPY --link app /bin/app\n',
      good: '# syntax=docker/dockerfile:1.4\nFROM debian:13\nCOPY --link app /bin/app\n',
    },
  ],
  *check(model) {
    const pinned = pinnedFrontend(model.directives);
    // A frontend from outside takes the place of the one in the file.
    if (pinned === undefined || Object.hasOwn(model.settings.buildArgs, 'BUILDKIT_SYNTAX')) return;
    const missing = missingIn(pinned, usedFeatures(model));
    const newest = [...missing.values()].reduce(
      (most, { needed }) => (isBefore(most, needed) ? needed : most),
      pinned.version,
    );
    const channel = pinned.isLabs ? '-labs' : '';
    const written = model.source.text.slice(pinned.span.start, pinned.span.end);
    for (const { name, needed, span } of missing.values()) {
      const open = `docker/dockerfile:1${channel}`;
      yield {
        span,
        message: `${name} needs version ${needed}${channel} of the frontend, and \`# syntax=\` pins ${written}.`,
        help: pinned.hasDigest ? 'Pin a newer version and its digest.' : `Pin ${newest}${channel}, or \`${open}\`.`,
        related: [{ span: pinned.span, message: 'The version is pinned here.' }],
        fixes: pinned.hasDigest ? [] : [fixOf(pinned, newest, channel)],
      };
    }
  },
});

interface Missing extends UsedFeature {
  readonly needed: string;
}

/** Each feature once, where the file uses it first: they have one cause. */
function missingIn(pinned: PinnedFrontend, used: Iterable<UsedFeature>): ReadonlyMap<string, Missing> {
  const missing = new Map<string, Missing>();
  for (const feature of used) {
    const needed = neededBy(pinned, feature.since);
    // What no version of the channel has is an error of its own.
    if (needed === undefined || missing.has(feature.name) || !isBefore(pinned.version, needed)) continue;
    missing.set(feature.name, { ...feature, needed });
  }
  return missing;
}

/** With as many numbers as were written. */
function fixOf({ version, span }: PinnedFrontend, newest: string, channel: string): Fix {
  const text = `${newest}${version.split('.').length === 3 ? '.0' : ''}${channel}`;
  // Newer versions give some files other modes than old ones did.
  return { title: `Pin ${text}`, safety: 'safe', effect: 'files', edits: [{ span, text }] };
}
