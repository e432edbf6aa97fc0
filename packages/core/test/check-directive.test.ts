import { describe, expect, it } from 'vitest';
import type { Overrides } from '../src/config/config.js';
import { createLinter } from '../src/linter/linter.js';
import { memoryHost } from './memory-host.js';

async function lint(text: string, overrides: Overrides = { extends: ['buildkit'] }): Promise<readonly string[]> {
  const linter = createLinter(memoryHost({}), { noConfig: true, ...overrides });
  const { findings } = await linter.lint('/project/Dockerfile', text);
  return findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`);
}

const shellForm = 'FROM debian:13 AS base\nCMD node x.js\n';

describe('# check=error=', () => {
  it('makes an error of a warning that fails the build', async () => {
    expect(await lint(shellForm)).toEqual(['warning cmd-exec-form']);
    expect(await lint(`# check=error=true\n${shellForm}`)).toEqual(['error cmd-exec-form']);
    expect(await lint(`# check=error=1\n${shellForm}`, {})).toContain('error cmd-exec-form');
    expect(await lint(`# check=error=false\n${shellForm}`)).toEqual(['warning cmd-exec-form']);
  });

  it('leaves alone what is skipped, and what is no check of BuildKit', async () => {
    expect(await lint(`# check=skip=JSONArgsRecommended;error=true\n${shellForm}`)).toEqual([]);
    const text = '# check=error=true\nFROM debian:13\nRUN apt-get update && apt-get install -y curl\n';
    expect(await lint(text, { select: ['apt-get-no-install-recommends'] })).toEqual([
      'info apt-get-no-install-recommends',
    ]);
  });

  it('counts only at the top of the file', async () => {
    expect(await lint(`FROM debian:13\n# check=error=true\nCMD node x.js\n`)).toEqual(['warning cmd-exec-form']);
  });
});

describe('# check=experimental=', () => {
  const described = '# compiles\nFROM debian:13 AS base\n';
  const rule = 'warning stage-description-comment';

  it('turns on the experimental checks that it names', async () => {
    expect(await lint(described, {})).not.toContain(rule);
    expect(await lint(`# check=experimental=all\n${described}`, {})).toContain(rule);
    expect(await lint(`# check=skip=x;experimental=InvalidDefinitionDescription\n${described}`, {})).toContain(rule);
    expect(await lint(`# check=experimental=JSONArgsRecommended\n${described}`, {})).not.toContain(rule);
  });

  it('leaves off what the config turns off', async () => {
    const off = { rules: { 'stage-description-comment': 'off' } } as const;
    expect(await lint(`# check=experimental=all\n${described}`, off)).not.toContain(rule);
  });

  it('is not undone by skip=all', async () => {
    expect(await lint(`# check=skip=all;experimental=all\n${described}`, {})).toContain(rule);
  });

  it('does nothing where one option is wrong', async () => {
    expect(await lint(`# check=experimental=all;bogus=1\n${described}`, {})).not.toContain(rule);
  });
});
