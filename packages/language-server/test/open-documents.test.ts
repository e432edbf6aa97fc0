import type { Host } from '@plimsoll/core';
import { expect, test } from 'vitest';
import { openDocuments, type OpenDocument } from '../src/document/open-documents.js';

const disk: Host = {
  readFile: async (path) => (path === '/a/saved' ? 'on disk' : undefined),
  stat: async (path) => (path === '/a/saved' ? { kind: 'file', executable: true } : undefined),
  list: async (path) => (path === '/a' ? ['saved', 'folder/'] : undefined),
};

const document = (uri: string, text: string): OpenDocument => ({ uri, getText: () => text });

test('what is open wins over the disk', async () => {
  const host = openDocuments(() => [document('file:///a/saved', 'in the editor')], disk);
  expect(await host.readFile('/a/saved')).toBe('in the editor');
  expect(await host.stat('/a/saved')).toEqual({ kind: 'file', executable: true });
  expect(await host.list('/a')).toEqual(['saved', 'folder/']);
});

test('what is not open is as on the disk', async () => {
  const host = openDocuments(() => [document('file:///a/x', '')], disk);
  expect(await host.readFile('/a/saved')).toBe('on disk');
  expect(await host.readFile('/a/nothing')).toBeUndefined();
  expect(await host.stat('/a/nothing')).toBeUndefined();
  expect(await host.list('/b')).toBeUndefined();
});

test('a file that is not saved yet exists, and an empty one is empty', async () => {
  const host = openDocuments(() => [document('file:///a/new%20one', ''), document('file:///b/c/deep', 'x')], disk);
  expect(await host.readFile('/a/new one')).toBe('');
  expect(await host.stat('/a/new one')).toEqual({ kind: 'file', executable: false });
  expect(await host.list('/a')).toEqual(['saved', 'folder/', 'new one']);
  expect(await host.list('/b')).toBeUndefined();
  expect(await host.list('/b/c')).toEqual(['deep']);
});

test('a document that is no file hides none', async () => {
  const host = openDocuments(() => [document('untitled:/a/saved', 'elsewhere')], disk);
  expect(await host.readFile('/a/saved')).toBe('on disk');
});

const shellcheck = async () => ({ kind: 'missing' }) as const;

test('ShellCheck is passed on where the disk has it', () => {
  expect(openDocuments(() => [], { ...disk, shellcheck }).shellcheck).toBe(shellcheck);
  expect(openDocuments(() => [], disk)).not.toHaveProperty('shellcheck');
});
