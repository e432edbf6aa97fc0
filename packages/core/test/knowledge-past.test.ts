import { describe, expect, it } from 'vitest';
import { imageFacts } from '../src/knowledge/image-of-past.js';

describe('a tag of the past', () => {
  it('has what all tags of today agree on', () => {
    expect(imageFacts('ubuntu', '18.04')).toMatchObject({
      quality: 'past',
      expose: [],
      volumes: [],
      user: null,
      entrypoint: null,
      os: { id: 'ubuntu' },
    });
    expect(imageFacts('docker.io/library/python', '3.7-slim')).toMatchObject({ user: null, expose: [] });
    expect(imageFacts('redis', '5')).toMatchObject({ expose: ['6379'], volumes: ['/data'] });
  });

  it('has nothing where the tags of today differ, and the tools that it may have', () => {
    const facts = imageFacts('php', '7.2-apache');
    expect(facts?.expose).toBeUndefined();
    expect(imageFacts('rust', '1.60')?.has.has('gcc')).toBe(true);
    expect(imageFacts('ubuntu', '18.04')?.has.has('gcc')).toBe(false);
    expect(imageFacts('ubuntu', '18.04')?.lacks.size).toBe(0);
    expect(imageFacts('python', '3.7-slim')?.env).toBeUndefined();
  });

  it('says of listed tags what the list says, and nothing of tags that never were', () => {
    expect(imageFacts('debian', '13')?.quality).toBe('hand');
    expect(imageFacts('debian', 'no-such-tag')).toBeUndefined();
    expect(imageFacts('example.org/x', '1')).toBeUndefined();
  });
});
