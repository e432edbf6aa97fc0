// The tools and libraries, installed once for each lockfile and major version of Node.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, run, say, Sentence } from './process.mjs';

const pnpm = 'pnpm@10.34.9';
const stampFile = join(root, 'node_modules', '.cache', 'plimsoll', 'installed');
const keptSettings = /registry|proxy|cafile|_ca$|cert|_key$|auth|token|strict.ssl|fetch|offline|_cache$|userconfig/i;
const unreachable =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENETDOWN|ENOTCACHED|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|ERR_PNPM_NO_OFFLINE|UND_ERR_|ERR_SSL|CERT_|_CERT|E50[234]\b|ERR_PNPM_FETCH_(4|5)\d\d|E40[137]\b/;

/** Installs what the lockfile names, unless that is done. */
export async function install() {
  const key = installKey();
  if (isStamped(key)) return;
  say(`installing the tools with ${pnpm} ...`);
  const result = await runPnpm(['install', '--frozen-lockfile']);
  if (result.signal !== null) process.kill(process.pid, result.signal);
  if (result.code !== 0) throw new Sentence(explain(result.output));
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, key);
}

/** What an installation depends on, as a hash. */
export function installKey() {
  const hash = createHash('sha256').update(
    `${process.versions.node.split('.')[0]} ${process.platform} ${process.arch}`,
  );
  const manifests = readdirSync(join(root, 'packages')).map((name) => join('packages', name, 'package.json'));
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'scripts/package.json', ...manifests];
  for (const file of files) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`\0${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function isStamped(key) {
  const folders = ['node_modules/.pnpm', 'scripts/node_modules', 'packages/core/node_modules'];
  return (
    folders.every((folder) => existsSync(join(root, folder))) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === key
  );
}

async function runPnpm(parameters) {
  const options = { capture: 'hide', env: installEnvironment() };
  // The npx of the running npm is found without PATH, and without a shell on Windows.
  const npx = process.env.npm_execpath && join(dirname(process.env.npm_execpath), 'npx-cli.js');
  const command = ['--yes', pnpm, ...parameters];
  try {
    if (npx && existsSync(npx)) return await run(process.execPath, [npx, ...command], options);
    return await run('npx', command, { ...options, shell: process.platform === 'win32' });
  } catch (error) {
    if (error.code === 'ENOENT')
      throw new Sentence('npx was not found; it comes with npm, which is needed to install the tools.');
    throw error;
  }
}

/** npm hands its own settings down (`--global`, `--prefix`, `--omit` ...); only those about the network are for pnpm. */
function installEnvironment() {
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (/^npm_config_/i.test(name) && !keptSettings.test(name)) continue;
    if (/^npm_(package|lifecycle)_/.test(name) || name === 'NODE_ENV') continue;
    env[name] = value;
  }
  return {
    npm_config_fetch_retry_mintimeout: '1000',
    npm_config_fetch_retry_maxtimeout: '5000',
    ...env,
    CI: 'true',
    PLIMSOLL_INSTALLING: '1',
  };
}

function explain(output) {
  const log = join(tmpdir(), `plimsoll-install-${process.pid}.log`);
  writeFileSync(log, output);
  if (/ERR_PNPM_OUTDATED_LOCKFILE/.test(output)) {
    return `pnpm-lock.yaml does not fit the package.json files; \`npx ${pnpm} install --no-frozen-lockfile\` renews it.`;
  }
  if (unreachable.test(output)) {
    return `the package registry cannot be reached, so the tools cannot be installed; check the network and try again (log: ${log}).`;
  }
  return `the tools could not be installed; what went wrong is in ${log}.`;
}
