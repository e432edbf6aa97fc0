// `npm run bench -- editor`: the language server beside docker-langserver, in one run, on the same documents.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { startClient } from '../lsp-client.mjs';
import { root, run } from '../process.mjs';
import { grownDockerfile } from './files.mjs';
import { environment } from './measure.mjs';
import { printTable, times } from './table.mjs';

const uri = 'file:///nowhere/Dockerfile';
const docker = { package: 'dockerfile-language-server-nodejs', version: '0.15.0' };
/** What is typed into the last line, never the same twice: of the one both servers have something to say. */
const remarkable = (count) => `MAINTAINER someone-${count}@example.com`;
const unremarkable = (count) => `USER ${1000 + count}`;
const sizes = [50, 500, 5000];
const starts = 15;
const changes = 15;
const burstKeys = 40;
const keyPause = 30;
/** In milliseconds: long enough for every server to come to rest. */
const rest = 400;
const patience = 60_000;
const capabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    synchronization: { didSave: true },
  },
};

const servers = [
  { name: 'plimsoll', command: commandOf(join('packages', 'language-server', 'bin', 'plimsoll-language-server.js')) },
  ...(await dockerServer()),
];

console.log(`Node ${process.versions.node}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}`);
if (servers.length === 1) console.log('docker-langserver could not be installed, so its column is missing');
await start();
for (const lines of sizes) await typing(lines);
await growth(500, 5000);

/** From the start of the process to the answer to `initialize`. */
async function start() {
  const runs = servers.map(() => []);
  // So that the compiled code is kept.
  for (const server of servers) await (await initialized(server)).client.stop();
  for (let round = 0; round < starts; round += 1) {
    for (const [index, server] of servers.entries()) {
      const { client, took } = await initialized(server);
      runs[index].push(took);
      await client.stop();
    }
  }
  table('From the start to the answer to initialize', [
    ['milliseconds, best', runs.map((run) => Math.min(...run))],
    ['milliseconds, median', runs.map((run) => quantile(run, 0.5))],
  ]);
}

/** One document of that many lines: single changes, a burst of keys, and the memory after 500 edits. */
async function typing(lines) {
  const results = [];
  for (const server of servers) {
    const { client } = await initialized(server);
    const editor = openIn(client, lines);
    const opened = await editor.opened;
    await pause(rest);
    const singles = [];
    for (let change = 0; change < changes; change += 1) {
      singles.push(await editor.toggle());
      await pause(rest);
    }
    const burst = [];
    for (let round = 0; round < 3; round += 1) {
      burst.push(await editor.burst());
      await pause(rest);
    }
    for (let edit = changes + 3 * burstKeys; edit < 500; edit += 1) await editor.toggle();
    results.push({ opened, singles, burst: Math.min(...burst), megabytes: memoryOf(client.pid) });
    await client.stop();
  }
  table(`A Dockerfile of ${lines} lines`, [
    ['open to diagnostics, ms', results.map(({ opened }) => opened)],
    ['change to diagnostics, ms, best', results.map(({ singles }) => Math.min(...singles))],
    ['change to diagnostics, ms, median', results.map(({ singles }) => quantile(singles, 0.5))],
    ['change to diagnostics, ms, 95 %', results.map(({ singles }) => quantile(singles, 0.95))],
    [`last of ${burstKeys} keys to its diagnostics, ms, best of 3`, results.map(({ burst }) => burst)],
    ['memory after 500 edits, MB', results.map(({ megabytes }) => megabytes)],
  ]);
}

/** Whether memory grows while one document is edited. */
async function growth(lines, edits) {
  const results = [];
  for (const server of servers) {
    const { client } = await initialized(server);
    const editor = openIn(client, lines);
    await editor.opened;
    const samples = [];
    for (let edit = 0; edit < edits; edit += 1) {
      await editor.toggle();
      if (edit % 50 === 0) samples.push(memoryOf(client.pid));
    }
    const tenth = Math.floor(samples.length / 10);
    results.push({ early: quantile(samples.slice(tenth, 2 * tenth), 0.5), late: quantile(samples.slice(-tenth), 0.5) });
    await client.stop();
  }
  table(`Memory while ${edits} edits are made in ${lines} lines`, [
    [`MB after ${edits / 10} edits`, results.map(({ early }) => early)],
    [`MB after ${edits} edits`, results.map(({ late }) => late)],
  ]);
}

