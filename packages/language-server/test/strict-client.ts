import type { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { clientDocuments, type ClientDocuments } from './client-documents.js';
import { faultsIn, tokenFaults } from './protocol-faults.js';
import { pulls, requestFault, type Capabilities } from './server-messages.js';

/** A message of JSON-RPC, as it stands on the wire. */
export interface WireMessage {
  readonly jsonrpc: '2.0';
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/**
 * A client with framing of its own, which keeps everything that the test has not asked for. The test fails where the server
 * leaves a request unanswered, sends what the client has not said it takes, shows a pop-up, logs an error that the test does
 * not look at, or sends positions, edits or versions that do not fit the client's texts.
 */
export interface StrictClient {
  /** Sends a request and gives the response, errors included. */
  request(method: string, params?: unknown): Promise<WireMessage>;
  notify(method: string, params?: unknown): void;
  /** Sends text as it is. */
  write(text: string): void;
  /** The next notification or request of the server's with this method. */
  next(method: string): Promise<WireMessage>;
  nextDiagnostics(): Promise<PublishDiagnosticsParams>;
  open(uri: string, text: string, languageId?: string): void;
  /** Replaces the whole text. */
  change(uri: string, version: number, text: string): void;
  close(uri: string): void;
  initialize(params?: object): Promise<WireMessage>;
  /** What arrived and was not asked for. */
  unread(): readonly WireMessage[];
  /** The texts that it has. */
  readonly documents: ClientDocuments;
  /** What the server did against the protocol so far; the test fails at its end where there is something. */
  readonly faults: string[];
  /** These, and what the test leaves behind as it is now: requests without an answer, errors in the log. */
  leftovers(): Promise<readonly string[]>;
}

/** How the client answers the server's requests, by method. */
export type Answers = Readonly<Record<string, (params: unknown) => unknown>>;

const patience = 10_000;

/** A client that reads the server's output from `input` and writes to `output`. */
export function strictClient(input: Readable, output: Writable, answers: Answers = {}): StrictClient {
  const unread: WireMessage[] = [];
  const waiting = new Map<string, (message: WireMessage) => void>();
  let buffer = Buffer.alloc(0);
  let lastId = 0;
  let capabilities: Capabilities = {};
  let encoding = 'utf-16';
  let hasEnded = false;
  let hasLooked = false;
  const pending = new Map<
    number,
    { readonly method: string; readonly uri: string | undefined; readonly version: number | undefined }
  >();
  const tokens = new Set<unknown>();
  const published = new Map<string, number>();
  const faults: string[] = [];
  const documents = clientDocuments(() => encoding);

  onTestFinished(async () => {
    const found = await leftovers();
    if (found.length > 0) throw new Error(found.join('\n'));
  });

  async function leftovers(): Promise<readonly string[]> {
    const isWaiting = (): boolean => pending.size > 0 && !hasEnded;
    for (let round = 0; round < 100 && isWaiting(); round++) await new Promise((resolve) => setTimeout(resolve, 20));
    const unanswered = hasEnded ? [] : Array.from(pending.values(), ({ method }) => `${method} was never answered`);
    const errors = hasLooked
      ? []
      : unread.filter(isErrorLog).map(({ params }) => `an error: ${JSON.stringify(params)}`);
    return [...faults, ...unanswered, ...errors];
  }

  input.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const headerEnd = buffer.indexOf('\r\n\r\n');
      if (headerEnd < 0) return;
      const length = Number(/^content-length: *(\d+)/im.exec(buffer.toString('latin1', 0, headerEnd))?.[1]);
      if (Number.isNaN(length)) throw new Error(`no header: ${buffer.toString('utf8', 0, headerEnd)}`);
      if (buffer.length < headerEnd + 4 + length) return;
      const body = buffer.toString('utf8', headerEnd + 4, headerEnd + 4 + length);
      buffer = buffer.subarray(headerEnd + 4 + length);
      receive(JSON.parse(body) as WireMessage);
    }
  });

  function receive(message: WireMessage): void {
    check(message);
    if (message.method !== undefined && message.id !== undefined) {
      const answer = answers[message.method];
      const reply =
        answer === undefined ? { error: { code: -32_601, message: 'no' } } : { result: answer(message.params) };
      if (answer === undefined || reply.result !== undefined) send({ jsonrpc: '2.0', id: message.id, ...reply });
    }
    const key = message.method ?? `#${message.id}`;
    const waiter = waiting.get(key);
    waiting.delete(key);
    if (waiter === undefined) unread.push(message);
    else waiter(message);
  }

  function check({ id, method, params, result, error }: WireMessage): void {
    if (method !== undefined) {
      if (id !== undefined) {
        const fault = requestFault(method, params, capabilities);
        if (fault !== undefined) faults.push(fault);
        if (method === 'window/workDoneProgress/create') tokens.add((params as { readonly token: unknown }).token);
        if (method === 'workspace/applyEdit') faults.push(...faultsIn(params, undefined, documents));
      } else checkNotification(method, params);
      return;
    }
    const request = pending.get(Number(id));
    if (request === undefined) {
      if (id !== null) faults.push(`an answer to nothing: ${JSON.stringify(error ?? result)}`);
      return;
    }
    pending.delete(Number(id));
    if (error?.code === -32_603) faults.push(`${request.method}: ${error.message}`);
    // An answer may be about the text as it was when it was asked for.
    const found = faultsIn(result, request.uri, documents);
    const isOld = found.length > 0 && faultsIn(result, request.uri, at(request.uri, request.version)).length === 0;
    if (!isOld) faults.push(...found.map((fault) => `${request.method}: ${fault}`));
    const { data } = (result ?? {}) as { readonly data?: unknown };
    if (/semanticTokens\/(?:full|range)$/.test(request.method) && Array.isArray(data) && request.uri !== undefined) {
      faults.push(...tokenFaults(data as number[], request.uri, documents));
    }
  }

  function checkNotification(method: string, params: unknown): void {
    switch (method) {
      case 'window/logMessage':
      case '$/logTrace':
        return;
      case '$/progress': {
        const { token } = params as { readonly token: unknown };
        if (!tokens.has(token)) faults.push(`progress of nothing: ${JSON.stringify(params)}`);
        return;
      }
      case 'textDocument/publishDiagnostics':
        checkPublished(params as PublishDiagnosticsParams);
        return;
      default:
        faults.push(`an unexpected ${method}: ${JSON.stringify(params)}`);
    }
  }

  function checkPublished({ uri, version, diagnostics }: PublishDiagnosticsParams): void {
    if (pulls(capabilities)) faults.push(`diagnostics of ${uri} are sent, which the client asks for`);
    if (!documents.wasOpened(uri)) faults.push(`diagnostics of ${uri}, which was never opened`);
    const now = documents.versionOf(uri);
    if (now === undefined || version === undefined) {
      if (diagnostics.length > 0) faults.push(`diagnostics of ${uri} without a version, or after it was closed`);
      published.delete(uri);
      return;
    }
    if (version > now || version < (published.get(uri) ?? version)) {
      faults.push(`diagnostics of version ${version} of ${uri}, which is ${now}, after ${published.get(uri)}`);
    }
    published.set(uri, version);
    faults.push(...faultsIn(diagnostics, uri, at(uri, version)));
  }

  /** The documents with one of them in another version. */
  function at(uri: string | undefined, version: number | undefined): ClientDocuments {
    return { ...documents, textOf: (one) => documents.textOf(one, one === uri ? version : undefined) };
  }

  function wait(key: string): Promise<WireMessage> {
    const index = unread.findIndex((message) => message.method === key);
    const [early] = index < 0 ? [] : unread.splice(index, 1);
    if (early !== undefined) return Promise.resolve(early);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${key} never came; unread: ${JSON.stringify(unread)}`)),
        patience,
      );
      waiting.set(key, (message) => {
        clearTimeout(timer);
        resolve(message);
      });
    });
  }

  function write(text: string): void {
    output.write(text);
  }

  function send(message: WireMessage): void {
    const body = JSON.stringify(message);
    write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  function request(method: string, params?: unknown): Promise<WireMessage> {
    const id = ++lastId;
    const response = wait(`#${id}`);
    const about = (params ?? {}) as {
      readonly textDocument?: { readonly uri?: string };
      readonly workDoneToken?: unknown;
      readonly partialResultToken?: unknown;
    };
    const uri = about.textDocument?.uri;
    pending.set(id, { method, uri, version: uri === undefined ? undefined : documents.versionOf(uri) });
    for (const token of [about.workDoneToken, about.partialResultToken]) if (token !== undefined) tokens.add(token);
    send({ jsonrpc: '2.0', id, method, params });
    return response;
  }

  function notify(method: string, params?: unknown): void {
    documents.sent(method, params);
    if (method === 'exit') hasEnded = true;
    send({ jsonrpc: '2.0', method, params });
  }

  return {
    request,
    notify,
    write,
    next: wait,
    nextDiagnostics: async () => (await wait('textDocument/publishDiagnostics')).params as PublishDiagnosticsParams,
    open: (uri, text, languageId = 'dockerfile') =>
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, text) =>
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] }),
    close: (uri) => notify('textDocument/didClose', { textDocument: { uri } }),
    async initialize(params = {}) {
      const all = { processId: null, rootUri: null, capabilities: {}, ...params };
      capabilities = all.capabilities;
      const response = await request('initialize', all);
      const answered = response.result as
        | { readonly capabilities?: { readonly positionEncoding?: string } }
        | undefined;
      encoding = answered?.capabilities?.positionEncoding ?? 'utf-16';
      notify('initialized', {});
      return response;
    },
    unread() {
      hasLooked = true;
      return unread;
    },
    documents,
    faults,
    leftovers,
  };
}

function isErrorLog({ method, params }: WireMessage): boolean {
  return method === 'window/logMessage' && (params as { readonly type: number }).type === 1;
}
