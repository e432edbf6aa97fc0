import { endOfLife } from '../../knowledge/end-of-life.js';
import { imageFacts } from '../../knowledge/image-of-past.js';
import { distributionOf } from '../../knowledge/os-of-tag.js';
import { tagOnSupported, tagToTake } from '../../knowledge/tag-to-take.js';
import { defineRule } from '../../rule/define-rule.js';
import { pastSupport } from '../../rule/past-support.js';
import { oncePerText } from '../../text/once.js';

export default defineRule({
  summary: 'Build on a release of the distribution that still gets fixes.',
  why: 'A release at the end of its life gets no security updates: every hole found since is open in the image. Its packages move to an archive, too, so that one day `apt-get update` finds nothing. Debian is judged by its long-term support, which is free for all; what others sell after the end does not count.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:buster-slim\nCMD ["bash"]\n',
      good: 'FROM debian:trixie-slim\nCMD ["bash"]\n',
    },
  ],
  check: (model) =>
    pastSupport(model, 'a distribution', ({ familiarName, tag, digest }, { base }) => {
      // With a digest alone nobody knows what it is.
      if (base.kind !== 'image' || (tag === undefined && digest !== undefined)) return undefined;
      const { asOf } = model.settings;
      const written = tag ?? 'latest';
      const release = distributionOfImage(`${familiarName}:${written}`);
      // The tags of the distribution's own image are its releases.
      const isOwn = (): boolean =>
        release !== undefined && endOfLife(familiarName, written)?.product === release.product;
      return (
        release && {
          release,
          tagToTake: () =>
            tagToTake(familiarName, written, release, asOf) ?? tagOnSupported(familiarName, written, asOf),
          isNear: (other) => isOwn() || other.split('-')[0] === written.split('-')[0],
        }
      );
    }),
});

const distributionOfImage = oncePerText((text) => {
  const end = text.lastIndexOf(':');
  const [name, tag] = [text.slice(0, end), text.slice(end + 1)];
  return distributionOf(name, tag, imageFacts(name, tag));
});
