import { hasVersions } from '../../knowledge/versioned-image.js';
import { versionTag } from '../../knowledge/version-tag.js';
import { imageDefaults } from '../../model/image-defaults.js';
import { imageEdit } from '../../model/image-edit.js';
import { defineRule } from '../../rule/define-rule.js';
import { imagesOption } from '../../rule/images-option.js';

export default defineRule({
  summary: 'Name the version of the base image.',
  why: 'Without a tag the image is the one called `latest`. It names another image tomorrow, so each build may use another version, and nobody can tell from the file which one it was.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3006: { level: 'warning', options: { images: 'all' } } },
    others: ['DS-0001', 'CKV_DOCKER_7', 'S6596'],
  },
  on: { kinds: ['from'] },
  options: { images: imagesOption },
  examples: [
    {
      bad: 'FROM debian\nCMD ["bash"]\n',
      good: 'FROM debian:13\nCMD ["bash"]\n',
    },
  ],
  *check(model, { images }) {
    for (const stage of model.stages) {
      const { base, from } = stage;
      if (base.kind !== 'image' || from.image === undefined) continue;
      const { reference } = base;
      if (reference.tag !== undefined || reference.digest !== undefined) continue;
      if (images === 'versioned' && !hasVersions(reference.familiarName)) continue;
      const tag = versionTag(reference.familiarName, 'latest');
      const edit = tag === undefined ? undefined : imageEdit(model, stage, { tag });
      const title = `Take \`${reference.familiarName}:${tag}\``;
      yield {
        span: from.image.span,
        message: `\`${reference.familiarName}\` has no tag, so it is \`latest\`.`,
        help: 'Name a version, or a digest.',
        related: imageDefaults(model, from).map(({ span }) => ({ span, message: 'The default is set here.' })),
        fixes: edit === undefined ? [] : [{ title, safety: 'suggested', edits: [edit] }],
      };
    }
  },
});
