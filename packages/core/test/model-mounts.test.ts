import { expect, it } from 'vitest';
import { modelOf } from './model-of.js';

it('reads the mounts of a RUN, with aliases, defaults and variables', () => {
  const model = modelOf([
    'FROM scratch',
    'ARG CACHE=/c',
    'ARG NONE',
    'RUN --mount=type=cache,dst=/a/,sharing=locked --mount=target=b --mount=type=tmpfs,target=$CACHE/x --mount=type=secret,target=/$NONE true',
  ]);
  const [run] = model.instructionsOf('run');
  const mounts = run === undefined ? [] : model.mountsOf(run);
  expect(mounts.map(({ type, target }) => [type, target])).toEqual([
    [
      { known: true, value: 'cache' },
      { known: true, value: '/a' },
    ],
    [{ known: true, value: 'bind' }, { known: false }],
    [
      { known: true, value: 'tmpfs' },
      { known: true, value: '/c/x' },
    ],
    [{ known: true, value: 'secret' }, { known: false }],
  ]);
  expect(mounts[0]?.keys.size).toBe(3);
  expect(mounts[0]?.keys.get('sharing')).toBe('locked');
});

it('reads quoted fields', () => {
  const model = modelOf(['FROM scratch', `RUN --mount='type=secret,"id=a,b",target=/x' true`]);
  const [run] = model.instructionsOf('run');
  expect(run && [...(model.mountsOf(run)[0]?.keys ?? [])]).toEqual([
    ['type', 'secret'],
    ['id', 'a,b'],
    ['target', '/x'],
  ]);
});
