// The bundles of the two commands and of the web worker, built with esbuild when a source is newer than they are.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { installKey } from './install.mjs';
import { root, runNode, say, Sentence, toolScript } from './process.mjs';
import { thirdPartyLicenses } from './licenses.mjs';

const stampFile = join(root, 'node_modules', '.cache', 'plimsoll', 'built');
const serverFolder = 'packages/language-server/dist';
/** What the language server loads when it is needed, by the name it imports it by. */
const parts = new Map([
  ['@plimsoll/core', './core.cjs'],
  ['@plimsoll/core/node', './core.cjs'],
  ['dockerfile-language-service', './language-service.cjs'],
]);

/** Builds all bundles, unless they are newer than every source. */
export async function buildIfNeeded() {
  const key = buildKey();
  const isBuilt = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === key;
  if (isBuilt && bundles.every(({ file }) => existsSync(join(root, file)))) return;
  await build(key);
}

/** Builds all bundles and, for publishing, the modules and types of core. */
export async function buildAll() {
  await build(buildKey());
  const result = await runNode(toolScript('typescript', 'tsc'), ['-p', 'packages/core/tsconfig.build.json']);
  if (result.code !== 0) throw new Sentence('core has type errors, so its modules and types are not built.');
}

async function build(key) {
  say('building ...');
  const { build: bundle } = await import('esbuild');
  const licenses = new Map();
  for (const { file, ...options } of bundles) {
    const { outputFiles, metafile } = await bundle({ ...commonOptions, ...options }).catch(() => {
      throw new Sentence(`${file} cannot be built; the errors are above.`);
    });
    writeBundle(file, outputFiles[0].text);
    licenses.set(dirname(file), [...(licenses.get(dirname(file)) ?? []), metafile]);
  }
  for (const [folder, metafiles] of licenses) {
    const inputs = Object.assign({}, ...metafiles.map((metafile) => metafile.inputs));
    writeFileSync(join(root, folder, 'third-party-licenses.txt'), thirdPartyLicenses({ inputs }));
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, key);
}

const commonOptions = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  minify: true,
  conditions: ['source'],
  legalComments: 'none',
  logLevel: 'warning',
};

const commandOptions = {
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  // Some libraries have UMD files as `main`, which cannot be followed.
  mainFields: ['module', 'main'],
  // `import()` becomes `require`: inside vm.Script with cached code, Node knows no loader for it.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: "'use strict'; const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** It is there when the editor has started it: everything else comes from bundles of their own. */
const serverOptions = {
  ...commandOptions,
  plugins: [
    {
      name: 'parts',
      setup({ onResolve }) {
        onResolve({ filter: /^/ }, ({ path }) =>
          parts.has(path) ? { path: parts.get(path), external: true } : undefined,
        );
      },
    },
  ],
};

/** A page downloads it: it is one file, and knows nothing of tags that are listed no more. */
const workerOptions = {
  format: 'iife',
  platform: 'browser',
  target: 'es2023',
  mainFields: ['browser', 'module', 'main'],
  plugins: [
    {
      name: 'left out',
      setup({ onLoad, onResolve }) {
        const retiredTags = /[\\/]knowledge[\\/]data[\\/]retired-tags\.ts$/;
        onLoad({ filter: retiredTags }, () => ({ contents: "export const json = '';" }));
        // Only for asking registries, which we never do.
        onResolve({ filter: /^(?:node:)?https?$/ }, ({ path }) => ({ path, namespace: 'left out' }));
        onLoad({ filter: /^/, namespace: 'left out' }, () => ({ contents: '' }));
      },
    },
  ],
};

const bundles = [
  { file: 'packages/cli/dist/plimsoll.cjs', entryPoints: ['packages/cli/src/bin.ts'], ...commandOptions },
  { file: `${serverFolder}/server.cjs`, entryPoints: ['packages/language-server/src/bin.ts'], ...serverOptions },
  { file: `${serverFolder}/core.cjs`, stdin: exportsOf('@plimsoll/core', '@plimsoll/core/node'), ...commandOptions },
  { file: `${serverFolder}/language-service.cjs`, stdin: exportsOf('dockerfile-language-service'), ...commandOptions },
  { file: `${serverFolder}/worker.js`, entryPoints: ['packages/language-server/src/worker.ts'], ...workerOptions },
];

function exportsOf(...names) {
  const contents = names.map((name) => `export * from '${name}';\n`).join('');
  return { contents, resolveDir: join(root, 'packages', 'language-server') };
}

/** The first line holds the hash of the rest: the key of V8's code cache of the commands. */
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
