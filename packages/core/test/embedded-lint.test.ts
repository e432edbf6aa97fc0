import { describe, expect, test } from 'vitest';
import { embeddedLinter, lintEmbedded } from '../src/embedded.js';
import { createLinter } from '../src/index.js';
import { memoryHost } from './memory-host.js';
import { onlyPart, printers } from './embedded-printer.js';

const dockerfile = `# hadolint ignore=DL3007
FROM debian:latest AS base
RUN apt-get update && apt-get install -y curl

# plimsoll ignore=add-use-copy
ADD a.txt "/a"
FROM base as final
MAINTAINER ada
CMD echo \${A} '$B'
`;
const linter = createLinter(memoryHost({}));
const compose = (text: string, build = ''): string =>
  `services:\n  web:\n    build:\n${build}      dockerfile_inline: |\n${text.replaceAll(/^(?=.)/gm, '        ')}`;
const rulesIn = async (path: string, text: string, own = linter) =>
  (await lintEmbedded(own, path, text)).findings.map(({ ruleId }) => ruleId);

const ofImages = (report: Awaited<ReturnType<typeof lintEmbedded>>) =>
  report.findings.map(({ ruleId }) => ruleId).filter((id) => /^base-image|remote-image/.test(id));

describe.each(Object.entries(printers))('in %s', (_, print) => {
  test('the findings are those of the Dockerfile, at their places', async () => {
    const host = print(dockerfile);
    if (host === undefined) return;
    const part = onlyPart(host);
    const alone = await linter.lint(host.path, dockerfile);
    const report = await lintEmbedded(linter, host.path, host.text);
    expect(alone.findings.length).toBeGreaterThan(4);
    expect(report.findings.map(({ ruleId, message, span }) => [ruleId, message, span])).toEqual(
      alone.findings.map(({ ruleId, message, span }) => [ruleId, message, part.toHost(span)]),
    );
    expect(report.suppressed.map(({ ruleId }) => ruleId)).toEqual(alone.suppressed.map(({ ruleId }) => ruleId));
    expect(report.findings.flatMap(({ related = [] }) => related.map(({ span }) => span))).toEqual(
      alone.findings.flatMap(({ related = [] }) => related.map(({ span }) => part.toHost(span))),
    );
  });

  test('fixes make the text that they make of the Dockerfile', async () => {
    const host = print(dockerfile);
    if (host === undefined) return;
    const alone = await linter.fix(host.path, dockerfile, () => true);
    const report = await embeddedLinter(linter).fix(host.path, host.text, () => true);
    expect(report.fixed.length).toBeGreaterThan(3);
    expect(onlyPart({ ...host, text: report.source.text }).text).toBe(alone.source.text);
  });
});

test('the instructions stand where they are in the file', async () => {
  const { instructions } = await lintEmbedded(linter, 'compose.yaml', compose('FROM a\nRUN b \\\n  c\n'));
  expect(instructions?.map(({ keyword, line, endLine }) => [keyword, line, endLine])).toEqual([
    ['FROM', 5, 5],
    ['RUN', 6, 7],
  ]);
});

test('added lines are indented, and dollars are doubled', async () => {
  const text = compose('FROM debian:13\nWORKDIR /a\nCMD echo $$A\n');
  const report = await embeddedLinter(linter).fix('compose.yaml', text, () => true);
  const added = report.source.text.split('\n').filter((line) => line !== '' && !text.includes(line));
  expect(added.length).toBeGreaterThan(0);
  for (const line of added) expect(line).toMatch(/^ {8}\S/);
  expect(onlyPart({ path: 'compose.yaml', text: report.source.text }).text).toContain('$A');
});

