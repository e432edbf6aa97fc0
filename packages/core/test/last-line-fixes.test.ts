import { expect, test } from 'vitest';
import { createLinter } from '../src/linter/linter.js';
import { memoryHost } from './memory-host.js';

/** Fixes in the last line of a file, which has no line break of its own. */
const cases = {
  'cache-invalidation-simulation': [
    'FROM debian:13\nCOPY app /bin/app\n\nRUN apt-get install -y nginx\n\nRUN yum install -y httpd',
    'FROM debian:13\nRUN apt-get install -y nginx\n\nRUN yum install -y httpd\nCOPY app /bin/app',
  ],
  'env-self-reference': ['FROM debian:13\r\nENV A=1 B=$A', 'FROM debian:13\r\nENV A=1\r\nENV B=$A'],
  'directive-misplaced': [
    'FROM debian:13\r\n# syntax=docker/dockerfile:1',
    '# syntax=docker/dockerfile:1\r\nFROM debian:13',
  ],
} as const;

test.each(Object.entries(cases))('%s keeps to the line breaks of the file', async (id, [text, fixed]) => {
  const linter = createLinter(memoryHost({}), { noConfig: true, select: [id] });
  const { source } = await linter.fix('/Dockerfile', text, () => true);
  expect(source.text).toBe(fixed);
});
