import { deprecatedImage, tagsOf } from '../../knowledge/official-images.js';
import { removedImage } from '../../knowledge/retired-tags.js';
import { isPrerelease } from '../../knowledge/version-cycle.js';
import type { ImageReference } from '../../syntax/image-reference.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Build on an image that is still maintained.',
  why: 'An image that nobody rebuilds gets no security updates, and one day it cannot be pulled any more. The fixes go to the repository that took its place.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM openjdk:17\nCMD ["java", "-version"]\n',
      good: 'FROM eclipse-temurin:17\nCMD ["java", "-version"]\n',
    },
  ],
  *check({ stages }) {
    for (const { base, from } of stages) {
      if (base.kind !== 'image' || from.image === undefined) continue;
      const problem = problemOf(base.reference);
      if (problem !== undefined) yield { span: from.image.span, tag: 'deprecated', ...problem };
    }
  },
});

interface Words {
  readonly message: string;
  readonly help: string;
}

/** The Kubernetes project froze its old registry in April 2023. */
const movedRegistry = 'k8s.gcr.io';

function problemOf({ registry, familiarName, tag }: ImageReference): Words | undefined {
  if (registry === movedRegistry) {
    return { message: `\`${movedRegistry}\` is frozen since 2023-04.`, help: 'Use `registry.k8s.io`.' };
  }
  const image = deprecatedImage(familiarName);
  const removed = removedImage(familiarName);
  if (image?.uncertain === true || (image === undefined && removed === undefined)) return undefined;
  // Of some images only the versions to come are still built.
  if (tag !== undefined && isPrerelease(tag) && tagsOf(familiarName).includes(tag)) return undefined;
  const since = image?.since ?? removed;
  const state = image?.gone === true || image === undefined ? 'no longer built' : 'deprecated';
  const note = image?.note === undefined ? '' : ` (${image.note})`;
  return {
    message: `\`${familiarName}\` is ${state}${since === undefined ? '' : ` since ${since}`}${note}.`,
    help: helpOf(image?.replacement ?? []),
  };
}

function helpOf(replacements: readonly string[]): string {
  const names = replacements.map((name) => `\`${name}\``);
  const last = names.pop();
  if (last === undefined) return 'Choose an image that is maintained.';
  return `Use ${names.length === 0 ? last : `${names.join(', ')} or ${last}`}.`;
}
