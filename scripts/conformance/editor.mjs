// Whether the editor shows of each file of the corpus what the command line says, under the same settings.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startClient } from '../lsp-client.mjs';
import { root } from '../process.mjs';

const command = join(root, 'packages', 'cli', 'bin', 'plimsoll.js');
const server = join(root, 'packages', 'language-server', 'bin', 'plimsoll-language-server.js');
const severities = ['error', 'warning', 'info', 'style'];
/** Both without ShellCheck: what it says comes later in an editor. */
const env = { ...process.env, PATH: '' };
const settings = [
  { name: 'by default', parameters: [], section: {} },
  { name: 'under `strict`', parameters: ['--preset', 'strict'], section: { extends: ['strict'] } },
];

/** Compares, prints how many files are equal, and returns the failures as text. */
export async function compareEditor(shared, mostShown = 5) {
  const corpus = join(shared, 'corpus');
  const files = readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'SOURCES.md')
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const client = startClient([process.execPath, server, '--stdio'], { env });
  const differences = [];
  try {
    await client.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      initializationOptions: { noConfig: true },
    });
    client.notify('initialized', {});
    for (const { name, parameters, section } of settings) {
      client.notify('workspace/didChangeConfiguration', { settings: { plimsoll: { noConfig: true, ...section } } });
      const said = findingsOf(files, parameters);
      for (const path of files) {
        const text = textOf(path);
        const [told, shown] = [
          said.get(path)?.map((finding) => asTold(finding, text)),
          await shownOf(client, path, text),
        ];
        const difference = differenceOf(told, shown);
        if (difference !== undefined) differences.push(`${path.slice(corpus.length + 1)}, ${name}: ${difference}`);
      }
    }
  } finally {
    await client.stop();
  }
  const all = files.length * settings.length;
  console.log(`conformance: the editor shows what the command says of ${all - differences.length} of ${all} files`);
  for (const text of differences.slice(0, mostShown)) console.log(`  ${text}`);
  return differences.length === 0 ? [] : [`${differences.length} files look different in the editor`];
}

/** Without a byte order mark, as editors keep it. */
function textOf(path) {
  return new TextDecoder().decode(readFileSync(path));
}

function findingsOf(files, parameters) {
  const byPath = new Map();
  // Windows takes 32,767 characters for a command line.
  for (let first = 0; first < files.length; first += 100) {
    const given = [command, '--no-config', '--format', 'json', ...parameters, ...files.slice(first, first + 100)];
    const { stdout, stderr, error } = spawnSync(process.execPath, given, { encoding: 'utf8', maxBuffer: 2 ** 30, env });
    if (error) throw error;
    process.stderr.write(stderr);
    for (const { path, findings } of JSON.parse(stdout).files) byPath.set(path, findings);
  }
  return byPath;
}

async function shownOf(client, path, text) {
  const uri = pathToFileURL(path).href;
  const diagnostics = await new Promise((resolve) => {
    const stop = client.listen((method, params) => {
      if (method !== 'textDocument/publishDiagnostics' || params.uri !== uri) return;
      stop();
      resolve(params.diagnostics);
    });
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'dockerfile', version: 1, text } });
  });
  client.notify('textDocument/didClose', { textDocument: { uri } });
  return diagnostics.map(({ range, severity, code, message, data }) =>
    asText(
      data.rule,
      code,
      severities[severity - 1],
      message,
      [range.start, range.end].map(offsetIn(text, /\r\n|\r|\n/g)),
    ),
  );
}

function asTold({ rule, code, severity, message, help, range }, text) {
  const ends = [range.start, range.end].map(({ line, column }) => ({ line: line - 1, character: column - 1 }));
  const words = help === null ? message : `${message}\n${help}`;
  return asText(rule, code ?? rule, severity, words, ends.map(offsetIn(text, /\n/g)));
}

function asText(rule, code, severity, message, [start, end]) {
  return `${start}-${end} ${severity} ${rule} ${code}: ${message}`;
}

/** The offset of a place, for either way to count lines: a lone carriage return ends one only for editors. */
function offsetIn(text, lineEnd) {
  const starts = [0, ...Array.from(text.matchAll(lineEnd), ({ 0: end, index }) => index + end.length)];
  return ({ line, character }) => starts[line] + character;
}

function differenceOf(told, shown) {
  if (told === undefined) return 'the command does not tell it';
  const missing = told.filter((one) => !shown.includes(one));
  const more = shown.filter((one) => !told.includes(one));
  if (missing.length > 0) return `only the command: ${missing[0]}`;
  if (more.length > 0) return `only the editor: ${more[0]}`;
  return told.join('\n') === shown.join('\n') ? undefined : 'in another order';
}
