import { imageDefaults } from '../../model/image-defaults.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Name a tag or a digest, not both.',
  why: 'Where both are written, the digest decides and the tag is not looked at: after the digest is raised, the tag may tell of a version that is not there. Many teams want both, as their bots read the tag.',
  severity: 'info',
  presets: {},
  optIn: true,
  replaces: { others: ['S8431'] },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM alpine:3.22@sha256:14358309a308569c32bdc37e2e0e9694be33a9d99e68afb0f5ff33cc1f695dce\nCMD ["sh"]\n',
      good: 'FROM alpine@sha256:14358309a308569c32bdc37e2e0e9694be33a9d99e68afb0f5ff33cc1f695dce\nCMD ["sh"]\n',
    },
  ],
  *check(model) {
    for (const { base, from } of model.stages) {
      if (base.kind !== 'image' || from.image === undefined) continue;
      const { tag, digest } = base.reference;
      if (tag === undefined || digest === undefined) continue;
      yield {
        span: from.image.span,
        message: `The tag \`${tag}\` is not looked at: the digest decides.`,
        help: 'Remove one of them.',
        related: imageDefaults(model, from).map(({ span }) => ({ span, message: 'The default is set here.' })),
      };
    }
  },
});
