import type { Finding } from '@plimsoll/core';
import type { Log, Region, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { reportOf, spanOf } from './fake-linter.js';
import { written } from './written.js';

const text = 'FROM debian:13\nRUN apt-get install a\nRUN apt-get install a\n';
const first = spanOf(text, 'install');
const second = { start: text.lastIndexOf('install'), end: text.lastIndexOf('install') + 7 };
const finding = (span: Finding['span'], rest: Partial<Finding> = {}): Finding => ({
  ruleId: 'some-rule',
  severity: 'warning',
  span,
  message: 'No.',
  ...rest,
});

async function runOf(
  ...parameters: Parameters<typeof written> extends [string, ...infer Rest] ? Rest : never
): Promise<Run> {
  const log = JSON.parse(await written('sarif', ...parameters)) as Log;
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toContain('sarif-schema-2.1.0.json');
  expect(log.runs).toHaveLength(1);
  return log.runs[0] as Run;
}

const isRegion = (region: Region | undefined): boolean =>
  [region?.startLine, region?.startColumn, region?.endLine, region?.endColumn].every(
    (value) => Number.isInteger(value) && (value as number) >= 1,
  );

const prints = async (content: string, shift: number) => {
  const spans = [first, second].map(({ start, end }) => finding({ start: start + shift, end: end + shift }));
  return (await runOf([reportOf('a', content, spans)])).results?.map(
    ({ partialFingerprints }) => partialFingerprints?.['plimsollFinding/v1'],
  );
};

const uris = async (path: string) =>
  (await runOf([reportOf(path, text, [finding(first)])])).results?.[0]?.locations?.[0]?.physicalLocation
    ?.artifactLocation;

describe('sarif', () => {
  it('has what GitHub code scanning asks for', async () => {
    const run = await runOf([
      reportOf('a/Dockerfile', text, [
        finding(first, { help: 'Do.' }),
        finding(second, { ruleId: 'other', severity: 'style' }),
      ]),
      reportOf('b/Dockerfile', text, [finding(first, { severity: 'error' }), finding(second, { severity: 'info' })]),
    ]);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.originalUriBaseIds).toEqual({ '%SRCROOT%': { uri: 'file:///repos/' } });
    expect(run.tool.driver).toMatchObject({ name: 'plimsoll', version: '1.2.3', semanticVersion: '1.2.3' });
    expect(run.tool.driver.rules?.map(({ id }) => id)).toEqual(['some-rule', 'other']);
    for (const rule of run.tool.driver.rules ?? []) {
      expect(rule).toMatchObject({
        shortDescription: { text: `Mind ${rule.id}.` },
        fullDescription: { text: 'Because.' },
      });
      expect(rule.help?.text).toContain(`plimsoll explain ${rule.id}`);
      expect(rule.properties?.tags).toEqual(['layers', 'DL0001', 'Alias']);
    }
    expect(run.results?.map(({ level }) => level)).toEqual(['warning', 'note', 'error', 'note']);
    for (const result of run.results ?? []) {
      expect(run.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
      const [location] = result.locations ?? [];
      expect(location?.physicalLocation?.artifactLocation).toMatchObject({
        uri: expect.stringMatching(/^[ab]\/Dockerfile$/),
        uriBaseId: '%SRCROOT%',
      });
      expect(isRegion(location?.physicalLocation?.region)).toBe(true);
    }
    expect(run.results?.[0]?.message.text).toBe('No. Do.');
    expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });

  it('tells findings apart that look the same, and knows them again after a line above', async () => {
    const before = await prints(text, 0);
    expect(new Set(before).size).toBe(2);
    expect(await prints(`# new\n${text}`, 6)).toEqual(before);
  });

  it('has fixes and related places', async () => {
    const fixes: Finding['fixes'] = [{ title: 'Drop', safety: 'suggested', edits: [{ span: first, text: '' }] }];
    const run = await runOf([
      reportOf('a', text, [finding(first, { fixes, related: [{ span: second, message: 'Here.' }], code: 'SC1' })]),
    ]);
    const [result] = run.results ?? [];
    const region = { startLine: 2, startColumn: 13, endLine: 2, endColumn: 20 };
    expect(result?.fixes).toEqual([
      {
        description: { text: 'Drop' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'a', uriBaseId: '%SRCROOT%' },
            replacements: [{ deletedRegion: region, insertedContent: { text: '' } }],
          },
        ],
      },
    ]);
    expect(result?.relatedLocations?.[0]).toMatchObject({
      id: 0,
      message: { text: 'Here.' },
      physicalLocation: { region: { startLine: 3 } },
    });
    expect(result?.properties).toEqual({ code: 'SC1' });
  });

  it('has relative, encoded addresses inside the folder and whole ones outside', async () => {
    expect(await uris('/repos/a b/50%#ä')).toEqual({ uri: 'a%20b/50%25%23%C3%A4', uriBaseId: '%SRCROOT%' });
    expect(await uris('/elsewhere/x')).toEqual({ uri: 'file:///elsewhere/x' });
    expect(await uris('../x')).toEqual({ uri: 'file:///x' });
  });

  it('notes what went wrong', async () => {
    const run = await runOf(
      [],
      {},
      {
        errors: [{ path: 'x', message: 'Gone.' }],
        crashes: [{ path: 'y', rule: null, message: 'boom', stack: '' }],
        notices: ['Mind.'],
      },
    );
    expect(run.results).toEqual([]);
    expect(run.invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: 'error',
          message: { text: 'Gone.' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'x' } } }],
        },
        { level: 'error', message: { text: 'plimsoll crashed: boom' } },
        { level: 'note', message: { text: 'Mind.' } },
      ],
    });
  });
});
