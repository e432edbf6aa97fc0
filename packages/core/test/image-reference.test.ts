import { describe, expect, it } from 'vitest';
import { parseImageReference, type ImageReference } from '../src/syntax/image-reference.js';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('parseImageReference', () => {
  it.each([
    ['debian', { repository: 'debian', familiarName: 'debian' }],
    ['debian:13', { repository: 'debian', familiarName: 'debian', tag: '13' }],
    ['library/debian', { repository: 'library/debian', familiarName: 'debian' }],
    ['docker.io/debian', { registry: 'docker.io', repository: 'debian', familiarName: 'debian' }],
    [
      'docker.io/library/debian:13',
      { registry: 'docker.io', repository: 'library/debian', familiarName: 'debian', tag: '13' },
    ],
    ['index.docker.io/a/b', { registry: 'index.docker.io', repository: 'a/b', familiarName: 'a/b' }],
    ['a/b', { repository: 'a/b', familiarName: 'a/b' }],
    ['a/b.c/d', { repository: 'a/b.c/d', familiarName: 'a/b.c/d' }],
    ['library/a/b', { repository: 'library/a/b', familiarName: 'library/a/b' }],
    ['ghcr.io/a/b:1', { registry: 'ghcr.io', repository: 'a/b', familiarName: 'ghcr.io/a/b', tag: '1' }],
    ['localhost/a', { registry: 'localhost', repository: 'a', familiarName: 'localhost/a' }],
    ['localhost:5000/a:b', { registry: 'localhost:5000', repository: 'a', familiarName: 'localhost:5000/a', tag: 'b' }],
    [`r:5000/n/a:1@${digest}`, { registry: 'r:5000', repository: 'n/a', familiarName: 'r:5000/n/a', tag: '1', digest }],
    [`a@${digest}`, { repository: 'a', familiarName: 'a', digest }],
    ['[::1]:5000/a', { registry: '[::1]:5000', repository: 'a', familiarName: '[::1]:5000/a' }],
    ['Host/a', { registry: 'Host', repository: 'a', familiarName: 'Host/a' }],
    ['a--b/c__d.e_f', { repository: 'a--b/c__d.e_f', familiarName: 'a--b/c__d.e_f' }],
    ['sha256:abc', { repository: 'sha256', familiarName: 'sha256', tag: 'abc' }],
  ] as const)('reads %s', (text, wanted) => {
    const { nameSpan, tagSpan, digestSpan, ...rest } = parseImageReference(text) as ImageReference;
    expect(rest).toEqual(wanted);
    expect(text.slice(nameSpan.start, nameSpan.end)).toBe(
      rest.registry === undefined ? rest.repository : `${rest.registry}/${rest.repository}`,
    );
    expect(tagSpan && text.slice(tagSpan.start, tagSpan.end)).toBe(rest.tag);
    expect(digestSpan && text.slice(digestSpan.start, digestSpan.end)).toBe(rest.digest);
  });

  it.each([
    '',
    'Debian',
    'a/B',
    'a:',
    ':a',
    'a:b:c',
    'a//b',
    '/a',
    'a/',
    'a..b',
    'a___b',
    '-a',
    'a-',
    'a b',
    '$a',
    '"a"',
    'a@',
    'a@b',
    '[::1]',
    'a@sha256:abc',
    `a@${digest.toUpperCase()}`,
    `a@md5:${'a'.repeat(32)}`,
    `a@${digest}:b`,
    'a'.repeat(256),
    // With the folder that Docker Hub puts in front it is too long.
    'a'.repeat(248),
    `a/${'b'.repeat(254)}`,
    '[a]/b',
    `a:${'b'.repeat(129)}`,
    'a:-b',
    digest.slice('sha256:'.length),
    '\u00e9',
  ])('rejects %j', (text) => {
    expect(parseImageReference(text)).toBeUndefined();
  });

  it('takes long nonsense quickly', () => {
    for (const part of ['a', 'a-', 'a.', '[a', 'A:1/', 'a/', '__'])
      expect(parseImageReference(`${part.repeat(20_000)}!`)).toBeUndefined();
  });
});
