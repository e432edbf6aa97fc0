import type { ShellCommand } from '../shell/command.js';
import { manifestInstallOf, type ManifestInstall } from '../shell/manifest-install.js';
import { packageCallOf } from '../shell/package-calls.js';
import { flagOf, type Instruction } from '../syntax/instruction.js';
import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import { runOf } from './run.js';
import { lineageOf, type Stage } from './stage.js';
import { classicYarn } from './yarn-version.js';

/** A command that is called where an install has left out the development dependencies, and nothing has brought them since. */
export interface BareCall {
  readonly command: ShellCommand;
  readonly install: ManifestInstall;
}

/** Settings by which they are installed all the same. */
const keepsThem = /production["']?[= ]["']?false|config_(?:include|production|only)|yarn_production|include[= ]dev/i;

const asksForAll = /--production[= ]false|--prod[= ]false|--(?:also|only)[= ]dev|(?:^| )(?:--dev|-D)(?: |$)/;
const asksForFew = /--omit[= ]["']?dev|--production|--only[= ]prod|(?:^| )(?:--prod|-P)(?: |$)/;

/** The calls that stand behind such an install of npm, pnpm or yarn in a stage or its parents, top to bottom. */
export function bareCalls(model: Model): readonly BareCall[] {
  if (keepsThem.test(model.source.text)) return [];
  const isClassic = classicYarn(model);
  const yarnCalls = new Map(model.packageOperations('yarn').map((call) => [call.command, call]));
  const ends = new Map<Stage, ManifestInstall | undefined>();
  const found: BareCall[] = [];
  for (const stage of model.stages) {
    let install = stage.parent && ends.get(stage.parent);
    for (const instruction of stage.isWindows ? [] : runOf(stage)) {
      // They may come along from another stage.
      if (instruction.kind === 'copy' && flagOf(instruction, 'from') !== undefined) install = undefined;
      if (instruction.kind !== 'run' || instruction.onbuild !== undefined) continue;
      let exported: string | undefined;
      for (const command of model.commandsOf(instruction)) {
        exported = exportedValue(command) ?? exported;
        const own = manifestInstallOf(command);
        if (own !== undefined) install = leavesOut(command, own, exported) ? own : undefined;
        else if (addsPackages(command) || isUnsure(command)) install = undefined;
        else if (install !== undefined) found.push({ command, install });
      }
    }
    ends.set(stage, install);
  }
  return found;

  function leavesOut(command: ShellCommand, { manager }: ManifestInstall, exported: string | undefined): boolean {
    const words = command.args.map(({ text }) => text).join(' ');
    if (!/^(?:npm|yarn|pnpm)$/.test(manager) || asksForAll.test(words) || isUnsure(command)) return false;
    if (asksForFew.test(words)) return true;
    const call = yarnCalls.get(command);
    // Later versions of yarn do not look at the variable.
    if (manager === 'yarn' && (call === undefined || !isClassic(call))) return false;
    const given = command.assignments.findLast(({ name }) => name === 'NODE_ENV')?.value.value;
    return (given === undefined ? (exported ?? environment(command.instruction)) : valueOf(given)) === 'production';
  }

  function environment(instruction: Instruction): string | undefined {
    const variable = model.variableAt(instruction, 'NODE_ENV');
    const value = variable.known ? variable.value?.value : undefined;
    return value && valueOf(value);
  }
}

function exportedValue({ name, args }: ShellCommand): string | undefined {
  const word = name === 'export' ? args.find(({ text }) => text.startsWith('NODE_ENV=')) : undefined;
  return word && (valueOf(word.value) ?? word.text).slice('NODE_ENV='.length);
}

function addsPackages(command: ShellCommand): boolean {
  const { manager = '', operation = '', packages = [] } = packageCallOf(command) ?? {};
  return /^(?:npm|yarn|pnpm)$/.test(manager) && /^(?:install|upgrade|ci)$/.test(operation) && packages.length > 0;
}

function isUnsure({ nesting, connector }: ShellCommand): boolean {
  return connector === 'or' || nesting.some((one) => /^(?:branch|condition|function)$/.test(one));
}

/** Whether a tool is installed by itself in the stage or its parents, for all projects. */
export function hasGlobalPackages({ commandsOf }: Model, stage: Stage): boolean {
  return lineageOf(stage)
    .flatMap(runOf)
    .some((instruction) =>
      commandsOf(instruction).some(({ name = '', args }) => {
        const texts = args.map(({ text }) => text);
        return /^(?:npm|pnpm|yarn)$/.test(name) && texts.some((text) => /^(?:-g|--global|global)$/.test(text));
      }),
    );
}
