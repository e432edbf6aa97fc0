/**
 * A repository in one spelling: without Docker Hub's host and, for Docker's library, without `library/`.
 * `docker.io/library/node`, `index.docker.io/node` and `library/node` are all `node`; `ghcr.io/a/b` stays.
 */
export function normaliseRepository(repository: string): string {
  const path = repository.replace(/^(?:(?:index|registry-1)\.)?docker\.io\//, '');
  return /^library\/[^/]+$/.test(path) ? path.slice('library/'.length) : path;
}
