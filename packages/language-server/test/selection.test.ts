import { expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-protocol';
import { ask, positionOf, serveText, wordsAt } from './serve-core.js';

/** What is selected step by step at the first `words`. */
async function selectionsAt(text: string, words: string, plus = 0): Promise<readonly string[]> {
  const positions = [positionOf(text, words, plus)];
  const [selected] = await ask<readonly SelectionRange[]>(await serveText(text), 'textDocument/selectionRange', {
    positions,
  });
  const steps: string[] = [];
  for (let at = selected; at !== undefined; at = at.parent) steps.push(wordsAt(text, at.range));
  return steps;
}

test('a selection grows from the word to the file', async () => {
  const text = 'ARG A\nFROM a\nRUN --mount=type=ssh 😀 x && apt-get update | tee y\r\nENV B=1 C=2\n';
  const stage = text.slice(text.indexOf('FROM'), -1);
  const run = 'RUN --mount=type=ssh 😀 x && apt-get update | tee y';
  expect(await selectionsAt(text, 'update', 2)).toEqual([
    'update',
    'apt-get update',
    'apt-get update | tee y',
    run,
    stage,
    text,
  ]);
  expect(await selectionsAt(text, 'type=ssh', 1)).toEqual(['type=ssh', '--mount=type=ssh', run, stage, text]);
  expect(await selectionsAt(text, 'C=2')).toEqual(['C', 'C=2', 'ENV B=1 C=2', stage, text]);
  expect(await selectionsAt(text, 'ARG', 1)).toEqual(['ARG', 'ARG A', text]);
});

test('each position has an answer, also in an empty file and behind its end', async () => {
  const positions = [
    { line: 0, character: 0 },
    { line: 7, character: 3 },
  ];
  const answers = await ask<readonly SelectionRange[]>(await serveText(''), 'textDocument/selectionRange', {
    positions,
  });
  expect(answers).toHaveLength(2);
});
