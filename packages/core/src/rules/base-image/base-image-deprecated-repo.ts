import { deprecatedImage, tagsOf } from '../../knowledge/official-images.js';
import { sameTagOf } from '../../knowledge/same-tag.js';
import { removedImage } from '../../knowledge/retired-tags.js';
import { sdkOf } from '../../knowledge/sdk-image.js';
import { isPrerelease } from '../../knowledge/version-cycle.js';
import type { Fix } from '../../finding/finding.js';
import { imageEdit } from '../../model/image-edit.js';
import { usesDistribution } from '../../model/uses-distribution.js';
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
  *check(model) {
    for (const stage of model.stages) {
      const { base, from } = stage;
      if (base.kind !== 'image' || from.image === undefined) continue;
      const problem = problemOf(base.reference);
      if (problem === undefined) continue;
      const { image, ...words } = problem;
      // An SDK is not what a container runs on, and packages are called otherwise elsewhere.
      const isFit = !usesDistribution(model, stage) && !(stage.isShipped && image?.tag && sdkOf(image.name, image.tag));
      const edit = image && isFit ? imageEdit(model, stage, image) : undefined;
      const title = `Take \`${image?.name ?? ''}\``;
      const fixes: readonly Fix[] = edit === undefined ? [] : [{ title, safety: 'suggested', edits: [edit] }];
      yield { span: from.image.span, tag: 'deprecated', ...words, fixes };
    }
  },
});

interface Words {
  readonly message: string;
  readonly help: string;
  readonly image?: { readonly name: string; readonly tag?: string } | undefined;
}

/** The Kubernetes project froze its old registry in April 2023. */
const movedRegistry = 'k8s.gcr.io';

function problemOf({ registry, repository, familiarName, tag }: ImageReference): Words | undefined {
  if (registry === movedRegistry) {
    const image = { name: `registry.k8s.io/${repository}` };
    return { message: `\`${movedRegistry}\` is frozen since 2023-04.`, help: 'Use `registry.k8s.io`.', image };
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
    image: sameTagOf(image?.replacement ?? [], tag),
  };
}

function helpOf(replacements: readonly string[]): string {
  const names = replacements.map((name) => `\`${name}\``);
  const last = names.pop();
  if (last === undefined) return 'Choose an image that is maintained.';
  return `Use ${names.length === 0 ? last : `${names.join(', ')} or ${last}`}.`;
}
