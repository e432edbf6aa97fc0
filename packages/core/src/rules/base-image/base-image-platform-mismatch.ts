import { offersPlatform } from '../../knowledge/image-platforms.js';
import { formatPlatform, platformOf } from '../../model/platform.js';
import { defineRule } from '../../rule/define-rule.js';
import { flagOf } from '../../syntax/instruction.js';
import type { ImageReference } from '../../syntax/image-reference.js';
import { known } from '../../text/known.js';

export default defineRule({
  summary: 'Build on an image that there is for the platform.',
  why: 'An image that is not published for the platform cannot be pulled, or Docker takes the one for another platform: its programs do not start, or are emulated.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { buildkit: { InvalidBaseImagePlatform: { level: 'warning' } } },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM --platform=linux/arm64 clearlinux:latest\nRUN id\n',
      good: 'FROM --platform=linux/arm64 debian:13\nRUN id\n',
    },
  ],
  *check({ stages, settings }) {
    for (const { base, from, platform: written, isBuilt } of stages) {
      const text = written ?? (settings.platform === undefined ? undefined : known(settings.platform));
      if (base.kind !== 'image' || text?.known !== true || !isBuilt || from.image === undefined) continue;
      // Words of one part are completed by the machine that builds.
      const platform = platformOf(text.value);
      const offered = base.facts?.architectures ?? [];
      if (platform === undefined || base.facts?.quality === 'past' || offersPlatform(offered, platform) !== false)
        continue;
      const flag = flagOf(from, 'platform');
      yield {
        span: from.image.span,
        message: `There is no \`${nameOf(base.reference)}\` for ${formatPlatform(platform)}.`,
        help: `It is published for ${offered.join(', ')}.`,
        related: flag === undefined ? [] : [{ span: flag.span, message: 'The platform is chosen here.' }],
      };
    }
  },
});

function nameOf({ familiarName, tag }: ImageReference): string {
  return tag === undefined ? familiarName : `${familiarName}:${tag}`;
}
