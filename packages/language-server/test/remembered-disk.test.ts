import { expect, test } from 'vitest';
import { rememberedDisk } from '../src/document/remembered-disk.js';
import { memoryDisk } from './memory-disk.js';

test('a file is read once until something may have changed', async () => {
  const disk = memoryDisk({ '/app/.dockerignore': 'a' });
  const remembered = rememberedDisk(disk);
  const read = async (): Promise<string | undefined> => await remembered.readFile('/app/.dockerignore');
  expect([await read(), await read()]).toEqual(['a', 'a']);
  disk.files.set('/app/.dockerignore', 'b');
  expect(await read()).toBe('a');
  expect(disk.read).toHaveLength(1);
  remembered.forget();
  expect(await read()).toBe('b');
});

test('not more answers are kept than an editor can need', async () => {
  const disk = memoryDisk({ '/app/a': '' });
  const remembered = rememberedDisk(disk);
  for (let file = 0; file < 501; file++) await remembered.readFile(`/app/${file}`);
  await remembered.readFile('/app/0');
  expect(disk.read.filter((path) => path === '/app/0')).toHaveLength(2);
});
