import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { docsUrlOf, homepage } from '../src/rule/docs-url.js';

it('has the home page of package.json', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    homepage?: string;
  };
  expect(homepage).toBe((manifest.homepage ?? '').replace(/\/+$/, ''));
  expect(docsUrlOf('no-sudo')).toBe(homepage === '' ? undefined : `${homepage}/docs/rules/no-sudo.md`);
});
