import { createLinter } from '@plimsoll/core';
import { expect, it } from 'vitest';
import { lintAll, takeChunk, type Work } from '../src/lint-all.js';
import type { Outcome } from '../src/lint-one.js';
import type { World } from '../src/world.js';
import { folderOf } from './folder-of.js';

const count = 250;
const names = Array.from({ length: count }, (_, index) => `${String(index).padStart(3, '0')}.Dockerfile`);
const noHost = { readFile: async () => undefined, stat: async () => undefined, list: async () => undefined };

/** The names in the order in which they were told; `startThread` is the second thread. */
async function toldIn(startThread?: World['startThread']): Promise<readonly string[]> {
  const cwd = folderOf(Object.fromEntries(names.map((name) => [name, 'FROM debian:13\n'])));
  const stream = { write: () => undefined, isTTY: false, columns: undefined };
  const linter = createLinter(noHost, { noConfig: true });
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
