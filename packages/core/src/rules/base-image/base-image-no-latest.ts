import { hasVersions } from '../../knowledge/versioned-image.js';
import { versionTag } from '../../knowledge/version-tag.js';
import { imageDefaults } from '../../model/image-defaults.js';
import { imageEdit } from '../../model/image-edit.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { imagesOption } from '../../rule/images-option.js';

export default defineRule({
  summary: 'Name a version of the base image instead of `latest`.',
  why: '`latest` names another image tomorrow, so each build may use another version, and nobody can tell from the file which one it was.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3007: { level: 'warning', options: { images: 'all' } } },
    others: ['DS-0001', 'CKV_DOCKER_7', 'S6596', 'DF001', 'DF024'],
  },
  on: { kinds: ['from'] },
  options: { images: imagesOption },
  examples: [
    {
      bad: 'FROM node:latest\nCMD ["node"]\n',
      good: 'FROM node:26\nCMD ["node"]\n',
    },
  ],
  *check(model, { images }) {
    for (const stage of model.stages) {
      const { image } = stage.from;
      const name = latestOf(stage);
      if (image === undefined || name === undefined) continue;
      if (images === 'versioned' && !hasVersions(name)) continue;
      const tag = versionTag(name, 'latest');
      const edit = tag === undefined ? undefined : imageEdit(model, stage, { tag });
      yield {
        span: image.span,
        message: `\`${name}:latest\` is another image with each release.`,
        help: 'Name a version, or a digest.',
        related: imageDefaults(model, stage.from)
          .filter(({ value }) => value?.text.includes('latest') === true)
          .map(({ span }) => ({ span, message: 'The default is set here.' })),
        fixes: edit === undefined ? [] : [{ title: `Take \`${name}:${tag}\``, safety: 'suggested', edits: [edit] }],
      };
    }
  },
});

const latest = ':latest';

/** The image's name where its tag is `latest`, also where the name hangs on a variable that nobody knows. */
function latestOf({ base, from }: Stage): string | undefined {
  if (base.kind === 'unknown') {
    const text = from.image?.text.replaceAll(/["']/g, '') ?? '';
    const name = text.slice(0, -latest.length);
    return text.endsWith(latest) && name.includes('$') ? name : undefined;
  }
  if (base.kind !== 'image') return undefined;
  const { tag, digest, familiarName } = base.reference;
  return tag === 'latest' && digest === undefined ? familiarName : undefined;
}
