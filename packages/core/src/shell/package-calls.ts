import { managerGrammar, type ManagerGrammar } from '../knowledge/manager-grammar.js';
import { isKnown, known, unknown, valueOf } from '../text/known.js';
import type { ShellCommand } from './command.js';
import { insertFlagAfter } from './insert-flag.js';
import { managerWords, type ManagerWords } from './manager-words.js';
import type { ReadCall } from './package-answers.js';
import { assumeYesOf, recommendsOf } from './package-answers.js';
import type { Operation, Option, PackageCall, PackageWord } from './package-call.js';
import type { VerbCall } from './package-verb.js';
import { verbCall } from './package-verb.js';
import { packageWord, type PackageKind } from './package-word.js';

const calls = new WeakMap<ShellCommand, PackageCall>();

/** The call of a package manager that a command is; undefined where it is none, or its verb is not known. Read once per command. */
export function packageCallOf(command: ShellCommand): PackageCall | undefined {
  const words = managerWords(command);
  if (words === undefined) return undefined;
  const kept = calls.get(command);
  const grammar = kept === undefined ? managerGrammar(words.manager) : undefined;
  if (grammar === undefined) return kept;
  const call = readCall(command, words, grammar);
  // Only calls are kept: the collector has to look at every key.
  if (call !== undefined) calls.set(command, call);
  return call;
}

function readCall(command: ShellCommand, words: ManagerWords, grammar: ManagerGrammar): PackageCall | undefined {
  const verb = verbCall(words, grammar);
  if (verb === undefined) return undefined;
  const options = [...verb.before.options, ...verb.behind.options];
  const program = command.name ?? '';
  const read: ReadCall = { command, grammar, program, verb, options };
  const last = verb.behind.options.at(-1);
  return {
    command,
    manager: words.manager,
    operation: operationOf(words.manager, verb),
    verb: verb.word,
    options,
    packages: packagesOf(words.manager, verb, options),
    assumeYes: assumeYesOf(read),
    recommends: recommendsOf(read),
    insertFlag: (flag) => insertFlagAfter(command, last?.valueWord ?? last?.word ?? verb.word, flag),
  };
}

/** With these the call only says what it would do. */
const dryRun: Readonly<Record<string, readonly string[]>> = {
  'apt-get': ['-s', '--simulate', '--just-print', '--dry-run', '--recon', '--no-act', '--print-uris'],
  apk: ['-s', '--simulate'],
  dnf: ['--assumeno'],
  zypper: ['-D', '--dry-run'],
  pacman: ['-p', '--print'],
  conda: ['-d', '--dry-run'],
  gem: ['--explain', '--dry-run'],
};

/** Where no verb is needed, these leave nothing to do. */
const informing: readonly string[] = ['--version', '-v', '--help', '-h'];

/** With these it only downloads. */
const downloadOnly: Readonly<Record<string, readonly string[]>> = {
  'apt-get': ['-d', '--download-only'],
  dnf: ['--downloadonly'],
  zypper: ['-d', '--download-only'],
  pacman: ['-w', '--downloadonly'],
  conda: ['--download-only'],
};

const likes: Readonly<Record<string, string>> = {
  apt: 'apt-get',
  aptitude: 'apt-get',
  yum: 'dnf',
  microdnf: 'dnf',
  tdnf: 'dnf',
  mamba: 'conda',
  micromamba: 'conda',
};

/** An install that installs nothing is another operation. */
function operationOf(manager: string, { operation, text, behind, before }: VerbCall): Operation {
  if (operation === 'run' || operation === 'other') return operation;
  const like = likes[manager] ?? manager;
  const dry = dryRun[like] ?? ['--dry-run'];
  const has = (flags: readonly string[]): boolean =>
    [...before.options, ...behind.options].some(({ name }) => flags.includes(name));
  if (text === '' && has(informing)) return 'other';
  if (has(dry) && !(manager === 'zypper' && !behind.options.some(({ name }) => dry.includes(name)))) return 'other';
  // For the build dependencies of a source package.
  if (/^(source-install|si)$/.test(text)) return operation;
  return operation === 'install' && has(downloadOnly[like] ?? []) ? 'download' : operation;
}

function packagesOf(manager: string, verb: VerbCall, options: readonly Option[]): readonly PackageWord[] {
  const kind = kindOf(manager, verb.text, options);
  const operands = verb.operation === 'run' ? verb.behind.operands.slice(0, 1) : verb.behind.operands;
  const version = versionOption(manager, options);
  return operands.map((word) => packageWord(word, manager, kind, version));
}

/** What the call installs; zypper is told by an option. */
function kindOf(manager: string, verb: string, options: readonly Option[]): PackageKind {
  if (verb.startsWith('module ')) return 'module';
  const type = manager === 'zypper' ? options.findLast(({ name }) => name === '-t' || name === '--type') : undefined;
  return verb.startsWith('group') || (type?.value !== undefined && !isKnown(type.value, 'package'))
    ? 'group'
    : 'package';
}

/** The version that an option gives to all packages of the call. */
function versionOption(manager: string, options: readonly Option[]): PackageWord['pin'] | undefined {
  const flags = versionFlags[manager];
  if (flags === undefined) return undefined;
  const option = options.findLast(({ name }) => flags.includes(name));
  if (option !== undefined)
    return option.value === undefined || !option.value.known ? unknown : known(valueOf(option.value) ?? null);
  // A repository or a folder is not pinned by a version.
  return manager === 'cargo' && options.some(({ name }) => name === '--git' || name === '--path') ? unknown : undefined;
}

const versionFlags: Readonly<Record<string, readonly string[]>> = {
  gem: ['-v', '--version'],
  cargo: ['--version', '--vers', '--tag', '--rev'],
  dotnet: ['--version'],
};
