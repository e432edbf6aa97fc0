import type { ShellCommand } from '../shell/command.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { PackageCall } from '../shell/package-call.js';
import { readsScript } from '../shell/script-input.js';
import { runsUnknownScript } from '../shell/unknown-script.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import { entryOf, withEntries, type LayeredMap } from '../text/layered-map.js';
import type { Span } from '../text/span.js';
import { isCached } from './is-cached.js';
import type { Model } from './model.js';
import type { RemovedUse } from './removed-uses.js';
import { resolvedEffects } from './resolved-effects.js';
import { walkDown } from './walk-down.js';

const folder = '/var/lib/apt/lists';
const allLists = /^\/var\/lib\/apt(?:\/\*|\/lists(?:\/\*)?)?\/?$/;

/** What is known of apt's lists and packages behind an instruction. */
interface Lists {
  /** Where they were deleted; undefined: they are there, or nobody knows. */
  readonly removal: Span | undefined;
  readonly installed: LayeredMap<string, true> | undefined;
  /** What the instruction itself needs of what was deleted above it. */
  readonly uses: readonly RemovedUse[];
}

const none: readonly RemovedUse[] = [];

const lists = walkDown<Lists>(
  ['run', 'copy', 'add'],
  { removal: undefined, installed: undefined, uses: none },
  listsAfter,
);

/** The installs of apt whose package lists an earlier RUN of the stage, or of one that it is based on, has deleted: the first of each RUN. */
export function removedLists(model: Model): readonly RemovedUse[] {
  if (model.commandsNamed('apt-get', 'apt', 'aptitude').length === 0) return none;
  return model
    .instructionsOf('run')
    .flatMap((run) => (run.onbuild === undefined ? lists.behind(model, run).uses : none));
}

function listsAfter(model: Model, before: Lists, instruction: Instruction): Lists {
  const rest = before.uses.length === 0 ? before : { ...before, uses: none };
  if (instruction.kind === 'copy' || instruction.kind === 'add') {
    const isOpen = instruction.destination?.text.includes('/var/lib') === true && before.removal !== undefined;
    return isOpen ? { ...rest, removal: undefined } : rest;
  }
  return isCached(model.mountsOf(instruction), folder) ? rest : listsAfterRun(model, rest, instruction);
}

function listsAfterRun(model: Model, before: Lists, run: Instruction): Lists {
  let { removal } = before;
  const installed = new Map<string, true>();
  const has = (name: string): boolean => installed.has(name) || entryOf(before.installed, name) !== undefined;
  const uses: RemovedUse[] = [];
  const deletes = deletesIn(model, run);
  for (const command of model.commandsOf(run)) {
    removal = deletes.get(command) ?? distCleanOf(command)?.span ?? removal;
    if (removal !== undefined && mayFetch(command)) removal = undefined;
    const call = packageCallOf(command);
    if (call === undefined || !isApt(call.manager)) continue;
    if (call.operation === 'update') removal = undefined;
    if (call.operation !== 'install') continue;
    if (removal !== undefined && removal === before.removal && needsLists(call, has)) {
      uses.push({ what: 'the package lists', span: call.verb.span, removal, install: command });
      // The rest of the RUN has the same fault.
      removal = undefined;
    }
    for (const { name } of call.packages) if (name.known && !has(name.value)) installed.set(name.value, true);
  }
  if (removal === before.removal && installed.size === 0 && uses.length === 0) return before;
  const all = installed.size === 0 ? before.installed : withEntries(before.installed, installed);
  return { removal, installed: all, uses };
}

function isApt(name: string): boolean {
  return name === 'apt-get' || name === 'apt' || name === 'aptitude';
}

/** The commands that delete all lists, whatever happens. */
function deletesIn(model: Model, instruction: Instruction): ReadonlyMap<ShellCommand, Span> {
  let deletes: Map<ShellCommand, Span> | undefined;
  for (const { effect, command, path } of resolvedEffects(model, instruction)) {
    if (effect.kind !== 'delete' || path === undefined || !allLists.test(path)) continue;
    const isSure = command.nesting.length === 0 && /^(?:first|and|sequence)$/.test(command.connector);
    if (isSure) (deletes ??= new Map()).set(command, effect.path.span);
  }
  return deletes ?? noDeletes;
}

const noDeletes: ReadonlyMap<ShellCommand, Span> = new Map();

/** The verb with which apt deletes its lists as well. */
function distCleanOf({ name = '', args, nesting }: ShellCommand): Word | undefined {
  const mayClean = (name === 'apt-get' || name === 'apt') && nesting.length === 0;
  return mayClean ? args.find(({ text }) => /^dist-?clean$/.test(text)) : undefined;
}

/** Whether it may fetch the lists: a script that nobody knows, one from the net among them. */
function mayFetch(command: ShellCommand): boolean {
  const { name = '', connector } = command;
  if (runsUnknownScript(command) || (connector === 'pipe' && readsScript(command))) return true;
  return /^(?:add-apt-repository|apt-add-repository|mk-build-deps|gdebi|playwright|npx|apt-file|extrepo)$/.test(name);
}

/** Whether something has to be fetched that is not there already. */
function needsLists({ packages, options, command }: PackageCall, has: (name: string) => boolean): boolean {
  if (packages.length === 0 || command.nesting.length > 0 || !/^(?:first|and|sequence)$/.test(command.connector))
    return false;
  if (options.some(({ name }) => /^(?:--no-download|--download-only|-s|--simulate|--dry-run)$/.test(name)))
    return false;
  return packages.some(({ name, form }) => {
    const text = valueOf(name);
    return form === 'name' && text !== undefined && !has(text);
  });
}
