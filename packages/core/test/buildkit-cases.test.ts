import { describe, expect, it } from 'vitest';
import { buildkitCases, type BuildkitCase } from './buildkit-case.js';
import { differenceOf, verdictOf } from './buildkit-verdict.js';

describe.each(buildkitCases())('the preset `buildkit`: cases of %s', (_, cases) => {
  it.each(cases.map((one, index) => [`${index} ${nameOf(one)}`, one] as const))('%s', async (_name, one) => {
    expect(differenceOf(await verdictOf(one), one)).toBeUndefined();
  });
});

function nameOf({ dockerfile }: BuildkitCase): string {
  const name = dockerfile.replaceAll(/\s+/g, ' ').trim();
  return name.length > 90 ? `${name.slice(0, 90)} …` : name;
}
