import { managerGrammar } from '../knowledge/manager-grammar.js';
import { valueOf } from '../text/known.js';
import type { Word } from '../syntax/word.js';
import type { ShellCommand } from './command.js';
import type { Option } from './package-call.js';
import { packageCallOf } from './package-calls.js';

/** An install of what a project's manifest names. */
export interface ManifestInstall {
  readonly manager: string;
  /** The verb's word, the program's where there is none. */
  readonly verb: Word;
  /** As it is called: `npm ci`. */
  readonly name: string;
  /** The files that decide what is installed, as globs; those that the call names come first. */
  readonly manifests: readonly string[];
  /** Whether the call names parts of a project with several packages: then its manifests are many. */
  readonly isPartial: boolean;
}

/** Flags with which a call names the file, and those with which it names a part of the project. */
const fileFlag = /^(-r|--requirement|-f|--file)$/;
const partFlag =
  /^(-w|--workspaces?|--filter|-F|-r|--recursive|--prefix|--cwd|-C|--dir|--package|--all-packages|-p|--project)$/;

/** Managers without a grammar: what they are called with and what they read. */
const others: readonly (readonly [call: RegExp, manifest: string])[] = [
  [/^mix deps\.get$/, 'mix.exs'],
  [/^(dart|flutter) pub get$/, 'pubspec.yaml'],
  [/^shards install$/, 'shard.yml'],
  [/^swift package resolve$/, 'Package.swift'],
  [/^bower install$/, 'bower.json'],
  [/^nuget restore$/, 'packages.config'],
];

/** The install of a project's dependencies that a command is, apart from any build; undefined for packages named one by one and for the project itself. */
export function manifestInstallOf(command: ShellCommand): ManifestInstall | undefined {
  const call = packageCallOf(command);
  if (call === undefined) return otherInstall(command);
  const { manager, operation, options, packages, verb } = call;
  const grammar = managerGrammar(manager);
  if (grammar === undefined || grammar.manifests.length === 0) return undefined;
  // What stands behind `dotnet restore` is the project; elsewhere it is a package, or the project as one.
  if (packages.length > 0 && manager !== 'dotnet') return undefined;
  const files = options
    .filter(({ name }) => fileFlag.test(name))
    .flatMap(({ value }) => (value && valueOf(value)) ?? []);
  const isFromFile = /^(pip|conda|mamba|micromamba)$/.test(manager) || (manager === 'uv' && verb.text !== 'sync');
  if (!isInstall(manager, operation, verb.text, options) || (isFromFile && files.length === 0)) return undefined;
  return {
    manager,
    verb,
    name: manager === 'go' ? 'go mod download' : verb === command.words[0] ? manager : `${manager} ${verb.text}`,
    manifests: [...(isFromFile ? files.map((file) => file.replace(/^.*\//s, '')) : []), ...grammar.manifests],
    isPartial: !isFromFile && options.some(({ name }) => partFlag.test(name)),
  };
}

function isInstall(manager: string, operation: string, verb: string, options: readonly Option[]): boolean {
  if (options.some(({ name }) => /^(-g|--global|-e|--editable|--help)$/.test(name))) return false;
  if (manager === 'go' || manager === 'cargo') return operation === 'download' && /^(download|fetch)$/.test(verb);
  if (manager === 'dotnet' || manager === 'mvn' || manager === 'gradle') return operation === 'download';
  return /^(install|ci)$/.test(operation) && !/^(add|require|update|focus|deploy|create-project)$/.test(verb);
}

const otherPrograms: ReadonlySet<string> = new Set(['mix', 'dart', 'flutter', 'shards', 'swift', 'bower', 'nuget']);

function otherInstall({ words, name = '' }: ShellCommand): ManifestInstall | undefined {
  if (!otherPrograms.has(name)) return undefined;
  const verb = words.find((word, at) => at > 0 && !word.text.startsWith('-'));
  const text = [name, ...words.slice(1, 3).map((word) => word.text)].join(' ');
  const found = others.find(([call]) => call.test(text) || call.test(`${name} ${verb?.text ?? ''}`));
  if (found === undefined || verb === undefined) return undefined;
  return { manager: name, verb, name: `${name} ${verb.text}`, manifests: [found[1]], isPartial: false };
}

/** Whether one of these file names, which may be globs, can be a manifest of the install. */
export function namesManifest({ manifests, manager }: ManifestInstall, names: readonly string[]): boolean {
  if (/^(pip|uv)$/.test(manager) && names.some((name) => /require|constraint|pyproject|setup\.(py|cfg)/i.test(name)))
    return true;
  return names.some((name) => manifests.some((manifest) => matches(manifest, name) || matches(name, manifest)));
}

/** Whether a glob stands for a name; only its first star is looked at, what follows may be anything. */
function matches(glob: string, name: string): boolean {
  const star = glob.search(/[*?[{]/);
  if (star < 0 || /^\*+$/.test(glob)) return glob === name;
  const end = /[^*?[\]{}]*$/.exec(glob)?.[0] ?? '';
  return name.startsWith(glob.slice(0, star)) && name.endsWith(end);
}

const manifestName =
  /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|\.npmrc|yarn\.lock|\.yarnrc(?:\.yml)?|pnpm-(?:lock|workspace)\.yaml|bun\.lockb?|(?:requirements|constraints)[\w.-]*\.txt|pyproject\.toml|(?:poetry|uv)\.lock|Pipfile(?:\.lock)?|setup\.(?:py|cfg)|environment\.ya?ml|go\.(?:mod|sum|work)|Cargo\.(?:toml|lock)|Gemfile(?:\.lock)?|[\w.-]+\.gemspec|composer\.(?:json|lock)|pom\.xml|(?:build|settings)\.gradle(?:\.kts)?|gradle\.(?:properties|lockfile)|[\w.-]+\.(?:cs|fs|vb)proj|[\w.-]+\.slnx?|packages\.(?:lock\.json|config)|Directory\.\w+\.props|nuget\.config|mix\.(?:exs|lock)|pubspec\.(?:yaml|lock)|Package\.(?:swift|resolved))$/i;

/** Whether a file is known by its name to say which packages a project needs. */
export function isManifestName(name: string): boolean {
  return manifestName.test(name);
}
