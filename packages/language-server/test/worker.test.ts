import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { WireMessage } from './strict-client.js';

const file = new URL('../dist/worker.js', import.meta.url);
const bundle = readFileSync(file, 'utf8');
const uri = 'file:///app/Dockerfile';

interface Worker {
  request(method: string, params: object): Promise<WireMessage>;
  notify(method: string, params: object): void;
  next(method: string): Promise<WireMessage>;
  isClosed(): boolean;
}

/** The worker in a world that has what a worker has, and nothing of Node. */
function startWorker(): Worker {
  const arrived: WireMessage[] = [];
  const waiting: ((message: WireMessage) => boolean)[] = [];
  const listeners: ((event: { readonly data: unknown }) => void)[] = [];
  let closed = false;
  let lastId = 0;
  const scope: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    console,
    TextEncoder,
    TextDecoder,
    URL,
    AbortController,
    postMessage(message: WireMessage) {
      const index = waiting.findIndex((wants) => wants(message));
      if (index < 0) arrived.push(message);
      else waiting.splice(index, 1);
    },
    addEventListener: (_: string, listener: (typeof listeners)[number]) => void listeners.push(listener),
    close: () => (closed = true),
  };
  scope['self'] = scope;
  new Script(bundle, { filename: 'worker.js' }).runInContext(createContext(scope));

  function send(data: object): void {
    const handler = scope['onmessage'] as ((event: object) => void) | undefined;
    handler?.({ data });
    for (const listener of listeners) listener({ data });
  }

  function wait(wants: (message: WireMessage) => boolean): Promise<WireMessage> {
    const index = arrived.findIndex(wants);
    const [early] = index < 0 ? [] : arrived.splice(index, 1);
    if (early !== undefined) return Promise.resolve(early);
    return new Promise((resolve) => {
      waiting.push((message) => {
        const isIt = wants(message);
        if (isIt) resolve(message);
        return isIt;
      });
    });
  }

  return {
    request(method, params) {
      const id = ++lastId;
      const answer = wait((message) => message.id === id && message.method === undefined);
      send({ jsonrpc: '2.0', id, method, params });
      return answer;
    },
    notify: (method, params) => send({ jsonrpc: '2.0', method, params }),
    next: (method) => wait((message) => message.method === method),
    isClosed: () => closed,
  };
}

interface Published {
  readonly diagnostics: readonly { readonly code: string }[];
}

async function openIn(worker: Worker, text: string): Promise<readonly string[]> {
  worker.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'dockerfile', version: 1, text } });
  const { params } = await worker.next('textDocument/publishDiagnostics');
  return (params as Published).diagnostics.map(({ code }) => code);
}

async function initialized(): Promise<Worker> {
  const worker = startWorker();
  await worker.request('initialize', { processId: null, rootUri: null, capabilities: {} });
  worker.notify('initialized', {});
  return worker;
}

test('the worker asks for no module', () => {
  expect(bundle.match(/\brequire\(["'`][^"'`]*["'`]\)|\bfrom\s*["']node:|\bimport\(/g)).toBeNull();
});

test('the worker stays small', () => {
  // Measured in November 2026: 2.4 MB and 640 kB, with the words of all rules and what is known of images.
  expect(bundle.length).toBeLessThan(2_800_000);
  expect(gzipSync(bundle, { level: 9 }).length).toBeLessThan(730_000);
});

test('the worker knows nothing of retired tags', () => {
  const file = new URL('../../core/src/knowledge/data/retired-tags.ts', import.meta.url);
  const retired = readFileSync(file, 'utf8').slice(2000, 2200);
  expect(retired).toHaveLength(200);
  expect(bundle).not.toContain(retired);
  expect(readFileSync(new URL('../dist/core.cjs', import.meta.url), 'utf8')).toContain(retired);
});

test('the worker lints and answers without anything of Node', async () => {
  const worker = await initialized();
  expect(await openIn(worker, 'FROM debian:13\nMAINTAINER me\n')).toContain('maintainer-deprecated');
  const { result } = await worker.request('textDocument/documentSymbol', { textDocument: { uri } });
  expect(result).not.toEqual([]);
});

test('the worker knows nothing of a build context, so it misses nothing in it', async () => {
  const worker = await initialized();
  const codes = await openIn(worker, 'FROM node:24\nWORKDIR /app\nCOPY package.json yarn.lock missing.txt ./\n');
  expect(codes.filter((code) => /missing|unknown|context|ignore/.test(code))).toEqual([]);
});

test('a config that the page has open counts', async () => {
  const worker = await initialized();
  const text = 'rules:\n  maintainer-deprecated: off\n';
  const textDocument = { uri: 'file:///app/plimsoll.yaml', languageId: 'yaml', version: 1, text };
  worker.notify('textDocument/didOpen', { textDocument });
  const codes = await openIn(worker, 'FROM debian:13\nMAINTAINER me\nRUN sudo make\n');
  expect(codes).toContain('no-sudo');
  expect(codes).not.toContain('maintainer-deprecated');
});

test('the worker closes itself at the end', async () => {
  const worker = await initialized();
  expect((await worker.request('shutdown', {})).result).toBeNull();
  expect(worker.isClosed()).toBe(false);
  worker.notify('exit', {});
  expect(worker.isClosed()).toBe(true);
});
