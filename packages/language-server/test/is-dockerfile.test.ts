import { expect, test } from 'vitest';
import { isDockerfile } from '../src/document/is-dockerfile.js';

test.each([
  ['/a/Dockerfile', 'dockerfile', true],
  ['/a/anything', 'dockerfile', true],
  ['/a/Untitled-1', 'Dockerfile', true],
  ['/a/Dockerfile', 'plaintext', true],
  ['/a/Dockerfile.dev', '', true],
  ['/a/app.containerfile', 'plaintext', true],
  ['/a/app__Dockerfile', '', true],
  ['/a/Dockerfiles', '', false],
  ['/a/notes.txt', 'plaintext', false],
  ['/Dockerfile/notes', 'plaintext', false],
  ['/a/compose.yml', 'dockerfile', false],
  ['/a/Dockerfile.yaml', 'dockerfile', false],
  ['/a/docker-bake.hcl', 'dockerfile', false],
  ['/a/Dockerfile', 'yaml', false],
  ['/a/compose', 'dockercompose', false],
  ['/a/Dockerfile.dockerignore', 'dockerfile', false],
  ['/a/Dockerfile.j2', 'dockerfile', false],
  ['/a/Dockerfile.md', '', false],
  ['/a/Dockerfile~', 'dockerfile', false],
])('%s in %s: %s', (path, languageId, expected) => {
  expect(isDockerfile(path, languageId)).toBe(expected);
});
