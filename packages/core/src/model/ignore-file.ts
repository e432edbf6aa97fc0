import type { Need } from './facts.js';
import { readIgnorePatterns, type IgnorePattern } from './ignore-patterns.js';
import type { Model } from './model.js';

/** What says which files of the build context a build does not get. */
export interface IgnoreFile {
  /** Its name, without its folder. */
  readonly name: string;
  readonly patterns: readonly IgnorePattern[];
}

/** Name of the ignore file at the root of the build context. */
const shared = '.dockerignore';

/** What has to be fetched so that `ignoreFileOf` can tell. */
export function ignoreFileNeeds({ source }: Pick<Model, 'source'>): readonly Need[] {
  return [
    { kind: 'file', path: ownName(source.path), from: 'dockerfile' },
    { kind: 'file', path: shared },
  ];
}

/** The ignore file that counts: the Dockerfile's own, even an empty one, else the shared one; undefined where there is none, or a broken one, or it is not known. */
export function ignoreFileOf({ source, facts }: Pick<Model, 'source' | 'facts'>): IgnoreFile | undefined {
  const own = ownName(source.path);
  const ownText = facts.file(own, 'dockerfile');
  const text = ownText === null ? facts.file(shared) : ownText;
  const patterns = typeof text === 'string' ? readIgnorePatterns(text) : undefined;
  return patterns && { name: ownText === null ? shared : own, patterns };
}

/** Whether there surely is neither of them. */
export function lacksIgnoreFile({ source, facts }: Pick<Model, 'source' | 'facts'>): boolean {
  return facts.file(ownName(source.path), 'dockerfile') === null && facts.file(shared) === null;
}

function ownName(path: string): string {
  return `${path.slice(path.lastIndexOf('/') + 1)}.dockerignore`;
}
