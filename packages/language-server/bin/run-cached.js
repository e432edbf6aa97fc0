// Runs the bundles of this package with V8's compiled code of an earlier session, which halves the time to start.
'use strict';

const fs = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

/** In milliseconds: a session that lasts longer may have touched more of a bundle than the one that wrote the cache. */
const longSession = 5000;
const modules = new Map();

// Most of a session is over before V8 has won back what it spends on optimizing at its usual eagerness.
v8.setFlagsFromString('--interrupt-budget=1000000');

/** What a bundle exports; a bundle that it requires by a relative path is run like it. */
function runCached(file) {
  const known = modules.get(file);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  modules.set(file, module);
  const source = fs.readFileSync(file, 'latin1');
  const cacheFile = findCacheFile(source);
  const cachedData = readCache(cacheFile);
  const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    cachedData,
  });
  keepAtExit(script, cacheFile, script.cachedDataRejected === false ? cachedData.length : 0);
  const nodeRequire = createRequire(file);
  const requireFrom = (name) => (name.startsWith('./') ? runCached(join(dirname(file), name)) : nodeRequire(name));
  script.runInThisContext().call(module.exports, module.exports, requireFrom, module, file, dirname(file));
  return module.exports;
}

/** Undefined where there is no place for it; the command-line tool keeps its own there, too, and removes old ones. */
function findCacheFile(source) {
  const { env } = process;
  try {
    const folder =
      (env.XDG_CACHE_HOME?.startsWith('/') && env.XDG_CACHE_HOME) ||
      (process.platform === 'win32' && env.LOCALAPPDATA) ||
      join(require('node:os').homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
    // The first line of a bundle is the hash of the rest.
    return join(folder, 'plimsoll', `${source.slice(2, 34)}-${process.version}-${process.arch}.v8`);
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

function keepAtExit(script, cacheFile, length) {
  process.once('exit', () => {
    if (length > 0 && performance.now() < longSession) return;
    const data = script.createCachedData();
    if (data.length > length * 1.1) writeCache(cacheFile, data);
  });
}

function writeCache(file, data) {
  const temporary = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    fs.writeFileSync(temporary, data, { mode: 0o600 });
    fs.renameSync(temporary, file);
  } catch {
    // The next session starts a little slower, that is all.
    try {
      fs.unlinkSync(temporary);
    } catch {}
  }
}

module.exports = { runCached };
