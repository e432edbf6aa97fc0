// The bundles of the two commands, built with esbuild when a source is newer than they are.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { installKey } from './install.mjs';
import { root, runNode, say, Sentence, toolScript } from './process.mjs';
import { thirdPartyLicenses } from './licenses.mjs';

const stampFile = join(root, 'node_modules', '.cache', 'plimsoll', 'built');
const bundles = [
  { entry: 'packages/cli/src/bin.ts', file: 'packages/cli/dist/plimsoll.cjs' },
  { entry: 'packages/language-server/src/bin.ts', file: 'packages/language-server/dist/server.cjs' },
];

/** Builds both bundles, unless they are newer than every source. */
export async function buildIfNeeded() {
  const key = buildKey();
  const isBuilt = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === key;
  if (isBuilt && bundles.every(({ file }) => existsSync(join(root, file)))) return;
  await build(key);
}

/** Builds both bundles and, for publishing, the modules and types of core. */
export async function buildAll() {
  await build(buildKey());
  const result = await runNode(toolScript('typescript', 'tsc'), ['-p', 'packages/core/tsconfig.build.json']);
  if (result.code !== 0) throw new Sentence('core has type errors, so its modules and types are not built.');
}

async function build(key) {
  say('building ...');
  const { build: bundle } = await import('esbuild');
  for (const { entry, file } of bundles) {
    const { outputFiles, metafile } = await bundle({ ...bundleOptions(entry) }).catch(() => {
      throw new Sentence(`${entry} cannot be built; the errors are above.`);
    });
    writeBundle(file, outputFiles[0].text);
    writeFileSync(join(root, dirname(file), 'third-party-licenses.txt'), thirdPartyLicenses(metafile));
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, key);
}

function bundleOptions(entry) {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    conditions: ['source'],
    // Some libraries have UMD files as `main`, which cannot be followed.
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'warning',
    // `import()` becomes `require`: inside vm.Script with cached code, Node knows no loader for it.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "'use strict'; const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  };
}

/** The first line holds the hash of the rest: the key of V8's code cache in bin/plimsoll.js. */
function writeBundle(file, bundled) {
  // It is read as Latin-1; esbuild leaves regular expressions as they are, and there an escape means the same.
  const text = bundled.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 32);
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, `/*${hash}*/\n${text}`);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** What the bundles depend on, as a hash: names, sizes and times of the sources, the installed libraries, this script. */
function buildKey() {
  const hash = createHash('sha256').update(installKey());
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (!entry.name.endsWith('.test.ts')) add(path);
    }
  };
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)}\0${size}\0${mtimeMs}\n`);
  };
  for (const name of readdirSync(join(root, 'packages'))) {
    const folder = join(root, 'packages', name, 'src');
    if (existsSync(folder)) visit(folder);
  }
  add(join(root, 'scripts', 'build.mjs'));
  return hash.digest('hex');
}
