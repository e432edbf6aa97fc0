#!/usr/bin/env node
// Runs the bundle with V8's compiled code of an earlier run, which saves a good part of the time to start.
'use strict';

const fs = require('node:fs');
const { dirname, join } = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');
const { isMainThread } = require('node:worker_threads');

const bundle = join(__dirname, '..', 'dist', 'plimsoll.cjs');
/** In milliseconds: what takes longer has touched most of the bundle. */
const longRun = 700;
/** These runs touch too little of the bundle to be worth keeping. */
const shortRuns = ['rules', 'explain', 'init', 'completion', '--help', '-h', '--version'];

if (fs.existsSync(bundle)) {
  start();
} else {
  process.stderr.write('plimsoll is not built; `npm run build` in its repository does that.\n');
  process.exitCode = 2;
}

function start() {
  // A run over a thousand files is over before V8 has won back what it spends on optimizing at its usual eagerness.
  v8.setFlagsFromString('--interrupt-budget=3000000');
  v8.setFlagsFromString('--min-semi-space-size=8');
  // What is compiled is kept for the rest of the run, and for the cache.
  v8.setFlagsFromString('--no-flush-bytecode');
  const source = fs.readFileSync(bundle, 'latin1');
  const cache = findCache(source);
  // All that a long run compiles takes longer to load than a short one takes to run.
  const wideData = mayBeLong(process.argv.slice(2)) ? readCache(cache?.wide) : undefined;
  const cachedData = wideData ?? readCache(cache?.narrow);
  const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: bundle,
    cachedData,
  });
  const isCached = cachedData !== undefined && !script.cachedDataRejected;
  if (isMainThread && !shortRuns.includes(process.argv[2])) {
    process.once('exit', () => {
      const isLong = performance.now() > longRun;
      // It is made once: to look whether there is more to keep costs as much.
      if (isLong ? wideData === undefined || !isCached : !isCached)
        writeCache(isLong ? cache?.wide : cache?.narrow, script.createCachedData());
    });
  }
  const bundleModule = { exports: {} };
  const bundleRequire = require('node:module').createRequire(bundle);
  script
    .runInThisContext()
    .call(bundleModule.exports, bundleModule.exports, bundleRequire, bundleModule, bundle, dirname(bundle));
}

/** Whether the arguments may name many files: a folder, many paths, or none at all. */
function mayBeLong(parameters) {
  const paths = parameters.filter((parameter) => !parameter.startsWith('-'));
  if (paths.length === 0 || paths.length > 30) return true;
  return paths.some((path) => fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? /[*?{[]/.test(path));
}

/** The files of short runs and of long ones, which compile more of the bundle; undefined where there is no place for them. */
function findCache(source) {
  const { env } = process;
  try {
    const folder =
      (env.XDG_CACHE_HOME?.startsWith('/') && env.XDG_CACHE_HOME) ||
      (process.platform === 'win32' && env.LOCALAPPDATA) ||
      join(require('node:os').homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
    // The first line of the bundle is the hash of the rest.
    const name = join(folder, 'plimsoll', `${source.slice(2, 34)}-${process.version}-${process.arch}`);
    return { narrow: `${name}.v8`, wide: `${name}-wide.v8` };
  } catch {
    return undefined;
  }
}

function readCache(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

function writeCache(file, data) {
  const temporary = `${file}.${process.pid}`;
  try {
    const folder = dirname(file);
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.writeFileSync(temporary, data, { mode: 0o600 });
    fs.renameSync(temporary, file);
    removeOld(folder);
  } catch {
    // The next run starts a little slower, that is all.
    try {
      fs.unlinkSync(temporary);
    } catch {}
  }
}

/** Files of earlier versions, not written for a month. */
function removeOld(folder) {
  const oldest = Date.now() - 30 * 24 * 3600 * 1000;
  for (const name of fs.readdirSync(folder)) {
    const path = join(folder, name);
    if (/\.v8(\.\d+)?$/.test(name) && fs.statSync(path).mtimeMs < oldest) fs.unlinkSync(path);
  }
}
