import type { ShellCommand } from '../shell/command.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { PackageCall } from '../shell/package-call.js';
import { readsScript } from '../shell/script-input.js';
import { runsUnknownScript } from '../shell/unknown-script.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import type { Span } from '../text/span.js';
import { isCached } from './is-cached.js';
import type { Model } from './model.js';
import type { RemovedUse } from './removed-uses.js';
import { resolvedEffects } from './resolved-effects.js';
import type { Stage } from './stage.js';

const lists = '/var/lib/apt/lists';
const allLists = /^\/var\/lib\/apt(?:\/\*|\/lists(?:\/\*)?)?\/?$/;

/** What is known of apt's lists and packages at a place of a stage. */
interface Lists {
  /** Where they were deleted; undefined: they are there, or nobody knows. */
  readonly removal: Span | undefined;
  readonly installed: ReadonlySet<string>;
}

/** The installs of apt whose package lists an earlier RUN of the stage, or of one that it is based on, has deleted: the first of each RUN. */
export function removedLists(model: Model): readonly RemovedUse[] {
  if (model.commandsNamed('apt-get', 'apt', 'aptitude').length === 0) return [];
  const ends = new Map<Stage, Lists>();
  const found: RemovedUse[] = [];
  for (const stage of model.stages) {
    let removal = stage.parent && ends.get(stage.parent)?.removal;
    const installed = new Set(stage.parent && ends.get(stage.parent)?.installed);
    for (const instruction of stage.instructions) {
      if (instruction.kind === 'copy' || instruction.kind === 'add') {
        if (instruction.destination?.text.includes('/var/lib') === true) removal = undefined;
        continue;
      }
      if (instruction.kind !== 'run' || isCached(model.mountsOf(instruction), lists)) continue;
      const before = removal;
      const deletes = deletesIn(model, instruction);
      for (const command of model.commandsOf(instruction)) {
        removal = deletes.get(command) ?? distCleanOf(command)?.span ?? removal;
        if (mayFetch(command)) removal = undefined;
        const call = packageCallOf(command);
        if (call === undefined || !/^(?:apt-get|apt|aptitude)$/.test(call.manager)) continue;
        if (call.operation === 'update') removal = undefined;
        if (call.operation !== 'install') continue;
        if (removal !== undefined && removal === before && needsLists(call, installed)) {
          found.push({ what: 'the package lists', span: call.verb.span, removal, install: command });
          // The rest of the RUN has the same fault.
          removal = undefined;
        }
        for (const { name } of call.packages) if (name.known) installed.add(name.value);
      }
    }
    ends.set(stage, { removal, installed });
  }
  return found;
}

/** The commands that delete all lists, whatever happens. */
function deletesIn(model: Model, instruction: Instruction): ReadonlyMap<ShellCommand, Span> {
  const deletes = new Map<ShellCommand, Span>();
  for (const { effect, command, path } of resolvedEffects(model, instruction)) {
    const isSure = command.nesting.length === 0 && /^(?:first|and|sequence)$/.test(command.connector);
    if (effect.kind === 'delete' && isSure && path !== undefined && allLists.test(path))
      deletes.set(command, effect.path.span);
  }
  return deletes;
}

/** The verb with which apt deletes its lists as well. */
function distCleanOf({ name = '', args, nesting }: ShellCommand): Word | undefined {
  const isApt = /^(?:apt-get|apt)$/.test(name) && nesting.length === 0;
  return isApt ? args.find(({ text }) => /^dist-?clean$/.test(text)) : undefined;
}

/** Whether it may fetch the lists: a script that nobody knows, one from the net among them. */
function mayFetch(command: ShellCommand): boolean {
  const { name = '', connector } = command;
  if (runsUnknownScript(command) || (connector === 'pipe' && readsScript(command))) return true;
  return /^(?:add-apt-repository|apt-add-repository|mk-build-deps|gdebi|playwright|npx|apt-file|extrepo)$/.test(name);
}

/** Whether something has to be fetched that is not there already. */
function needsLists({ packages, options, command }: PackageCall, installed: ReadonlySet<string>): boolean {
  if (packages.length === 0 || command.nesting.length > 0 || !/^(?:first|and|sequence)$/.test(command.connector))
    return false;
  if (options.some(({ name }) => /^(?:--no-download|--download-only|-s|--simulate|--dry-run)$/.test(name)))
    return false;
  return packages.some(({ name, form }) => {
    const text = valueOf(name);
    return form === 'name' && text !== undefined && !installed.has(text);
  });
}
