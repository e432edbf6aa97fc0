import { describe, expect, test } from 'vitest';
import { imageData } from '../src/knowledge/image-data.js';
import { architectureOfRepository, imageFamily, sameRepository } from '../src/knowledge/image-family.js';
import { deprecatedImage, lookUpImage, officialImage, tagsOf } from '../src/knowledge/official-images.js';
import { isRetiredTag, removedImage, retiredTagsAreKnown } from '../src/knowledge/retired-tags.js';

const everyTag = (): [name: string, tag: string][] =>
  Object.keys(imageData().images).flatMap((name) => tagsOf(name).map((tag): [string, string] => [name, tag]));

describe('sameRepository', () => {
  test.each([
    ['node', 'node'],
    ['docker.io/node', 'node'],
    ['docker.io/library/node', 'node'],
    ['library/node', 'node'],
    ['index.docker.io/library/node', 'node'],
    ['public.ecr.aws/docker/library/node', 'node'],
    ['mirror.gcr.io/library/node', 'node'],
    ['arm64v8/node', 'node'],
    ['nvcr.io/nvidia/cuda', 'nvidia/cuda'],
    ['public.ecr.aws/amazonlinux/amazonlinux', 'amazonlinux'],
    ['docker.io/bitnami/redis', 'bitnami/redis'],
    ['ghcr.io/library/node', 'ghcr.io/library/node'],
    ['docker.io/library/a/b', 'library/a/b'],
    ['localhost/node', 'localhost/node'],
  ])('%s is %s', (repository, same) => {
    expect(sameRepository(repository)).toBe(same);
  });

  test('an architecture may stand in the name', () => {
    expect(architectureOfRepository('arm32v7/node')).toBe('arm32v7');
    expect(architectureOfRepository('node')).toBeUndefined();
  });
});

describe('lookUpImage in the library', () => {
  test('every tag of every image looks up, and says what it stands for', () => {
    const wrong = everyTag().filter(([name, tag]) => {
      const facts = lookUpImage(name, tag);
      return facts?.name !== name || facts.tag !== tag || !facts.architectures?.length;
    });
    expect(wrong).toEqual([]);
    expect(everyTag().length).toBeGreaterThan(9_800);
  });

  test('node:22 runs node through its entrypoint on Debian, with git', () => {
    const facts = lookUpImage('node', '22');
    expect(facts).toMatchObject({
      quality: 'exact',
      os: { id: 'debian', release: 'bookworm', packageManager: 'apt', sh: 'dash', libc: 'glibc' },
      entrypoint: { kind: 'exec', words: ['docker-entrypoint.sh'] },
      cmd: { kind: 'exec', words: ['node'] },
      base: 'buildpack-deps:bookworm',
      windows: false,
      user: null,
      workdir: null,
      expose: [],
      volumes: [],
      onbuild: [],
      shell: null,
      stopsignal: null,
      healthcheck: false,
      path: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    });
    expect(facts?.env).toContain('NODE_VERSION');
    for (const tool of ['node', 'npm', 'git', 'curl', 'python3']) expect(facts?.has).toContain(tool);
  });

  test('postgres moved its volume in 18', () => {
    expect(lookUpImage('postgres', '18')?.volumes).toEqual(['/var/lib/postgresql']);
    expect(lookUpImage('postgres', '17')?.volumes).toEqual(['/var/lib/postgresql/data']);
    expect(lookUpImage('postgres', '17')).toMatchObject({ stopsignal: 'SIGINT', expose: ['5432'] });
  });

  test('node:22-slim and golang:alpine lack what is often missed', () => {
    expect(lookUpImage('node', '22-slim')?.lacks).toContain('python3');
    expect(lookUpImage('golang', 'alpine')?.lacks).toContain('git');
    expect(lookUpImage('alpine', 'latest')).toMatchObject({
      os: { id: 'alpine', packageManager: 'apk', sh: 'busybox' },
    });
  });

  test('nothing has and lacks the same tool', () => {
    const wrong = everyTag().filter(([name, tag]) => {
      const facts = lookUpImage(name, tag)!;
      return [...facts.has].some((tool) => facts.lacks.has(tool));
    });
    expect(wrong).toEqual([]);
  });

  test('what was written by hand leaves variables unknown, and a command that it does not have', () => {
    const perl = lookUpImage('perl', 'latest');
    expect(perl).toMatchObject({ quality: 'hand', workdir: '/usr/src/app', env: undefined, cmd: undefined });
    expect(lookUpImage('debian', 'trixie')?.cmd).toEqual({ kind: 'exec', words: ['bash'] });
  });

  test('of some images only names are known', () => {
    const facts = lookUpImage('orientdb', 'latest');
    expect(facts).toMatchObject({ quality: 'names-only', architectures: expect.arrayContaining(['amd64']) });
    expect(facts?.user).toBeUndefined();
    expect(facts?.expose).toBeUndefined();
    expect(facts?.os).toBeUndefined();
  });

  test('a Windows image has no tools, no PATH and no /bin/sh', () => {
    const facts = lookUpImage('golang', 'windowsservercore-ltsc2022');
    expect(facts).toMatchObject({ windows: true, os: { id: 'windows', sh: null }, path: undefined });
    expect(facts?.has.size).toBe(0);
    expect(facts?.architectures).toEqual(['windows-amd64']);
  });

  test('a shared tag has the architectures of all its platforms', () => {
    expect(lookUpImage('golang', 'latest')?.architectures).toContain('windows-amd64');
    expect(lookUpImage('golang', 'trixie')?.architectures).not.toContain('windows-amd64');
  });

  test('a tag that is not listed is unknown, whatever it is', () => {
    expect(lookUpImage('node', '22-nonsense')).toBeUndefined();
    expect(lookUpImage('node', '10')).toBeUndefined();
    expect(lookUpImage('constructor', 'latest')).toBeUndefined();
    expect(officialImage('toString')).toBeUndefined();
  });
});

