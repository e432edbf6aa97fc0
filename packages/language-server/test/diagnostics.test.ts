import type { Finding } from '@plimsoll/core';
import { expect, test } from 'vitest';
import { diagnosticsOf } from '../src/diagnostics.js';
import { createSnapshot } from '../src/document/snapshot.js';
import { reportOf } from './fake-core.js';

const all = { showsRelated: true, showsDocs: true, tags: [1, 2] } as const;
const nothing = { showsRelated: false, showsDocs: false, tags: [] } as const;
const noDocs = () => undefined;
const docs = (id: string) => `https://example.com/${id}`;

function diagnose(
  text: string,
  finding: Partial<Finding>,
  client: Parameters<typeof diagnosticsOf>[3] = all,
  docsUrlOf: (id: string) => string | undefined = noDocs,
) {
  const whole: Finding = {
    ruleId: 'a-rule',
    severity: 'info',
    message: 'Wrong.',
    span: { start: 0, end: 1 },
    ...finding,
  };
  const document = createSnapshot('file:///Dockerfile', 'dockerfile', 1, text, 'utf-16');
  const [diagnostic] = diagnosticsOf(reportOf('/Dockerfile', text, [whole]), document.uri, document, client, docsUrlOf);
  return diagnostic;
}

test('severities are those of the protocol', () => {
  const severities = (['error', 'warning', 'info', 'style'] as const).map(
    (severity) => diagnose('x', { severity })?.severity,
  );
  expect(severities).toEqual([1, 2, 3, 4]);
});

test('a finer code is shown, and the rule goes along', () => {
  expect(diagnose('x', {})).toMatchObject({ code: 'a-rule', data: { rule: 'a-rule' }, source: 'plimsoll' });
  expect(diagnose('x', { code: 'SC2086' })).toMatchObject({ code: 'SC2086', data: { rule: 'a-rule' } });
});

test('help stands under the message', () => {
  expect(diagnose('x', { help: 'Put it right.' })?.message).toBe('Wrong.\nPut it right.');
});

/** Line and character where a word starts and ends. */
function rangeOfWord(text: string, word: string): readonly (number | undefined)[] {
  const start = text.indexOf(word);
  const { start: from, end } = diagnose(text, { span: { start, end: start + word.length } })?.range ?? {};
  return [from?.line, from?.character, end?.line, end?.character];
}

test('positions count UTF-16 units, and all three line ends', () => {
  expect(rangeOfWord('RUN echo 😀é BAD', 'BAD')).toEqual([0, 13, 0, 16]);
  expect(rangeOfWord('a\r\nb\r\nBAD', 'BAD')).toEqual([2, 0, 2, 3]);
  expect(rangeOfWord('a\rb BAD\nc', 'BAD')).toEqual([1, 2, 1, 5]);
  expect(rangeOfWord('# a\nRUN a \\\n  b\n', 'RUN a \\\n  b')).toEqual([1, 0, 2, 3]);
});

test('an empty place stays empty, and the end of the text is a place', () => {
  expect(diagnose('ab\n', { span: { start: 3, end: 3 } })?.range).toEqual({
    start: { line: 1, character: 0 },
    end: { line: 1, character: 0 },
  });
});

test('docs are linked only where there are any and the client shows them', () => {
  expect(diagnose('x', {}, all, docs)?.codeDescription).toEqual({ href: 'https://example.com/a-rule' });
  expect(diagnose('x', {}, all)).not.toHaveProperty('codeDescription');
  expect(diagnose('x', {}, nothing, docs)).not.toHaveProperty('codeDescription');
});

test('tags are those that the client knows', () => {
  expect(diagnose('x', { tag: 'unnecessary' })?.tags).toEqual([1]);
  expect(diagnose('x', { tag: 'deprecated' })?.tags).toEqual([2]);
  expect(diagnose('x', { tag: 'deprecated' }, { ...all, tags: [1] })).not.toHaveProperty('tags');
  expect(diagnose('x', {})).not.toHaveProperty('tags');
});

test('a second place is shown where the client shows one', () => {
  const related = [{ span: { start: 2, end: 3 }, message: 'The first is here.' }];
  expect(diagnose('a\nb', { related })?.relatedInformation).toEqual([
    {
      location: {
        uri: 'file:///Dockerfile',
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } },
      },
      message: 'The first is here.',
    },
  ]);
  expect(diagnose('a\nb', { related }, nothing)).not.toHaveProperty('relatedInformation');
});
