import { tagsOf } from './official-images.js';

/**
 * Repositories that publish no versions, or are meant to be used as they are today.
 * Source: their own documentation, collected by hand, 2026-11-21.
 */
const unversioned =
  /^(?:gcr\.io\/(?:distroless|oss-fuzz-base|cloud-builders)\/|(?:cgr\.dev\/)?chainguard\/|kalilinux\/kali-rolling$|opensuse\/tumbleweed$)/;

/** Whether an image has versions to name: one of Docker's library whose tags are words only has none either. */
export function hasVersions(repository: string): boolean {
  if (unversioned.test(repository)) return false;
  const tags = tagsOf(repository);
  return tags.length === 0 || tags.some((tag) => /\d/.test(tag));
}
