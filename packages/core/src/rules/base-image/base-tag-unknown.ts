import { tagsListedOn, unlistedTag } from '../../knowledge/unlisted-tag.js';
import { imageDefaults } from '../../model/image-defaults.js';
import { defineRule } from '../../rule/define-rule.js';
import { spanInWord } from '../../syntax/span-in-word.js';

const day = 86_400_000;
const freshDays = 90;
const mostSuggestions = 50;

export default defineRule({
  summary: 'Name a tag that the image has.',
  why: 'A tag that was never published cannot be pulled: the build stops there, at once or on the first machine that has not kept an old image. The tags of Docker’s library are known, also those that are no longer rebuilt; what may have come out since is not reported.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24-alpne\nCMD ["node"]\n',
      good: 'FROM node:24-alpine\nCMD ["node"]\n',
    },
  ],
  *check(model) {
    const age = (Date.parse(model.settings.asOf) - Date.parse(tagsListedOn)) / day;
    let found = 0;
    for (const { base, from } of model.stages) {
      if (base.kind !== 'image' || from.image === undefined) continue;
      const { familiarName, tag, tagSpan, digest } = base.reference;
      // What has a digest was there.
      const unlisted = tag === undefined || digest !== undefined ? undefined : unlistedTag(familiarName, tag);
      if (unlisted === undefined || tagSpan === undefined || (unlisted.mayBeNew && !(age <= freshDays))) continue;
      const meant = found++ < mostSuggestions ? unlisted.meant() : undefined;
      const span = base.fromVariables ? from.image.span : spanInWord(from, from.image, tagSpan.start, tagSpan.end);
      yield {
        span,
        message: `\`${familiarName}\` has no tag \`${tag}\` (as of ${tagsListedOn}).`,
        help: meant === undefined ? 'Choose a tag from the list of the image.' : `Did you mean \`${meant}\`?`,
        related: imageDefaults(model, from).map((property) => ({
          span: property.span,
          message: 'The default is set here.',
        })),
        fixes:
          meant === undefined || base.fromVariables
            ? []
            : [{ title: `Change it to \`${meant}\``, safety: 'suggested', edits: [{ span, text: meant }] }],
      };
    }
  },
});
