import { describe, expect, it } from 'vitest';
import type { Overrides } from '../src/config/config.js';
import { resolved } from './config-of.js';

/** The level of each rule that is on. */
async function levels(
  config: string,
  overrides: Overrides = {},
  path = 'Dockerfile',
): Promise<Readonly<Record<string, string>>> {
  const { rulesFor } = await resolved(config, overrides);
  return Object.fromEntries(rulesFor(path).map(({ id, level }) => [id, level]));
}

const none = { 'from-first': 'error' };
const recommended = { ...none, 'apt-get-clean-lists': 'warning', 'arg-out-of-scope': 'style', shellcheck: 'warning' };

describe('levels', () => {
  it('are those of recommended where no preset is named', async () => {
    expect(await levels('')).toEqual(recommended);
    expect(await levels('extends: ./base.yaml', {}).catch(() => 'no base')).toBe('no base');
    const { rulesFor } = await resolved('extends: ./base.yaml', {}, { '/p/base.yaml': '' });
    expect(rulesFor('x')).toHaveLength(4);
    const based = await resolved('extends: ./base.yaml', {}, { '/p/base.yaml': 'extends: none' });
    expect(based.rulesFor('x').map(({ id }) => id)).toEqual(['from-first']);
  });

  it('add up over presets, the later wins', async () => {
    expect(await levels('extends: [strict, recommended]')).toMatchObject({
      'apt-get-pin-versions': 'warning',
      'arg-out-of-scope': 'style',
    });
    expect(await levels('extends: [recommended, strict]')).toMatchObject({ 'arg-out-of-scope': 'info' });
    expect(await levels('extends: none')).toEqual(none);
  });

  it('are the rules’ in the file, which beat presets, also of build errors', async () => {
    expect(await levels('rules: { DL3009: info, from-first: off, arg-out-of-scope: { level: error } }')).toEqual({
      'apt-get-clean-lists': 'info',
      'arg-out-of-scope': 'error',
      shellcheck: 'warning',
    });
  });

  it('of an id or code beat those of a glob, and among their like the later wins', async () => {
    expect(await levels('extends: none\nrules: { apt-get-clean-lists: error, apt-get-*: info }')).toEqual({
      ...none,
      'apt-get-clean-lists': 'error',
      'apt-get-pin-versions': 'info',
    });
    expect(await levels('extends: none\nrules: { CKV_DOCKER_3: error, "*-pin-*": info }')).toMatchObject({
      'apk-pin-versions': 'error',
    });
    expect(await levels('extends: none\nrules: { "*-pin-*": error, "apt-get-*": info }')).toMatchObject({
      'apt-get-pin-versions': 'info',
    });
    expect(await levels('extends: none\nrules: { DL3009: error, apt-get-clean-lists: info }')).toMatchObject({
      'apt-get-clean-lists': 'info',
    });
    expect(await levels('extends: none\nrules: { apt-get-clean-lists: info, DL3009: error }')).toMatchObject({
      'apt-get-clean-lists': 'error',
    });
  });

  it('turn off every rule of an alias', async () => {
    expect(await levels('extends: none\nrules: { "*-pin-*": error, CKV_DOCKER_3: off }')).toEqual(none);
  });

  it('of a later file beat those of an earlier, whatever the keys', async () => {
    const { rulesFor } = await resolved(
      'extends: [./base.yaml, none]\nrules: { apt-get-*: style }',
      {},
      { '/p/base.yaml': 'rules: { apt-get-clean-lists: error }' },
    );
    expect(rulesFor('x').map(({ id, level }) => `${id} ${level}`)).toEqual([
      'apt-get-clean-lists style',
      'apt-get-pin-versions style',
      'from-first error',
    ]);
  });

  it('of path overrides beat those of all files, and the later override wins', async () => {
    const config = `
extends: none
rules: { apt-get-clean-lists: error }
overrides:
  - { files: [legacy, 'a/*.old'], rules: { apt-get-*: off } }
  - { files: [legacy/new/**], rules: { DL3009: info } }
`;
    expect(await levels(config, {}, 'Dockerfile')).toEqual({ ...none, 'apt-get-clean-lists': 'error' });
    expect(await levels(config, {}, 'legacy/x/Dockerfile')).toEqual(none);
    expect(await levels(config, {}, '/p/a/x.old')).toEqual(none);
    expect(await levels(config, {}, 'legacy/new/Dockerfile')).toEqual({ ...none, 'apt-get-clean-lists': 'info' });
    expect(await levels(config, {}, '/elsewhere/legacy/Dockerfile')).toEqual({
      ...none,
      'apt-get-clean-lists': 'error',
    });
  });

  it('of flags beat all; a preset by flag takes the place of the file’s, and the file’s rules stay', async () => {
    const config =
      'extends: strict\nrules: { apt-get-clean-lists: off, apk-pin-versions: info }\noverrides: [{ files: ["*"], rules: { DL3008: error } }]';
    expect(await levels(config, { extends: ['none'] })).toEqual({
      ...none,
      'apk-pin-versions': 'info',
      'apt-get-pin-versions': 'error',
    });
    expect(await levels(config, { extends: ['none'], rules: { DL3008: 'style' } })).toMatchObject({
      'apt-get-pin-versions': 'style',
    });
    expect(await levels('', { extends: ['security'] })).toEqual({ ...none, 'apt-get-pin-versions': 'error' });
  });

  it('with select are of these rules only, configured or default', async () => {
    expect(await levels('', { select: ['DL3009', 'apk-*'] })).toEqual({
      'apt-get-clean-lists': 'warning',
      'apk-pin-versions': 'warning',
    });
    expect(
      await levels('rules: { DL3009: error, apk-pin-versions: off }', { select: ['DL3009', 'apk-pin-versions'] }),
    ).toEqual({
      'apt-get-clean-lists': 'error',
      'apk-pin-versions': 'warning',
    });
    expect(await levels('', { select: [] })).toEqual({});
  });

  it('lose what is ignored, even what is selected', async () => {
    expect(await levels('', { ignore: ['apt-get-*', 'from-first'] })).toEqual({
      'arg-out-of-scope': 'style',
      shellcheck: 'warning',
    });
    expect(await levels('', { select: ['apt-*'], ignore: ['DL3008'] })).toEqual({ 'apt-get-clean-lists': 'warning' });
  });
});
