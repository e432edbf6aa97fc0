import { expect, test } from 'vitest';
import type { FoldingRange } from 'vscode-languageserver-protocol';
import { ask, serveText } from './serve-core.js';

async function foldsOf(text: string, rangeLimit?: number): Promise<readonly string[]> {
  const capabilities = { textDocument: { foldingRange: { rangeLimit } } };
  const folds = await ask<readonly FoldingRange[]>(
    await serveText(text, { capabilities }),
    'textDocument/foldingRange',
  );
  return folds.map(({ startLine, endLine, kind = '' }) => `${startLine}-${endLine} ${kind}`.trim());
}

test('stages, long instructions, heredocs and blocks of comments fold', async () => {
  const text = [
    '# one',
    '# two',
    'FROM a AS x',
    'RUN b && \\',
    '  c',
    'COPY <<A <<B /d/',
    '1',
    'A',
    '2',
    '2',
    'B',
    '# three',
    'from x',
    'RUN <<E',
    'E',
    '',
  ];
  const folds = ['2-10', '12-14', '3-4', '5-10', '13-14', '8-9', '0-1 comment'];
  expect(await foldsOf(text.join('\n'))).toEqual(folds);
  expect(await foldsOf(text.join('\r\n'))).toEqual(folds);
  expect(await foldsOf(text.join('\n'), 2)).toEqual(folds.slice(0, 2));
});

test('where every line stands alone nothing folds', async () => {
  expect(await foldsOf('FROM a\n')).toEqual([]);
  expect(await foldsOf('')).toEqual([]);
});

test('a heredoc without an end folds to the last line', async () => {
  expect(await foldsOf('FROM a\nRUN <<E\nb')).toEqual(['0-2', '1-2']);
});
