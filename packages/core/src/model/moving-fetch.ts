import { managerNames } from '../knowledge/manager-grammar.js';
import { packageFamilyOf } from '../knowledge/package-family.js';
import { callNameOf } from '../shell/call-name.js';
import type { ShellCommand } from '../shell/command.js';
import { optionsOf } from '../shell/options.js';
import type { PackageCall } from '../shell/package-call.js';
import { packageCallOf } from '../shell/package-calls.js';
import { readsScript } from '../shell/script-input.js';
import type { Instruction } from '../syntax/instruction.js';
import { isKnown, valueOf } from '../text/known.js';
import { oncePer } from '../text/once.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';

/** What a command fetches that will be another tomorrow. */
export interface MovingFetch {
  readonly kind: 'upgrade' | 'clone' | 'download';
  /** As it is called: `apt-get upgrade`, `git clone`, `curl`. */
  readonly name: string;
  readonly span: Span;
}

/** Branches; what else stands behind `-b` may well be a tag. */
const branch = /^(?:master|main|develop|development|devel|dev|trunk|next|nightly|HEAD|stable|latest)$/;

/** Places that are filled anew with each release or commit, and what makes a place one of a version. */
const movingPlace =
  /^https?:\/\/[^/]+\/(?:.*[/_.-])?(?:latest|nightly)(?:[/_.-]|$)|^https?:\/\/raw\.githubusercontent\.com\/[^/]+\/[^/]+\/(?:refs\/heads\/)?(?:master|main|HEAD|develop)\/|^https?:\/\/[^/]+\/.*\/(?:archive|tarball|zipball|raw|blob|tree|heads)\/(?:refs\/heads\/)?(?:master|main|HEAD|develop)(?:[/.]|$)/;
const versioned = /\d+\.\d+|[0-9a-f]{12,}|\$/;

/** Whether a URL names the latest release, or the file of a branch; keys are none of a version. */
export function isMovingPlace(url: string): boolean {
  return movingPlace.test(url) && !versioned.test(url) && !/\.(?:asc|gpg|key|pub)$/.test(url);
}

/** Whether a text is the name of a branch; what is no such name may well be a tag. */
export function isBranchName(text: string): boolean {
  return branch.test(text);
}

/** What a command of a RUN fetches without saying which version; undefined for all that may be fixed. */
export function movingFetchOf(command: ShellCommand): MovingFetch | undefined {
  const { name = '', args } = command;
  if (name === 'git') return cloneOf(command);
  if (name === 'curl' || name === 'wget') {
    // Of a script that is run at once only what it does is left.
    if (command.pipeline.commands.some(readsScript)) return undefined;
    const url = args.find(({ value }) => isMovingPlace(valueOf(value) ?? '$'));
    return url && { kind: 'download', name, span: url.span };
  }
  const call = packageCallOf(command);
  if (call?.manager === 'pip') return repositoryOf(call);
  if (call?.operation !== 'upgrade' || packageFamilyOf(call.manager) === undefined) return undefined;
  const { verb, packages, options } = call;
  const isOnly = packages.length > 0 || options.some((option) => /^--(?:advisory|cve|bugfix|sec)/.test(option.name));
  return isOnly ? undefined : { kind: 'upgrade', name: callNameOf(call), span: verb.span };
}

/** The instructions with a command that may be one, whatever it fetches. */
export function mayFetch({
  commandsNamed,
  packageOperations,
}: Pick<Model, 'commandsNamed' | 'packageOperations'>): ReadonlySet<Instruction> {
  const upgrades = managerNames().flatMap((manager) => packageOperations(manager, 'upgrade'));
  const calls = [...upgrades, ...packageOperations('pip', 'install')].map(({ command }) => command);
  return new Set([...commandsNamed('git', 'curl', 'wget'), ...calls].map(({ instruction }) => instruction));
}

/** What the commands of an instruction fetch so. */
export const movingFetchesOf = oncePer((commands: readonly ShellCommand[]): readonly MovingFetch[] =>
  commands.flatMap((command) => movingFetchOf(command) ?? []),
);

const checksOut = /^(?:checkout|reset|switch|fetch|worktree)$/;

/** The stages where a command of git brings another commit than the one that was cloned. */
export function checkedOutIn({
  commandsNamed,
  stageOf,
}: Pick<Model, 'commandsNamed' | 'stageOf'>): ReadonlySet<Stage | undefined> {
  const checkouts = commandsNamed('git').filter(({ args }) => args.some(({ text }) => checksOut.test(text)));
  return new Set(checkouts.map(({ instruction }) => stageOf(instruction)));
}

/** `git+https://server/repository` without `@` and a tag or commit, or a variable. */
const movingRepository = /^["']?(?:[\w.[\],-]+ *@ *)?git\+\w+:\/\/(?:[^/@]+@)?[^@$]+$/;

function repositoryOf(call: PackageCall): MovingFetch | undefined {
  if (call.operation !== 'install') return undefined;
  const word = call.packages.find(({ text }) => movingRepository.test(text));
  return word && { kind: 'clone', name: callNameOf(call), span: word.span };
}

function cloneOf(command: ShellCommand): MovingFetch | undefined {
  const { options, operands } = optionsOf(command, cloneValues);
  const [verb, url] = operands;
  if (verb === undefined || !isKnown(verb.value, 'clone') || url === undefined) return undefined;
  if (!/:\/\/|@/.test(url.text) || options.some(({ name }) => name === '--revision')) return undefined;
  const named = options.findLast(({ name }) => name === '-b' || name === '--branch')?.value;
  const isMoving = named === undefined || (named.known && branch.test(named.value));
  return isMoving ? { kind: 'clone', name: 'git clone', span: url.span } : undefined;
}

const cloneValues = [
  '-b',
  '--branch',
  '--depth',
  '-o',
  '--origin',
  '-c',
  '--config',
  '-j',
  '--jobs',
  '--reference',
  '--template',
  '-u',
  '--upload-pack',
  '--shallow-since',
  '--shallow-exclude',
  '--filter',
  '--separate-git-dir',
  '-C',
  '--revision',
];
