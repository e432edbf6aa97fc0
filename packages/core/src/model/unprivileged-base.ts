import { sameRepository } from '../knowledge/image-family.js';
import type { Word } from '../syntax/word.js';
import { oncePer } from '../text/once.js';
import { bringsFiles } from './brings-files.js';
import { isForDevelopment } from './is-for-development.js';
import type { Model } from './model.js';
import { lineageOf } from './stage.js';
import { mayChangeUser, startInstructions } from './user-change.js';

/** The base of the final image that runs as root, and the variant of it that does not. */
export interface UnprivilegedBase {
  readonly word: Word;
  readonly repository: string;
  readonly variant: string;
}

/** The variant to take where the final image runs as root because its base does. */
export const unprivilegedBase = oncePer(findBase);

function findBase(model: Model): UnprivilegedBase | undefined {
  const { finalStage: stage } = model;
  if (stage === undefined || stage.isWindows || isForDevelopment(model, stage)) return undefined;
  const { root } = stage;
  const lineage = lineageOf(stage);
  const word = lineage[0]?.from.image;
  if (root.kind !== 'image' || root.fromVariables || root.reference.digest !== undefined || word === undefined)
    return undefined;
  if (lineage.some(({ instructions }) => instructions.some(({ kind }) => kind === 'user'))) return undefined;
  const { familiarName: repository, tag = 'latest' } = root.reference;
  const variant = variantOf(repository, tag);
  // One that starts nothing of its own may still be given a user.
  if (variant === undefined || mayChangeUser(model, stage)) return undefined;
  const startsOwn = startInstructions(model, stage).length > 0;
  if (!startsOwn && (distroless.test(repository) || !bringsFiles(lineage))) return undefined;
  return { word, repository, variant };
}

const distroless = /^gcr\.io\/distroless\//;

function variantOf(repository: string, tag: string): string | undefined {
  if (distroless.test(repository)) {
    if (/nonroot/.test(tag)) return undefined;
    return `${repository}:${tag === 'latest' ? 'nonroot' : tag.replace(/^latest-?/, '') === 'debug' ? 'debug-nonroot' : 'nonroot'}`;
  }
  return sameRepository(repository) === 'nginx' ? 'nginxinc/nginx-unprivileged' : undefined;
}