describe('lookUpImage in families', () => {
  test.each([
    ['gcr.io/distroless/static-debian12', 'latest', '0'],
    ['gcr.io/distroless/static-debian12', 'nonroot', '65532'],
    ['gcr.io/distroless/static-debian12', 'debug-nonroot', undefined],
    ['gcr.io/distroless/something-new', 'latest', undefined],
  ])('the user of %s:%s is %s', (repository, tag, user) => {
    expect(lookUpImage(repository, tag)?.user).toBe(user);
  });

  test('distroless has no shell but in its debug tags', () => {
    expect(lookUpImage('gcr.io/distroless/cc', 'latest')?.os).toMatchObject({ sh: null, packageManager: null });
    expect(lookUpImage('gcr.io/distroless/cc', 'debug')?.os).toMatchObject({ sh: 'busybox' });
  });

  test('what a family does not say is unknown', () => {
    const facts = lookUpImage('nginxinc/nginx-unprivileged', 'latest');
    expect(facts).toMatchObject({ quality: 'family', user: '101', expose: ['8080'], stopsignal: 'SIGQUIT' });
    expect(facts?.os).toBeUndefined();
    expect(facts?.workdir).toBeUndefined();
    expect(facts?.cmd).toBeUndefined();
    expect(facts?.family?.server).toBe('nginx');
  });

  test('tags choose among the entries of a repository', () => {
    expect(imageFamily('mcr.microsoft.com/dotnet/sdk', '8.0-alpine')?.os).toBe('alpine');
    expect(imageFamily('mcr.microsoft.com/dotnet/sdk', '8.0')?.has).toContain('git');
    expect(imageFamily('mcr.microsoft.com/dotnet/aspnet', '8.0')?.port).toBe(8080);
    expect(imageFamily('mcr.microsoft.com/dotnet/aspnet', '6.0')?.port).toBe(80);
    expect(imageFamily('mcr.microsoft.com/dotnet/sdk', '8.0-nanoserver-ltsc2022')).toBeUndefined();
  });

  test('a star is one part of a name', () => {
    expect(imageFamily('rocm/pytorch', 'latest')?.heavy).toBe(true);
    expect(imageFamily('rocm/a/b', 'latest')).toBeUndefined();
    expect(imageFamily('registry.access.redhat.com/ubi9/nodejs-20', 'latest')?.user).toBe('1001');
    expect(lookUpImage('example.com/team/app', '1')).toBeUndefined();
  });

  test('mirrors give the facts of the library', () => {
    expect(lookUpImage('public.ecr.aws/docker/library/nginx', 'latest')?.name).toBe('nginx');
    expect(lookUpImage('continuumio/miniconda3', 'latest')?.path).toMatch(/^\/opt\/conda\/bin:\/usr\/local\/sbin/);
  });
});

describe('deprecatedImage', () => {
  test('knows those of the library, in any spelling', () => {
    expect(deprecatedImage('docker.io/library/openjdk')).toMatchObject({ since: '2022-07', gone: false });
    expect(deprecatedImage('arm64v8/centos')).toMatchObject({ gone: true, since: '2024-06-30' });
    expect(deprecatedImage('ibmjava')).toMatchObject({ uncertain: true });
    expect(deprecatedImage('node')).toBeUndefined();
  });

  test('knows those of families', () => {
    expect(deprecatedImage('microsoft/nanoserver')?.replacement).toEqual(['mcr.microsoft.com/windows/nanoserver']);
    expect(deprecatedImage('bitnami/redis')?.note).toContain('2025');
    expect(deprecatedImage('bitnami/minideb')).toBeUndefined();
  });
});

describe('retired tags', () => {
  test.each([
    ['node', '14.17.3-alpine', true],
    ['node', '14.17-slim', true],
    ['node', '14.17.99', false],
    ['node', '14.17.3-nonsense', false],
    ['node', '22', false],
    ['ubuntu', 'bionic', true],
    ['ubuntu', '18.04', true],
    ['ubuntu', '24.04', false],
    ['ubuntu', '24.05', false],
    ['alpine', '3.24', false],
    ['alpine', '3.24.0', true],
    ['docker.io/library/debian', '9-slim', true],
    ['traefik', 'v2.5.3', true],
    ['nothing', '1', false],
  ])('%s:%s: %s', (name, tag, isRetired) => {
    expect(isRetiredTag(name, tag)).toBe(isRetired);
  });

  test('images that were taken out', () => {
    expect(removedImage('centos')).toBe('2024-07-29');
    expect(removedImage('node')).toBeUndefined();
    expect(retiredTagsAreKnown()).toBe(true);
  });
});
