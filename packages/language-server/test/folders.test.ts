import { expect, test } from 'vitest';
import { createFolders } from '../src/folders.js';

test('the innermost folder around a path counts, and a name that only begins so does not', () => {
  const folders = createFolders();
  expect([folders.first(), folders.around('/a/b')]).toEqual(['', undefined]);
  folders.change([{ uri: 'file:///a' }, { uri: 'file:///a/b/' }, { uri: 'file:///a' }], []);
  expect(folders.all()).toEqual([
    { uri: 'file:///a', path: '/a' },
    { uri: 'file:///a/b/', path: '/a/b' },
  ]);
  expect(folders.around('/a/b/c')?.path).toBe('/a/b');
  expect(folders.around('/a/bc')?.path).toBe('/a');
  expect(folders.around('/ab/c')).toBeUndefined();
  folders.change([], [{ uri: 'file:///a' }]);
  expect([folders.first(), folders.around('/a/x')]).toEqual(['/a/b', undefined]);
});

test('a folder may be a drive or a disk', () => {
  const folders = createFolders();
  folders.change([{ uri: 'file:///c%3A/x' }], []);
  expect(folders.around('C:/x/Dockerfile')?.path).toBe('C:/x');
  folders.change([{ uri: 'file:///' }], []);
  expect(folders.around('/Dockerfile')?.path).toBe('');
});
