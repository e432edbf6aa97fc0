import { describe, expect, it } from 'vitest';
import { createLinter } from '../src/linter/linter.js';
import { memoryHost } from './memory-host.js';

/** `rule-id:line` of what is found under the preset hadolint. */
async function found(text: string, fragments: boolean): Promise<readonly string[]> {
  const linter = createLinter(memoryHost({}), { extends: ['hadolint'], fragments });
  const { findings, crashes, source } = await linter.lint('Dockerfile', text);
  expect(crashes).toEqual([]);
  return findings.map(({ ruleId, span }) => `${ruleId}:${source.positionAt(span.start).line}`);
}

describe('a file without FROM', () => {
  const text = 'ARG APP\nRUN cd /x && pip install flask\nCOPY --from=build / /\nUSER root\n';

  it('is the rest of a stage, where fragments are read', async () => {
    expect(await found(text, true)).toEqual([
      'from-first:2',
      'workdir-over-cd:2',
      'pip-no-cache-dir:2',
      'pip-pin-versions:2',
      'from-first:3',
      'copy-from-unknown:3',
      'copy-whole-rootfs:3',
      'from-first:4',
      'user-numeric:4',
    ]);
    expect(await found('ARG APP\n', true)).toEqual([]);
    expect(await found('# nothing\n', true)).toEqual([]);
  });

  it('is a build that fails, where they are not', async () => {
    expect(await found(text, false)).not.toContain('pip-pin-versions:2');
    expect(await found(text, false)).not.toContain('from-first:3');
    expect(await found('ARG APP\n', false)).toEqual(['stage-missing:1']);
  });

  it('has no place where the FROM would be', async () => {
    const linter = createLinter(memoryHost({}), {
      extends: ['none'],
      rules: { 'healthcheck-missing': 'info' },
      fragments: true,
    });
    const { findings } = await linter.lint('Dockerfile', 'EXPOSE 80\nCMD ["nginx"]\n');
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['from-first', 'from-first']);
  });
});

it('a file with FROM is what it is', async () => {
  expect(await found('RUN cd /x\nFROM debian:13\n', true)).toEqual(['from-first:1', 'workdir-over-cd:1']);
});
