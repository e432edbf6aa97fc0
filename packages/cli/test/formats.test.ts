import type { Finding } from '@plimsoll/core';
import { describe, expect, it } from 'vitest';
import type { FormatSettings } from '../src/formats/format.js';
import { reportOf, spanOf } from './fake-linter.js';
import { written } from './written.js';

const text = 'FROM debian:13\nRUN apt-get update && \\\n    apt-get install -y curl\n';
const plain: Finding = {
  ruleId: 'some-rule',
  severity: 'warning',
  span: spanOf(text, 'install'),
  message: 'Too much.',
  help: 'Do less.',
};
const rich: Finding = {
  ruleId: 'other-rule',
  code: 'SC2086',
  severity: 'error',
  span: spanOf(text, 'debian:13'),
  message: 'No.',
  related: [{ span: spanOf(text, 'curl'), message: 'Here too.' }],
  fixes: [
    { title: 'Change it', safety: 'safe', effect: 'exec', edits: [{ span: spanOf(text, 'update'), text: 'upgrade' }] },
    { title: 'Drop it', safety: 'suggested', edits: [] },
  ],
};
const failures = {
  errors: [{ path: 'x', message: 'Gone.', isShared: true as const }],
  crashes: [{ path: 'y', rule: 'some-rule', message: 'boom', stack: 'secret' }],
  notices: ['Mind.'],
};

describe('json', () => {
  it('names the instruction of a line that an escaped line break begins', async () => {
    const begun = 'FROM debian:13\n\\\n\nRUN ls\n';
    const span = { start: 17, end: 17 };
    const output = await written('json', [reportOf('a', begun, [{ ...plain, span }])], {});
    const { files } = JSON.parse(output) as { readonly files: readonly { readonly findings: readonly object[] }[] };
    expect(files[0]?.findings).toMatchObject([{ instruction: { keyword: 'RUN', line: 2, endLine: 4 } }]);
  });

  it('has the promised shape, keys in their order', async () => {
    const docs = 'https://example.org/docs/rules/other-rule.md';
    const facts: FormatSettings['facts'] = (id) => ({
      group: '',
      summary: '',
      why: '',
      aliases: ['DL1'],
      docs: id === 'other-rule' ? docs : undefined,
    });
    const output = await written(
      'json',
      [reportOf('a/Dockerfile', text, [rich, plain]), reportOf('b', '', [])],
      { facts },
      failures,
    );
    expect(JSON.stringify(JSON.parse(output), null, 2)).toBe(
      JSON.stringify(
        {
          version: 1,
          tool: { name: 'plimsoll', version: '1.2.3' },
          files: [
            {
              path: 'a/Dockerfile',
              findings: [
                {
                  rule: 'other-rule',
                  code: 'SC2086',
                  aliases: ['DL1'],
                  severity: 'error',
                  message: 'No.',
                  help: null,
                  range: { start: { line: 1, column: 6 }, end: { line: 1, column: 15 } },
                  instruction: { keyword: 'FROM', line: 1, endLine: 1 },
                  related: [
                    { message: 'Here too.', range: { start: { line: 3, column: 24 }, end: { line: 3, column: 28 } } },
                  ],
                  fixes: [
                    {
                      title: 'Change it',
                      safety: 'safe',
                      effect: 'exec',
                      edits: [
                        { range: { start: { line: 2, column: 13 }, end: { line: 2, column: 19 } }, text: 'upgrade' },
                      ],
                    },
                    { title: 'Drop it', safety: 'suggested', effect: null, edits: [] },
                  ],
                  docs,
                },
                {
                  rule: 'some-rule',
                  code: null,
                  aliases: ['DL1'],
                  severity: 'warning',
                  message: 'Too much.',
                  help: 'Do less.',
                  range: { start: { line: 3, column: 13 }, end: { line: 3, column: 20 } },
                  instruction: { keyword: 'RUN', line: 2, endLine: 3 },
                  related: [],
                  fixes: [],
                  docs: null,
                },
              ],
              fixed: [],
            },
            { path: 'b', findings: [], fixed: [] },
          ],
          errors: [{ path: 'x', message: 'Gone.' }],
          crashes: [{ path: 'y', rule: 'some-rule', message: 'boom' }],
          notices: ['Mind.'],
          summary: { files: 2, errors: 1, warnings: 1, infos: 0, styles: 0, fixable: 1, suggested: 0, fixed: 0 },
        },
        null,
        2,
      ),
    );
  });

  it('is valid without files, and ends with a line break', async () => {
    const output = await written('json', []);
    expect(JSON.parse(output)).toMatchObject({ files: [], summary: { files: 0 } });
    expect(output.endsWith('}\n')).toBe(true);
  });

  it('has no instruction for a finding outside of all', async () => {
    const comment = '# only this\n\nFROM a\n';
    const finding = { ...plain, span: { start: 0, end: 1 } };
    expect(
      JSON.parse(await written('json', [reportOf('x', comment, [finding])])).files[0].findings[0].instruction,
    ).toBeNull();
  });
});

describe('jsonl', () => {
  it('has one element of `files` a line', async () => {
    const reports = [reportOf('a', text, [plain]), reportOf('b', text, [rich])];
    const lines = (await written('jsonl', reports)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(await written('json', reports)).files);
  });
});

describe('github', () => {
  it('has a command for each finding, error and crash', async () => {
    const style: Finding = {
      ...plain,
      severity: 'style',
      help: '',
      span: spanOf(text, 'apt-get update && \\\n    apt-get'),
    };
    const report = reportOf('/repos/a,b:c/50%\r.Dockerfile', text, [
      rich,
      { ...plain, message: '100 %\r\ndone: a, b' },
      style,
    ]);
    expect((await written('github', [report], {}, failures)).trimEnd().split('\n')).toEqual([
      '::error file=a%2Cb%3Ac/50%25%0D.Dockerfile,line=1,endLine=1,col=6,endColumn=15,title=SC2086::No.',
      '::warning file=a%2Cb%3Ac/50%25%0D.Dockerfile,line=3,endLine=3,col=13,endColumn=20,title=some-rule::100 %25%0D%0Adone: a, b Do less.',
      '::notice file=a%2Cb%3Ac/50%25%0D.Dockerfile,line=2,endLine=3,title=some-rule::Too much. ',
      '::error file=x,title=plimsoll::Gone.',
      '::error file=y,title=plimsoll::some-rule crashed: boom',
    ]);
  });
});

describe('every format', () => {
  it.each(['pretty', 'json', 'jsonl', 'sarif', 'github'] as const)('%s takes a file without findings', async (name) => {
    const output = await written(name, [reportOf('a', '', [])]);
    expect(output === '' || output.endsWith('\n')).toBe(true);
  });
});
