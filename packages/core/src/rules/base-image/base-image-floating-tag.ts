import { isMovingTag, isShortVersion } from '../../knowledge/moving-tag.js';
import { versionTag } from '../../knowledge/version-tag.js';
import { imageDefaults } from '../../model/image-defaults.js';
import { imageEdit } from '../../model/image-edit.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { oncePerText } from '../../text/once.js';

export default defineRule({
  summary: 'Name a version of the base image instead of a tag that moves.',
  why: 'A tag such as `lts`, `stable` or `alpine` names another version with each release, like `latest`: two builds of one file may differ by a major version, and nobody can tell from the file which one it was.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['from'] },
  options: {
    tags: option.choice({
      default: 'words',
      choices: ['words', 'versions'],
      description:
        'Report tags without a version, or also those that name only the beginning of one, as `24` or `3.14-slim`.',
    }),
  },
  examples: [
    {
      bad: 'FROM node:lts-slim\nCMD ["node"]\n',
      good: 'FROM node:24-slim\nCMD ["node"]\n',
    },
  ],
  *check(model, { tags }) {
    for (const stage of model.stages) {
      const { base, from } = stage;
      if (base.kind !== 'image' || from.image === undefined) continue;
      const { familiarName, tag, digest } = base.reference;
      // With a digest it stays what it is.
      if (tag === undefined || digest !== undefined) continue;
      const isWord = isMoving(`${familiarName}:${tag}`);
      if (!isWord && (tags === 'words' || !isShortVersion(familiarName, tag))) continue;
      const version = isWord ? versionTag(familiarName, tag) : undefined;
      const edit = version === undefined ? undefined : imageEdit(model, stage, { tag: version });
      const title = `Take \`${familiarName}:${version}\``;
      yield {
        span: from.image.span,
        message: `\`${tag}\` is another version of \`${familiarName}\` with ${isWord ? 'each release' : 'each small release'}.`,
        help: isWord ? 'Name a version, or a digest.' : 'Name the whole version, or a digest.',
        related: imageDefaults(model, from).map(({ span }) => ({ span, message: 'The default is set here.' })),
        fixes: edit === undefined ? [] : [{ title, safety: 'suggested', edits: [edit] }],
      };
    }
  },
});

const isMoving = oncePerText((text) => {
  const end = text.lastIndexOf(':');
  return isMovingTag(text.slice(0, end), text.slice(end + 1));
});
