import { describe, expect, it } from 'vitest';
import { failure, find, type Files } from './config-of.js';

const targets = async (files: Files) => (await find(files).configFor('x')).files;

describe('extends', () => {
  it('is relative to the file, the base first, each file once', async () => {
    const files = {
      '/p/plimsoll.yaml': 'extends: [sub/a.yaml, sub/b.yaml, sub/a.yaml]',
      '/p/sub/a.yaml': 'extends: ../c.yaml',
      '/p/sub/b.yaml': 'extends: ../c.yaml',
      '/p/c.yaml': '',
    };
    expect(await targets(files)).toEqual(['/p/sub/b.yaml', '/p/c.yaml', '/p/sub/a.yaml', '/p/plimsoll.yaml']);
  });

  it('says where a file is missing or broken', async () => {
    const missing = await failure(targets({ '/p/plimsoll.yaml': 'extends:\n  - none\n  - ./base.yaml' }));
    expect(missing.message).toBe('plimsoll.yaml:3:5 there is no file `./base.yaml` to extend.');
    const broken = await failure(targets({ '/p/plimsoll.yaml': 'extends: ../b.yaml', '/b.yaml': 'root: 1' }));
    expect(broken.message).toBe('/b.yaml:1:7 `root` must be `true` or `false`, not `1`.');
  });

  it('refuses a circle', async () => {
    const files = {
      '/p/plimsoll.yaml': 'extends: a.yaml',
      '/p/a.yaml': 'extends: [strict, b.yaml]',
      '/p/b.yaml': 'extends: ./a.yaml',
    };
    expect((await failure(targets(files))).message).toBe(
      'b.yaml:1:10 `./a.yaml` extends itself: `a.yaml` extends `b.yaml` extends `a.yaml`.',
    );
    const own = await failure(targets({ '/p/plimsoll.yaml': 'extends: plimsoll.yaml' }));
    expect(own.message).toBe(
      'plimsoll.yaml:1:10 `plimsoll.yaml` extends itself: `plimsoll.yaml` extends `plimsoll.yaml`.',
    );
  });

  it('stays small where files extend each other twice', async () => {
    const files: Record<string, string> = { '/p/plimsoll.yaml': 'extends: [a0.yaml, a0.yaml]', '/p/a40.yaml': '' };
    for (let index = 0; index < 40; index++)
      files[`/p/a${index}.yaml`] = `extends: [a${index + 1}.yaml, ./a${index + 1}.yaml]`;
    expect(await targets(files)).toHaveLength(42);
  });
});

it('a mistake is also told with its place alone', async () => {
  const missing = await failure(targets({ '/p/plimsoll.yaml': 'extends:\n  - none\n  - ./base.yaml' }));
  const sentence = 'there is no file `./base.yaml` to extend.';
  expect(missing.mistakes).toEqual([{ path: '/p/plimsoll.yaml', line: 3, column: 5, sentence }]);
  const broken = await failure(targets({ '/p/plimsoll.yaml': 'extends: ../b.yaml', '/b.yaml': 'root: 1\nfoo: 2' }));
  expect(broken.mistakes.map(({ path, line, column }) => [path, line, column])).toEqual([
    ['/b.yaml', 1, 7],
    ['/b.yaml', 2, 1],
  ]);
});