describe('what the file says of the build counts', () => {
  test('arguments', async () => {
    const text = 'ARG V=13\nFROM debian:$$V\n';
    expect(await rulesIn('compose.yaml', compose(text))).not.toContain('base-image-eol-distro');
    const old = compose(text, '      args: {V: "8"}\n');
    expect(await rulesIn('compose.yaml', old)).toContain('base-image-eol-distro');
    const flags = createLinter(memoryHost({}), { buildArgs: { V: '13' } });
    expect(await rulesIn('compose.yaml', old, flags)).not.toContain('base-image-eol-distro');
    expect(
      await rulesIn('compose.yaml', compose('ARG V=8\nFROM debian:$$V\n', '      args: {V: "${V}"}\n')),
    ).not.toContain('base-image-eol-distro');
  });

  test('the target', async () => {
    const text = 'FROM debian:13 AS a\nRUN a\nFROM debian:8 AS b\n';
    const report = await lintEmbedded(linter, 'compose.yaml', compose(text, '      target: a\n'));
    expect(report.model.finalStage?.name).toBe('a');
  });

  test('named contexts', async () => {
    const text = 'FROM old\nCOPY --from=debian:latest /a /b\n';
    const known = '      additional_contexts: {old: ../a, "debian:latest": docker-image://debian:13}\n';
    const strict = createLinter(memoryHost({}), { extends: ['strict'] });
    expect(ofImages(await lintEmbedded(strict, 'compose.yaml', compose(text))).length).toBeGreaterThan(0);
    expect(ofImages(await lintEmbedded(strict, 'compose.yaml', compose(text, known)))).toEqual([]);
  });

  test('the context', async () => {
    const own = createLinter(memoryHost({ '/x/app/.dockerignore': 'a.txt\n' }), { extends: ['buildkit'] });
    const text = 'FROM a\nCOPY a.txt /\n';
    const inFolder = async (path: string, build: string) => await rulesIn(path, compose(text, build), own);
    expect(await inFolder('/x/compose.yaml', '')).not.toContain('copy-ignored-file');
    expect(await inFolder('/x/compose.yaml', '      context: app\n')).toContain('copy-ignored-file');
    expect(await inFolder('/x/app/compose.yaml', '      context: https://a/b.git\n')).not.toContain(
      'copy-ignored-file',
    );
  });
});

describe('what is not known', () => {
  test('is nothing to report', async () => {
    const text = compose(
      'FROM ${IMAGE}\nRUN apk add --no-cache ${PACKAGES} && echo "${WORD}"\nCOPY a $DIR\nUSER $NAME\n',
    );
    const report = await lintEmbedded(linter, 'compose.yaml', text);
    const touching = report.findings.filter(({ span }) => /\$/.test(text.slice(span.start, span.end)));
    expect(touching.filter(({ ruleId }) => ruleId !== 'run-consecutive')).toEqual([]);
    expect(report.crashes).toEqual([]);
  });

  test('may be all of an instruction, and then all is left alone', async () => {
    const report = await lintEmbedded(linter, 'compose.yaml', compose('FROM debian:latest\n${MORE}\n'));
    expect(report.findings).toEqual([]);
    expect(report.notices).toEqual([
      '`services.web`: an instruction is filled in from outside, so this Dockerfile is not linted.',
    ]);
  });
});

test('one text of two services is linted once, and what only one of them has is not told', async () => {
  const text = `x-t: &t |
  ARG V=8
  FROM debian:$$V
  MAINTAINER a
services:
  a: {build: {dockerfile_inline: *t}}
  b: {build: {dockerfile_inline: *t, args: {V: "13"}}}
`;
  const rules = await rulesIn('compose.yaml', text);
  expect(rules.filter((id) => id === 'maintainer-deprecated')).toHaveLength(1);
  expect(rules).not.toContain('base-image-eol-distro');
});

test('the config over the file counts', async () => {
  const own = createLinter(memoryHost({ '/a/plimsoll.yaml': 'rules: {maintainer-deprecated: off}\n' }), {
    folder: '/',
  });
  const text = compose('FROM debian:13\nMAINTAINER a\n');
  expect(await rulesIn('/a/compose.yaml', text, own)).not.toContain('maintainer-deprecated');
  expect(await rulesIn('/b/compose.yaml', text, own)).toContain('maintainer-deprecated');
});

test('a file with none says so, and one that is broken too', async () => {
  const none = await lintEmbedded(linter, 'compose.yaml', 'services: {}\n');
  expect(none).toMatchObject({ findings: [], unread: 'It holds no inline Dockerfile that this version reads.' });
  expect(none.model.instructions).toEqual([]);
  const broken = await lintEmbedded(linter, 'compose.yaml', `${compose('FROM debian:latest\n')}  x: {{\n`);
  expect(broken.unread).toMatch(/^Line \d+/);
  expect(broken.findings.length).toBeGreaterThan(0);
});