async function initialized({ command }) {
  const begun = performance.now();
  const client = startClient(command, { env: environment() });
  await client.request('initialize', { processId: process.pid, rootUri: null, capabilities });
  const took = performance.now() - begun;
  client.notify('initialized', {});
  return { client, took };
}

/** A document whose last line is typed into; each function gives the milliseconds until its diagnostics are there. */
function openIn(client, lines) {
  const text = `${grownDockerfile(lines - 1)}${unremarkable(0)}`;
  const line = text.split('\n').length - 1;
  let version = 1;
  let published = 0;
  let typed = unremarkable(0);
  client.listen((method, params) => {
    if (method === 'textDocument/publishDiagnostics' && params.uri === uri) published += 1;
  });

  function change(words) {
    const range = { start: { line, character: 0 }, end: { line, character: typed.length } };
    typed = words;
    const textDocument = { uri, version: ++version };
    client.notify('textDocument/didChange', { textDocument, contentChanges: [{ range, text: words }] });
  }

  function shown(isRemarked) {
    const begun = performance.now();
    return new Promise((resolve, fail) => {
      const timer = setTimeout(() => fail(new Error('the diagnostics never came')), patience);
      const stop = client.listen((method, params) => {
        if (method !== 'textDocument/publishDiagnostics' || params.uri !== uri) return;
        // docker-langserver does not say which version it shows, but it shows each.
        if ((params.version ?? published) < version) return;
        const isHere = params.diagnostics.some(
          ({ range, message }) => range.start.line === line && /maintainer/i.test(message),
        );
        if (isHere !== isRemarked) fail(new Error('the diagnostics are those of another text'));
        stop();
        clearTimeout(timer);
        resolve(performance.now() - begun);
      });
    });
  }

  async function toggle() {
    const isRemarked = typed.startsWith('USER');
    change(isRemarked ? remarkable(version) : unremarkable(version));
    return await shown(isRemarked);
  }

  const opened = shown(false);
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'dockerfile', version, text } });
  return {
    opened,
    toggle,
    async burst() {
      for (let key = 1; key < burstKeys; key += 1) {
        change(`USER ${'x'.repeat(key)}`);
        await pause(keyPause);
      }
      return await toggle();
    },
  };
}

function table(title, rows) {
  const cells = rows.flatMap(([name, values]) => [
    [name, values.map((value) => (Number.isFinite(value) ? value.toFixed(value < 100 ? 1 : 0) : '-'))],
    ...(values.length > 1 ? [['  times plimsoll', values.map((value) => times(value / values[0]))]] : []),
  ]);
  printTable(title, servers, cells);
}

function quantile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
}

/** Resident, in MB, where Linux tells it. */
function memoryOf(pid) {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function commandOf(script) {
  return [process.execPath, join(root, script), '--stdio'];
}

/** docker-langserver in a folder of its own; nothing where it cannot be had. */
async function dockerServer() {
  const folder = join('node_modules', '.cache', 'bench', `${docker.package}-${docker.version}`);
  const script = join(folder, 'node_modules', docker.package, 'bin', 'docker-langserver');
  if (!existsSync(join(root, script))) {
    console.log(`installing ${docker.package} ${docker.version} for the comparison ...`);
    mkdirSync(join(root, folder), { recursive: true });
    const given = ['install', '--prefix', join(root, folder), '--no-audit', '--no-fund', '--ignore-scripts'];
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const shell = process.platform === 'win32';
    await run(npm, [...given, `${docker.package}@${docker.version}`], { capture: 'hide', shell }).catch(
      () => undefined,
    );
  }
  return existsSync(join(root, script)) ? [{ name: 'docker-langserver', command: commandOf(script) }] : [];
}
