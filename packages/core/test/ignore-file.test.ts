import { describe, expect, it } from 'vitest';
import type { Host } from '../src/config/host.js';
import { factStore } from '../src/linter/gather.js';
import { createLinter } from '../src/linter/linter.js';
import { memoryHost } from './memory-host.js';

const text = 'FROM scratch\nCOPY a.md /\n';
const denied = () => Promise.reject(new Error('EACCES'));

async function messagesOf(host: Host, path = '/app/Dockerfile'): Promise<readonly string[]> {
  const { findings } = await createLinter(host, { select: ['copy-ignored-file'], noConfig: true }).lint(path, text);
  return findings.map(({ message }) => message);
}

describe('the ignore file of a build', () => {
  it('is the one with the name of the Dockerfile, beside it', async () => {
    const files = { '/app/dev.Dockerfile.dockerignore': 'a.md', '/app/.dockerignore': '*.md' };
    expect(await messagesOf(memoryHost(files), '/app/dev.Dockerfile')).toEqual([
      '`a.md` is not in the build context: `a.md` in line 1 of `dev.Dockerfile.dockerignore` excludes it.',
    ]);
    expect(await messagesOf(memoryHost(files))).toEqual([
      '`a.md` is not in the build context: `*.md` in line 1 of `.dockerignore` excludes it.',
    ]);
    expect(await messagesOf(memoryHost(files), '/Dockerfile')).toEqual([]);
  });

  it('is not known where one that may count cannot be read', async () => {
    const host = memoryHost({ '/app/.dockerignore': '*.md' });
    expect(await messagesOf(host)).toHaveLength(1);
    const readFile = (path: string) => (path.endsWith('Dockerfile.dockerignore') ? denied() : host.readFile(path));
    expect(await messagesOf({ ...host, readFile })).toEqual([]);
    expect(await messagesOf({ ...host, readFile: denied })).toEqual([]);
  });

  it('counts as it is when the file is linted', async () => {
    const files: Record<string, string> = {};
    const host: Host = { ...memoryHost({}), readFile: async (path) => files[path] };
    const linter = createLinter(host, { select: ['copy-ignored-file'], noConfig: true });
    expect((await linter.lint('/app/Dockerfile', text)).findings).toEqual([]);
    files['/app/.dockerignore'] = '*.md';
    linter.forget('/app/.dockerignore');
    expect((await linter.lint('/app/Dockerfile', text)).findings).toHaveLength(1);
  });
});

describe('facts', () => {
  it('are fetched once, from the folder that was meant', async () => {
    const read: string[] = [];
    const host: Host = { ...memoryHost({}), readFile: async (path) => (read.push(path), undefined) };
    const { facts, fetch } = factStore();
    expect(facts.file('a')).toBeUndefined();
    const need = { kind: 'file', path: 'a' } as const;
    const own = { ...need, from: 'dockerfile' } as const;
    await fetch([need, own, need, own, { ...need, from: 'context' }], host, { context: '/c', dockerfile: '/d' });
    expect(read).toEqual(['/c/a', '/d/a']);
    expect([facts.file('a'), facts.file('a', 'dockerfile'), facts.file('b')]).toEqual([null, null, undefined]);
  });
});
