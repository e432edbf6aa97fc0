import { describe, expect, test } from 'vitest';
import { endOfLife } from '../src/knowledge/end-of-life.js';
import { glibcVersion } from '../src/knowledge/glibc.js';
import { imageFacts } from '../src/knowledge/image-of-past.js';
import { libcOf } from '../src/knowledge/libc.js';
import { isMovingTag, isShortVersion } from '../src/knowledge/moving-tag.js';
import { officialImage, tagsOf } from '../src/knowledge/official-images.js';
import { distributionOf } from '../src/knowledge/os-of-tag.js';
import { runtimeVersion } from '../src/knowledge/runtime-version.js';
import { slimTagOf } from '../src/knowledge/slim-tag.js';
import { isPastSupport, supportedReleases } from '../src/knowledge/support.js';
import { tagOnSupported, tagToTake } from '../src/knowledge/tag-to-take.js';
import { unlistedTag } from '../src/knowledge/unlisted-tag.js';

const day = '2026-08-22';

describe('unlistedTag', () => {
  test.each(['node', 'python', 'debian', 'alpine', 'spark', 'clickhouse', 'bash', 'haproxy'])(
    'says nothing of what %s has',
    (name) => {
      expect(officialImage(name)).toBeDefined();
      expect(tagsOf(name).filter((tag) => unlistedTag(name, tag) !== undefined)).toEqual([]);
    },
  );

  test.each([
    ['node', '20-alpne', '20-alpine'],
    ['ubuntu', '24.05', '24.04'],
    ['golang', '1.22-slim', '1.22'],
    ['eclipse-temurin', '17-jre-slim', '17-jre'],
    ['node', '24-alpine3.9', '24-alpine'],
    ['docker.io/library/rabbitmq', '4-managment', '4-management'],
  ])('knows what %s:%s was meant to be', (name, tag, meant) => {
    expect(unlistedTag(name, tag)?.meant()).toBe(meant);
  });

  test.each([
    ['ubuntu', '15.10'],
    ['ubuntu', 'vivid'],
    ['ubuntu', '26.10'],
    ['node', '27'],
    ['alpine', '3.25'],
    ['php', '8.6-fpm'],
    ['clickhouse', '26.7.2.99'],
    ['team/node', '20-alpne'],
  ])('cannot say anything of %s:%s', (name, tag) => {
    expect(unlistedTag(name, tag)).toBeUndefined();
  });
});

test.each([
  ['debian', 'buster-slim', 'trixie-slim'],
  ['debian', '10', '13'],
  ['node', '16-alpine3.15', '24-alpine'],
  ['python', '3.8-slim-buster', '3.14-slim-trixie'],
  ['mirror.gcr.io/library/golang', '1.18', '1.27'],
])('for %s:%s the tag to take is %s', (name, tag, take) => {
  const release = endOfLife(name, tag);
  expect(release && tagToTake(name, tag, release, day)).toBe(take);
});

test('a variant on a release that is supported keeps the version', () => {
  expect(tagOnSupported('python', '3.12.1-slim-buster', day)).toBe('3.12-slim-trixie');
  expect(tagOnSupported('python', '3.12', day)).toBeUndefined();
});

test('Debian is supported until its long-term support ends, Ubuntu until it is for sale', () => {
  const debian = endOfLife('debian', '12');
  const ubuntu = endOfLife('ubuntu', '20.04');
  expect(debian && isPastSupport(debian, 'debian', '2028-06-30')).toBe(false);
  expect(debian && isPastSupport(debian, 'debian', '2028-07-01')).toBe(true);
  expect(ubuntu && isPastSupport(ubuntu, 'ubuntu', day)).toBe(true);
});

test('a line becomes the one to take when its long-term support begins', () => {
  expect(supportedReleases('nodejs', day)[0]?.cycle).toBe('24');
  expect(supportedReleases('nodejs', '2026-11-01')[0]?.cycle).toBe('26');
});

test.each([
  ['python', '3.12-buster', 'debian', '10'],
  ['nvidia/cuda', '10.2-devel-ubuntu18.04', 'ubuntu', '18.04'],
  ['example.org/tool', '1.2-ubuntu2004', 'ubuntu', '20.04'],
  ['ocurrent/opam', 'fedora-32-ocaml-4.11', 'fedora', '32'],
  ['node', '20-alpine3.18', 'alpine-linux', '3.18'],
  ['registry.access.redhat.com/ubi7', '7.9', 'rhel', '7'],
])('%s:%s is built on %s %s', (name, tag, product, cycle) => {
  expect(distributionOf(name, tag, imageFacts(name, tag))).toMatchObject({ product, cycle });
});

test.each([
  ['ros', 'kinetic-robot'],
  ['example.org/disco', 'disco'],
  ['example.org/tool', '12'],
  ['node', '20'],
])('nobody knows what %s:%s is built on', (name, tag) => {
  expect(distributionOf(name, tag, imageFacts(name, tag))).toBeUndefined();
});

test('words move, versions do not', () => {
  expect(['lts', 'alpine', 'current-slim', 'bookworm'].map((tag) => isMovingTag('node', tag))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['24', '24-alpine', 'krypton', 'lts-buster', 'latest'].some((tag) => isMovingTag('node', tag))).toBe(false);
  expect(['trixie', 'trixie-slim'].some((tag) => isMovingTag('debian', tag))).toBe(false);
  expect(isShortVersion('node', '24-slim')).toBe(true);
  expect(isShortVersion('node', tagsOf('node').find((tag) => /^24\.\d+\.\d+$/.test(tag)) ?? '')).toBe(false);
});

test.each([
  ['node', '24', '24-slim'],
  ['node', '24-bookworm', '24-bookworm-slim'],
  ['python', '3.12-bookworm', '3.12-slim-bookworm'],
  ['python', '3.6.6-stretch', '3.6.6-slim-stretch'],
  ['node', '24-alpine', undefined],
  ['ubuntu', '24.04', undefined],
])('the slim tag of %s:%s is %s', (name, tag, slim) => {
  expect(slimTagOf(name, tag)).toBe(slim);
});

test.each([
  ['golang', '1.26', 'glibc'],
  ['golang', '1.22-alpine', 'musl'],
  ['golang', '1.22', 'glibc'],
  ['alpine', '3.10', 'musl'],
  ['gcr.io/distroless/static-debian12', 'latest', null],
  ['gcr.io/distroless/cc', 'latest', 'glibc'],
  ['mcr.microsoft.com/dotnet/runtime-deps', '9.0-alpine', 'musl'],
  ['example.org/base', '1', undefined],
])('%s:%s has %s', (name, tag, libc) => {
  expect(libcOf(name, tag, imageFacts(name, tag))).toBe(libc);
});

test('versions of libraries and languages', () => {
  expect(glibcVersion('debian', '12')).toBe('2.36');
  expect(glibcVersion('rocky-linux', '9')).toBe('2.34');
  expect(glibcVersion('alpine-linux', '3.22')).toBeUndefined();
  expect(runtimeVersion('docker.io/library/python', '3.12.4-slim', 'python')).toBe('3.12');
  expect(runtimeVersion('gcr.io/distroless/nodejs22-debian12', 'nonroot', 'node')).toBe('22');
  expect(runtimeVersion('python', '3-slim', 'python')).toBeUndefined();
});
