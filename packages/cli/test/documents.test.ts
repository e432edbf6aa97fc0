import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDockerfileName } from '@plimsoll/core/dockerfile-names';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('.pre-commit-hooks.yaml', () => {
  const hooks = read('.pre-commit-hooks.yaml');
  const [, edges = '', inside = ''] = /^ {2}files: '\(\?i:(.*)\)\|(.*)'$/m.exec(hooks) ?? [];
  const [, never = ''] = /^ {2}exclude: '\(\?i:(.*)\)'$/m.exec(hooks) ?? [];
  it('has hooks for the same files, one of which fixes', () => {
    const list = hooks.split(/^- id: /m).slice(1);
    expect(list.map((hook) => hook.slice(0, hook.indexOf('\n')))).toEqual(['plimsoll', 'plimsoll-fix']);
    expect(list[1]).toContain('\n  entry: plimsoll --fix\n');
    const [plain, fixing] = list.map((hook) => hook.slice(hook.indexOf('  language:')));
    expect(fixing).toBe(plain);
  });

  const isTaken = (path: string): boolean =>
    (new RegExp(edges, 'i').test(path) || new RegExp(inside).test(path)) && !new RegExp(never, 'i').test(path);

  it.each([
    'Dockerfile',
    'dockerfile',
    'Containerfile',
    'Dockerfile.dev',
    'Dockerfile-alpine',
    'app.dockerfile',
    'app__Dockerfile',
    '.dockerfile',
    'api.Dockerfile.dev',
    'x__Dockerfile.arm64',
    'Dockerfiles',
    'MyDockerfile',
    'Dockerfile.dockerignore',
    'Dockerfile.md',
    'Dockerfile.bak',
    'Dockerfile~',
    'Dockerfile.TPL',
    'parse-dockerfile.ts',
    'Dockerfile.yml',
    'docker-compose.yml',
  ])('takes %s as a search of the folder does', (name) => {
    expect(edges).not.toBe('');
    expect(never).not.toBe('');
    expect([isTaken(name), isTaken(`a.Dockerfile.b/${name}`)]).toEqual([
      isDockerfileName(name),
      isDockerfileName(name),
    ]);
  });
});

it('docs/ci.md holds the example workflow', () => {
  expect(read('docs/ci.md')).toContain(read('docs/ci/github-workflow.yml'));
});
