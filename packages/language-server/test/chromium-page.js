// Run by chromium.test.ts in a page: talks to the worker as an editor on the page would, and tells the test what it saw.
const worker = new Worker('worker.js');
const uri = 'file:///app/Dockerfile';
const text = 'FROM debian:13\r\nLABEL a="ä😀"\r\nMAINTAINER me\r\n';
const waiting = [];
let lastId = 0;

worker.addEventListener('error', ({ message }) => tell({ error: message }));
worker.addEventListener('message', ({ data }) => {
  const index = waiting.findIndex(({ wants }) => wants(data));
  if (index >= 0) waiting.splice(index, 1)[0].resolve(data);
});

const wait = (wants) => new Promise((resolve) => waiting.push({ wants, resolve }));
const notify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
const published = (version) =>
  wait(({ method, params }) => method === 'textDocument/publishDiagnostics' && params.version === version);

function request(method, params) {
  const id = ++lastId;
  const answer = wait((message) => message.id === id && message.method === undefined);
  worker.postMessage({ jsonrpc: '2.0', id, method, params });
  return answer;
}

function tell(seen) {
  return fetch('/seen', { method: 'POST', body: JSON.stringify(seen) });
}

async function talk() {
  const start = performance.now();
  const textDocument = { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } } } };
  const { result } = await request('initialize', { processId: null, rootUri: null, capabilities: { textDocument } });
  notify('initialized', {});
  const first = published(1);
  notify('textDocument/didOpen', { textDocument: { uri, languageId: 'dockerfile', version: 1, text } });
  const opened = (await first).params.diagnostics;
  const untilDiagnostics = performance.now() - start;
  const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 13 } };
  const context = { diagnostics: opened.filter((one) => one.range.start.line === 2) };
  const actions = await request('textDocument/codeAction', { textDocument: { uri }, range, context });
  const hover = await request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 1 } });
  const second = published(2);
  notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: '# 😀' }] });
  const changed = (await second).params.diagnostics;
  const shutdown = await request('shutdown');
  return { server: result.serverInfo.name, untilDiagnostics, opened, actions, hover, changed, shutdown };
}

talk()
  .then(tell)
  .catch((error) => tell({ error: String(error) }));
