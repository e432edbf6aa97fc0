import { describe, expect, test } from 'vitest';
import { maskSecrets } from '../src/knowledge/mask-secrets.js';
import { secretFileKind } from '../src/knowledge/secret-files.js';
import { secretPatterns } from '../src/knowledge/secret-patterns.js';
import { isPlaceholder, looksRandom, secretsIn } from '../src/knowledge/secret-values.js';
import { mask } from '../src/text/mask.js';

/** Random as a token is; cut to length. */
const letters = 'q8Zr2LmX0vTb6Yc4Wn9Ks3PdHf5Gj7AeRt1Uo';
const hex = '8f3a91c7e2b64d05a7c19e3f5b2d80647c1e9a3f';
const joined = (...parts: readonly string[]): string => parts.join('');

describe('tokens of services', () => {
  test.each([
    ['a GitHub token', joined('gho_', letters.slice(0, 36))],
    ['a GitLab token', joined('glpat-', letters.slice(0, 20))],
    ['an npm token', joined('npm_', letters.slice(0, 36))],
    ['a PyPI token', joined('pypi-AgEIcHlwaS5vcmcC', letters, letters)],
    ['a Slack token', joined('xoxb-', '8273645190-', '1928374650918-', letters.slice(0, 24))],
    ['a Stripe key', joined('sk_live_', letters.slice(0, 24))],
    ['a Google API key', joined('AIza', letters.slice(0, 35))],
    ['a DigitalOcean token', joined('dop_v1_', hex, hex.slice(0, 24))],
    ['a SendGrid key', joined('SG.', letters.slice(0, 22), '.', letters, letters.slice(0, 6))],
    ['a JSON web token', joined('eyJhbGciOiJIUzI1NiJ9.', 'eyJzdWIiOiI4ODIyIn0.', letters)],
    ['a private key', joined('-----BEGIN OPENSSH PRIVATE ', 'KEY-----\n', letters)],
    ['a private key', joined('-----BEGIN PRIVATE ', 'KEY-----\\n', letters)],
  ])('%s', (name, token) => {
    const text = `ENV X="${token}" Y=1`;
    const [found, ...more] = secretsIn(text);
    expect(more).toEqual([]);
    expect(found?.name).toBe(name);
    expect(token.startsWith(text.slice(found?.start, found?.end).trimEnd())).toBe(true);
  });

  test.each([
    'AKIAIOSFODNN7EXAMPLE',
    `ghp_${'x'.repeat(36)}`,
    `npm_${'0'.repeat(36)}`,
    'sk-learn-contrib-extra-long-name-of-a-package-2024',
    'sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d',
    'grep -q "BEGIN RSA PRIVATE KEY" /key.pem',
    'hf_transfer hf_home npm_config_cache glpat-name',
  ])('not in %s', (text) => expect(secretsIn(text)).toEqual([]));

  test('each pattern can be read and says where it is from', () => {
    for (const { pattern, source } of secretPatterns()) {
      expect(() => new RegExp(pattern)).not.toThrow();
      expect(pattern).not.toMatch(/\((?!\?)|[*+](?!-|\/|_|\]|=|>)/);
      expect(source).toMatch(/^[\w.-]+\.\w+\//);
    }
  });

  test('long texts are read in linear time', () => {
    const text = joined('eyJ'.repeat(1e5), ' sk-ant-'.repeat(5e4), 'a'.repeat(3e5), '0123456789abcdef'.repeat(2e4));
    const start = performance.now();
    secretsIn(text);
    maskSecrets(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a value', () => {
  test.each([
    hex.slice(0, 32),
    letters.slice(0, 20),
    joined('base64:', letters),
    '550e8400-e29b-41d4-a716-446655440000',
  ])('looks random: %s', (value) => expect(looksRandom(value)).toBe(true));
  test.each([
    'correcthorsebatterystaple',
    'registry.example.com',
    'my-app-v2-final-release',
    'a1b2',
    'changeme1234567890',
    '/etc/tls/key-2024.pem',
  ])('does not: %s', (value) => expect(looksRandom(value)).toBe(false));
  test.each(['changeme', '<token>', 'dummy', 'xxx', 'your-key', 'password'])('fills a place: %s', (value) =>
    expect(isPlaceholder(value)).toBe(true),
  );
});

describe('a file', () => {
  test.each([
    ['.env', 'environment'],
    ['config/.env.production', 'environment'],
    ['keys/id_rsa', 'ssh key'],
    ['.ssh', 'ssh key'],
    ['tls/tls.key', 'private key'],
    ['server-key.pem', 'private key'],
    ['.aws/credentials', 'credentials'],
    ['.netrc', 'credentials'],
    ['.npmrc', 'mixed'],
    ['.env.example', undefined],
    ['id_rsa.pub', undefined],
    ['.ssh/known_hosts', undefined],
    ['ca.pem', undefined],
    ['apache-cassandra.key', undefined],
    ['nodesource.gpg.key', undefined],
    ['src/credentials.js', undefined],
  ])('%s is %s', (path, kind) => expect(secretFileKind(path)).toBe(kind));

  test('a key of a package source is public', () =>
    expect(secretFileKind('server.key', '/etc/apt/keyrings/')).toBeUndefined());
});

describe('what is shown', () => {
  test('of a secret', () => {
    expect(mask(letters)).toBe('q8Zr...');
    expect(mask('hunter2')).toBe('...');
  });

  test.each([
    ['ENV DB_PASSWORD=hunter2 PATH=/a', 'ENV DB_PASSWORD=******* PATH=/a'],
    ['env DB_PASSWORD hunter2', 'env DB_PASSWORD *******'],
    [`ARG T=glpat-${letters.slice(0, 20)}`, `ARG T=glpa${'*'.repeat(22)}`],
    [
      'RUN git clone https://bot:Zk4Rm8Pq@git.x/a --token=$TOKEN',
      'RUN git clone https://bot:********@git.x/a --token=$TOKEN',
    ],
    ['ARG NPM_TOKEN', 'ARG NPM_TOKEN'],
    ['ENV API_TOKEN="${X}" TOKEN_FILE=/run/x', 'ENV API_TOKEN="${X}" TOKEN_FILE=/run/x'],
  ])('of %s', (text, shown) => expect(maskSecrets(text)).toBe(shown));
});
