// A client of a language server in a process of its own: as small as measuring and comparing need it.
import { spawn } from 'node:child_process';

/** Starts a server over standard input and output; `ask` answers its requests by method. */
export function startClient([program, ...parameters], { env = process.env, ask = {} } = {}) {
  const child = spawn(program, parameters, { stdio: ['pipe', 'pipe', 'ignore'], env });
  const exited = new Promise((resolve) => child.on('exit', resolve));
  const pending = new Map();
  const listeners = new Set();
  let lastId = 0;
  readMessages(child.stdout, receive);

  function receive(message) {
    const { id, method, params } = message;
    if (method === undefined) {
      pending.get(id)?.(message);
      pending.delete(id);
    } else if (id !== undefined) send({ id, result: ask[method]?.(params) ?? null });
    else for (const listener of listeners) listener(method, params);
  }

  function send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  }

  function request(method, params) {
    const id = ++lastId;
    return new Promise((resolve, fail) => {
      pending.set(id, ({ error, result }) => (error === undefined ? resolve(result) : fail(new Error(error.message))));
      send({ id, method, params });
    });
  }

  const notify = (method, params) => send({ method, params });

  return {
    pid: child.pid,
    request,
    notify,
    /** Calls back for each notification until the function that this returns is called. */
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Ends the server: properly, and by force where it does not end. */
    async stop() {
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      void request('shutdown').then(() => notify('exit'));
      await exited;
      clearTimeout(timer);
    },
  };
}

/** Cuts a stream into messages; one that is long comes in many chunks. */
function readMessages(stream, receive) {
  let chunks = [];
  let length = 0;
  let wanted;
  stream.on('data', (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    while (wanted === undefined || length >= wanted) {
      const all = Buffer.concat(chunks);
      chunks = [all];
      const headerEnd = all.indexOf('\r\n\r\n');
      if (headerEnd < 0) return;
      wanted = headerEnd + 4 + Number(/content-length: *(\d+)/i.exec(all.toString('latin1', 0, headerEnd))?.[1]);
      if (length < wanted) return;
      const body = all.toString('utf8', headerEnd + 4, wanted);
      chunks = [all.subarray(wanted)];
      length -= wanted;
      wanted = undefined;
      receive(JSON.parse(body));
    }
  });
}
