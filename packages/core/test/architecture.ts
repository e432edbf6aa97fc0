/** The folders of core in the order in which they may know each other: a file imports its own folder and those before it. */
const line = [
  'text',
  'knowledge',
  'syntax',
  'shell',
  'model',
  'finding',
  'rule',
  'rules',
  'config',
  'linter',
  'embedded',
  'explain',
  'names',
  'format',
  'hover',
  'complete',
];

/** Where each library may be imported, as paths below `packages/`; one that is not here may be imported nowhere. */
const fences: readonly (readonly [RegExp, RegExp])[] = [
  [/^dockerfile-ast$/, /^core\/src\/syntax\/typed\.ts$/],
  [/^unbash$/, /^core\/src\/shell\//],
  [/^yaml$/, /^core\/src\/config\//],
  [/^valibot$/, /^core\/src\/(?:config\/|rule\/option\.ts$)/],
  [/^@valibot\/to-json-schema$/, /^core\/src\/config\//],
  [/^leven$/, /^core\/src\//],
  [/^node:/, /^(?:core\/src\/node|cli\/src|language-server\/src)\//],
  [/^yargs(?:\/|$)/, /^cli\/src\/arguments(?:\.ts$|\/)/],
  [/^diff$/, /^cli\/src\/fixing\//],
  [/^sarif$/, /^cli\/src\/formats\//],
  [/^ignore$/, /^core\/src\/config\//],
  [/^(?:tinyglobby|picocolors)$/, /^cli\/src\//],
  [/^vscode-languageserver(?:-textdocument|-protocol)?(?:\/|$)/, /^language-server\/src\//],
  [/^(?:dockerfile-language-service|dockerfile-utils)$/, /^language-server\/src\//],
  [/^@plimsoll\/core(?:\/(?:node|typed|dockerfile-names|embedded|hadolint))?$/, /^(?:cli|language-server)\/src\//],
];

/** What a file imports: the texts behind `from`, `import` and in `import(...)`; undefined where it is no plain string. */
export function importsOf(text: string): readonly (string | undefined)[] {
  const found = text.matchAll(
    /(?<!["'`\w$.-])(?:(?:from|import)\s*(["'])([\w@.][^"'\s]*)\1|import\s*\(\s*(?:(["'])([^"'\n]+)\3\s*[,)])?)/g,
  );
  return Array.from(found, ([, , named, , called]) => named ?? called);
}

/** What is wrong with the imports of a source file; `path` is the one below `packages/`. */
export function importFaults(path: string, text: string): readonly string[] {
  return importsOf(text).flatMap((name) => {
    const fault = name === undefined ? 'imports something that is not a plain string' : importFault(path, name);
    return fault === undefined ? [] : [`${path} ${fault}`];
  });
}

/** The most lines a file may have: undefined where it is generated, data or a test. */
export function lineLimit(path: string): number | undefined {
  if (/\.test\.ts$|^core\/src\/(?:knowledge\/data\/|rules\/index\.ts$)/.test(path)) return undefined;
  return isRule(path) ? 80 : 200;
}

function importFault(path: string, name: string): string | undefined {
  if (!name.startsWith('.')) {
    const fence = fences.find(([library]) => library.test(name));
    return fence?.[1].test(path) === true ? undefined : `may not import ${name}`;
  }
  if (name === '../package.json' && /^(?:cli|language-server)\/src\/version\.ts$/.test(path)) return undefined;
  if (!name.endsWith('.js')) return `imports ${name}, which does not end in .js`;
  const target = resolved(path, name);
  const [ownPackage, ownSource] = path.split('/');
  if (!target.startsWith(`${ownPackage}/${ownSource}/`))
    return `imports ${name}, which is outside its package's ${ownSource}`;
  if (ownPackage !== 'core') return undefined;
  if (isRule(path) && folderOf(target) === 'rules') return `imports ${name}, but what rules share stands before them`;
  return isBehind(folderOf(path), folderOf(target)) ? `imports ${name}, which comes later in the line` : undefined;
}

function isRule(path: string): boolean {
  return /^core\/src\/rules\/[^/]+\/[^/]+$/.test(path);
}

/** The folder below `core/src`; undefined for the files right there, which may know everything. */
function folderOf(path: string): string | undefined {
  return /^core\/src\/([^/]+)\//.exec(path)?.[1];
}

/** `node` and the entry points stand at the very end, apart from each other. */
function isBehind(own: string | undefined, target: string | undefined): boolean {
  if (own === undefined || own === target) return false;
  const place = (folder: string | undefined) =>
    folder === undefined ? Infinity : line.includes(folder) ? line.indexOf(folder) : line.length;
  return place(target) > place(own) || place(target) >= line.length;
}

function resolved(path: string, name: string): string {
  return new URL(name, `file:///${path}`).pathname.slice(1).replace(/\.js$/, '.ts');
}
