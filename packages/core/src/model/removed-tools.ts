import { managerNames } from '../knowledge/manager-grammar.js';
import { packageFamilyOf } from '../knowledge/package-family.js';
import { toolKind } from '../knowledge/packages.js';
import { isProgramOf } from '../knowledge/tool-programs.js';
import type { ShellCommand } from '../shell/command.js';
import { packageCallOf } from '../shell/package-calls.js';
import { readsScript } from '../shell/script-input.js';
import { runsUnknownScript } from '../shell/unknown-script.js';
import type { Span } from '../text/span.js';
import type { Model } from './model.js';
import type { RemovedUse } from './removed-uses.js';
import { lineageOf } from './stage.js';

/** More removed packages at a time are not looked for in each command. */
const mostGone = 50;

/**
 * The programs of packages that the final stage or one it is based on installs and then removes, where a later instruction
 * calls them; only where the base surely has none of that name and nothing may bring another.
 */
export function removedTools(model: Model): readonly RemovedUse[] {
  const { finalStage } = model;
  const facts = finalStage?.root.kind === 'image' ? finalStage.root.facts : undefined;
  const isRemoving = managerNames().some((manager) => model.packageOperations(manager, 'remove').length > 0);
  if (finalStage === undefined || facts === undefined || !isRemoving) return [];
  /** The packages of this file by name, and those of a virtual one by its name. */
  const installed = new Map<string, readonly string[]>();
  const gone = new Map<string, { readonly concept: string; readonly removal: Span }>();
  const found: RemovedUse[] = [];
  for (const instruction of lineageOf(finalStage).flatMap(({ instructions }) => instructions)) {
    const isCopy = instruction.kind === 'copy' || instruction.kind === 'add';
    if (isCopy && /bin\b|^["']?\/["']?$/.test(instruction.destination?.text ?? '')) gone.clear();
    const removed: (readonly [name: string, removal: Span, manager: string])[] = [];
    for (const command of model.commandsOf(instruction)) {
      use(command);
      if (instruction.kind === 'run') note(command, removed);
    }
    for (const [name, removal, manager] of removed) {
      if (gone.size < mostGone) gone.set(name, { concept: toolKind(manager, name)?.concept ?? name, removal });
    }
  }
  return found;

  function use({ name, words, nesting, connector }: ShellCommand): void {
    const [program] = words;
    if (gone.size === 0 || name === undefined || program?.text !== name || facts?.lacks.has(name) !== true) return;
    if (nesting.length > 0 || connector === 'or') return;
    for (const [tool, { concept, removal }] of gone) {
      if (tool !== name && !isProgramOf(concept, name)) continue;
      found.push({ what: `\`${name}\``, span: program.span, removal });
      gone.delete(tool);
      return;
    }
  }

  /** What may bring a program by another way makes an end of all that is known. */
  function note(command: ShellCommand, removed: (readonly [string, Span, string])[]): void {
    const call = packageCallOf(command);
    const isOpen = runsUnknownScript(command) || readsScript(command) || command.nesting.length > 0;
    if (isOpen || /^(?:make|ninja|cmake|ln)$/.test(command.name ?? '')) gone.clear();
    if (call === undefined) return;
    if (packageFamilyOf(call.manager) === undefined || call.operation === 'install') gone.clear();
    if (packageFamilyOf(call.manager) === undefined || command.nesting.length > 0) return;
    const { manager, operation, packages, options } = call;
    const names = packages.flatMap(({ name, span }) => (name.known ? [{ name: name.value, span }] : []));
    if (operation === 'install') {
      for (const { name } of names) installed.set(name, [name]);
      const virtual = options.find((one) => one.name === '-t' || one.name === '--virtual')?.value;
      if (virtual?.known === true && manager === 'apk')
        installed.set(
          virtual.value,
          names.map(({ name }) => name),
        );
    }
    if (operation !== 'remove') return;
    for (const { name, span } of names) {
      for (const tool of installed.get(name) ?? []) removed.push([tool, span, manager]);
    }
  }
}
