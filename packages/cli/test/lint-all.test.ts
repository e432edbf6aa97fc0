import { createLinter, type Linter } from '@plimsoll/core';
import { expect, it } from 'vitest';
import { lintAll } from '../src/lint-all.js';
import type { Outcome } from '../src/lint-one.js';
import { reportOf } from './fake-linter.js';
import { takeChunk, type Work } from '../src/work-through.js';
import type { World } from '../src/world.js';
import { folderOf } from './folder-of.js';

const count = 250;
const names = Array.from({ length: count }, (_, index) => `${String(index).padStart(3, '0')}.Dockerfile`);
const noHost = { readFile: async () => undefined, stat: async () => undefined, list: async () => undefined };

/** The names in the order in which they were told; `startThread` is the second thread. */
async function toldIn(startThread?: World['startThread'], lint?: Linter['lint']): Promise<readonly string[]> {
  const cwd = folderOf(Object.fromEntries(names.map((name) => [name, 'FROM debian:13\n'])));
  const stream = { write: () => undefined, isTTY: false, columns: undefined };
  const made = createLinter(noHost, { noConfig: true });
  const linter = lint === undefined ? made : { ...made, lint };
  const world: World = {
    cwd,
    env: {},
    stdin: async function* () {},
    stdout: stream,
    stderr: stream,
    now: Date.now,
    createLinter: () => linter,
    ...(startThread && { startThread }),
  };
  const told: string[] = [];
  await lintAll(names, '-', linter, {}, world, (path, outcome) => {
    told.push(outcome.kind === 'error' ? `${path} ${outcome.message}` : path);
  });
  return told;
}

it('tells all files in order, alone', async () => {
  expect(await toldIn()).toEqual(names);
});

/** A thread that takes two chunks and answers late. */
function answering(work: Work, done: (index: number, outcome: Outcome) => void): Promise<void> {
  const taken = [takeChunk(work), takeChunk(work)].flatMap((indexes) => indexes ?? []);
  return new Promise((resolve) => {
    setTimeout(() => {
      for (const index of taken) done(index, { kind: 'error', message: 'elsewhere', isShared: false });
      resolve();
    }, 5);
  });
}

/** A thread that takes a chunk and dies. */
function failing(work: Work): Promise<void> {
  takeChunk(work);
  return Promise.resolve();
}

it('tells what another thread has done in its place', async () => {
  expect(await toldIn(answering)).toEqual(names.map((name, index) => (index < 32 ? `${name} elsewhere` : name)));
});

it('does what another thread took and did not finish', async () => {
  expect(await toldIn(failing)).toEqual(names);
});

it('lets what waits for another program wait together', async () => {
  const waiting: (() => void)[] = [];
  const lint: Linter['lint'] = async (path, text) => {
    const wait = new Promise<void>((resolve) => waiting.push(resolve));
    if (waiting.length === count) for (const go of waiting) go();
    await wait;
    return reportOf(path, text, []);
  };
  expect(await toldIn(undefined, lint)).toEqual(names);
});
