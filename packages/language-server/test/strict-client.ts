import type { Readable, Writable } from 'node:stream';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';

/** A message of JSON-RPC, as it stands on the wire. */
export interface WireMessage {
  readonly jsonrpc: '2.0';
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client with framing of its own, which keeps everything that the test has not asked for. */
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
    send({ jsonrpc: '2.0', id, method, params });
    return response;
  }

  function notify(method: string, params?: unknown): void {
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
      const response = await request('initialize', { processId: null, rootUri: null, capabilities: {}, ...params });
      notify('initialized', {});
      return response;
    },
    unread: () => unread,
  };
}
