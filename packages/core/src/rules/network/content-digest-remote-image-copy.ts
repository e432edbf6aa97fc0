import { officialImage } from '../../knowledge/official-images.js';
import { hasVersions } from '../../knowledge/versioned-image.js';
import { stageReferences } from '../../model/stage-references.js';
import { defineRule } from '../../rule/define-rule.js';
import { parseImageReference } from '../../syntax/image-reference.js';

export default defineRule({
  summary: 'Name the version of an image that you copy from.',
  why: 'What comes out of another image is part of yours. Without a tag, or with `latest`, it is another program with each release of that image, and nobody can tell from the file which one it was.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  on: { kinds: ['copy', 'run'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM php:8.4-cli\nCOPY --from=composer /usr/bin/composer /usr/bin/\n',
      good: 'FROM php:8.4-cli\nCOPY --from=composer:2.10 /usr/bin/composer /usr/bin/\n',
    },
  ],
  *check({ instructionsOf, stages }) {
    const names = new Set(stages.map(({ name }) => name));
    for (const instruction of instructionsOf('copy', 'run')) {
      for (const { name, span } of stageReferences(instruction)) {
        if (names.has(name.toLowerCase()) || /^[+-]?\d+$/.test(name)) continue;
        const image = parseImageReference(name);
        if (image === undefined || image.digest !== undefined || !hasVersions(image.familiarName)) continue;
        if (image.tag !== undefined && image.tag !== 'latest') continue;
        // A plain word may be a context that is given on the command line.
        const isImage = image.tag !== undefined || name.includes('/') || officialImage(name) !== undefined;
        if (!isImage) continue;
        yield {
          span,
          message:
            image.tag === undefined
              ? `\`${image.familiarName}\` has no tag, so it is \`latest\`.`
              : `\`${image.familiarName}:latest\` is another image with each release.`,
          help: 'Name a version, or a digest.',
        };
      }
    }
  },
});
