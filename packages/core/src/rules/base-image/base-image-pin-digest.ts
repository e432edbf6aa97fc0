import { imageDefaults } from '../../model/image-defaults.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Pin the base image by its digest.',
  why: 'A tag can be moved to another image, by its owner or by someone who took over the account. A digest is the content itself: the same build gets the same base for ever. Let a bot raise it, or it grows old.',
  severity: 'info',
  presets: {},
  replaces: { others: ['S7023'] },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM alpine:3.22\nCMD ["sh"]\n',
      good: 'FROM alpine:3.22@sha256:14358309a308569c32bdc37e2e0e9694be33a9d99e68afb0f5ff33cc1f695dce\nCMD ["sh"]\n',
    },
  ],
  *check(model) {
    for (const { base, from } of model.stages) {
      if (base.kind !== 'image' || from.image === undefined || base.reference.digest !== undefined) continue;
      yield {
        span: from.image.span,
        message: `\`${base.reference.familiarName}\` is not pinned by a digest.`,
        help: 'Append `@sha256:` and the digest that your registry shows for the tag.',
        related: imageDefaults(model, from).map(({ span }) => ({ span, message: 'The default is set here.' })),
      };
    }
  },
});
