import { expect, test } from 'vitest';
import { versionTag } from '../src/knowledge/version-tag.js';

test.each([
  ['debian', 'latest', '13'],
  ['debian', 'stable-slim', '13-slim'],
  ['node', 'latest', '26'],
  ['node', 'lts-slim', '24-slim'],
  ['docker.io/library/python', 'alpine', '3.14-alpine'],
  // Builds of one group stand side by side.
  ['nginx', 'latest', '1.31'],
  ['nginx', 'stable', '1.30'],
  ['golang', 'alpine', '1.27-alpine'],
  ['debian', 'sid', undefined],
  ['archlinux', 'latest', undefined],
  ['example.org/node', 'latest', undefined],
])('%s:%s is %s today', (repository, tag, version) => {
  expect(versionTag(repository, tag)).toBe(version);
});
