import { packageFamilyOf } from '../knowledge/package-family.js';
import { toolKind } from '../knowledge/packages.js';
import { isProgramOf } from '../knowledge/tool-programs.js';
import type { ShellCommand } from '../shell/command.js';
import type { PackageCall } from '../shell/package-call.js';
import { packageCallOf } from '../shell/package-calls.js';
import { readsScript } from '../shell/script-input.js';
import { runsUnknownScript } from '../shell/unknown-script.js';
import type { Instruction } from '../syntax/instruction.js';
import { entryOf, withEntries, type LayeredMap } from '../text/layered-map.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import type { RemovedUse } from './removed-uses.js';
import type { Stage } from './stage.js';
import { walkDown } from './walk-down.js';

/** More removed packages at a time are not looked for in each command. */
const mostGone = 50;

/** What is known of packages behind an instruction. */
interface Tools {
  /** The packages of this file by name, and those of a virtual one by its name. */
  readonly installed: LayeredMap<string, readonly string[]> | undefined;
  readonly gone: ReadonlyMap<string, { readonly concept: string; readonly removal: Span }>;
  /** What the instruction itself uses of what was removed above it. */
  readonly uses: readonly RemovedUse[];
}

const none: readonly RemovedUse[] = [];
const noneGone: Tools['gone'] = new Map();

const tools = walkDown<Tools>(
  ['run', 'copy', 'add', 'cmd', 'entrypoint', 'healthcheck'],
  { installed: undefined, gone: noneGone, uses: none },
  toolsAfter,
);

/**
 * The programs of packages that the final stage or one it is based on installs and then removes, where a later instruction
 * calls them; only where the base surely has none of that name and nothing may bring another.
 */
export function removedTools(model: Model): readonly RemovedUse[] {
  const { finalStage, stageOf, commands } = model;
  const lacks = finalStage && lackedBy(finalStage);
  if (lacks === undefined) return none;
  const callers = new Set<Instruction>();
  for (const { name, instruction } of commands) if (name !== undefined && lacks.has(name)) callers.add(instruction);
  return [...callers].flatMap((caller) =>
    caller.onbuild === undefined && stageOf(caller)?.isShipped === true ? tools.behind(model, caller).uses : none,
  );
}

/** The programs that the image below a stage surely has not. */
function lackedBy({ root }: Stage): ReadonlySet<string> | undefined {
  return root.kind === 'image' ? root.facts?.lacks : undefined;
}

function toolsAfter(model: Model, before: Tools, instruction: Instruction): Tools {
  const rest = before.uses.length === 0 ? before : { ...before, uses: none };
  if (instruction.kind === 'copy' || instruction.kind === 'add') {
    const isOpen = before.gone.size > 0 && /bin\b|^["']?\/["']?$/.test(instruction.destination?.text ?? '');
    return isOpen ? { ...rest, gone: noneGone } : rest;
  }
  const commands = model.commandsOf(instruction);
  if (before.gone.size === 0 && !commands.some((command) => packageCallOf(command) !== undefined)) return rest;
  const stage = model.stageOf(instruction);
  return toolsAfterCommands(rest, commands, instruction.kind === 'run', stage && lackedBy(stage));
}

function toolsAfterCommands(
  before: Tools,
  commands: readonly ShellCommand[],
  isRun: boolean,
  lacks: ReadonlySet<string> | undefined,
): Tools {
  const gone = new Map(before.gone);
  const installed = new Map<string, readonly string[]>();
  const removed: (readonly [name: string, removal: Span, manager: string])[] = [];
  const uses: RemovedUse[] = [];
  for (const command of commands) {
    use(command);
    if (isRun) note(command);
  }
  for (const [name, removal, manager] of removed) {
    if (gone.size < mostGone) gone.set(name, { concept: toolKind(manager, name)?.concept ?? name, removal });
  }
  return {
    installed: installed.size === 0 ? before.installed : withEntries(before.installed, installed),
    gone: gone.size === 0 ? noneGone : gone,
    uses,
  };

  function use({ name, words, nesting, connector }: ShellCommand): void {
    const [program] = words;
    if (gone.size === 0 || name === undefined || program?.text !== name || lacks?.has(name) !== true) return;
    if (nesting.length > 0 || connector === 'or') return;
    for (const [tool, { concept, removal }] of gone) {
      if (tool !== name && !isProgramOf(concept, name)) continue;
      uses.push({ what: `\`${name}\``, span: program.span, removal });
      gone.delete(tool);
      return;
    }
  }

  /** What may bring a program by another way makes an end of all that is known. */
  function note(command: ShellCommand): void {
    const call = packageCallOf(command);
    if (gone.size > 0 && mayBringAny(command)) gone.clear();
    if (call === undefined) return;
    if (packageFamilyOf(call.manager) === undefined || call.operation === 'install') gone.clear();
    if (packageFamilyOf(call.manager) === undefined || command.nesting.length > 0) return;
    const { manager, operation, packages } = call;
    if (operation === 'install') noteInstall(call);
    if (operation !== 'remove') return;
    for (const { name, span } of packages) {
      for (const tool of name.known ? packagesNamed(name.value) : []) removed.push([tool, span, manager]);
    }
  }

  function noteInstall({ manager, packages, options }: PackageCall): void {
    const names = packages.flatMap(({ name }) => (name.known ? [name.value] : []));
    for (const name of names) {
      const [only, ...others] = packagesNamed(name);
      if (only !== name || others.length > 0) installed.set(name, [name]);
    }
    const virtual = options.find((one) => one.name === '-t' || one.name === '--virtual')?.value;
    if (virtual?.known === true && manager === 'apk') installed.set(virtual.value, names);
  }

  function packagesNamed(name: string): readonly string[] {
    return installed.get(name) ?? entryOf(before.installed, name) ?? [];
  }
}

function mayBringAny(command: ShellCommand): boolean {
  if (runsUnknownScript(command) || readsScript(command) || command.nesting.length > 0) return true;
  return /^(?:make|ninja|cmake|ln)$/.test(command.name ?? '');
}
