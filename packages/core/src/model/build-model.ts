import { once } from '../text/once.js';
import type { ShellCommand, Script } from '../shell/command.js';
import { commandsIn, scriptsRead, type ScriptsRead } from '../shell/scripts-read.js';
import type { Instruction, InstructionOf, Kind } from '../syntax/instruction.js';
import type { Syntax } from '../syntax/syntax.js';
import { eachWritten } from '../syntax/each-written.js';
import { expand as expandText } from '../syntax/expand.js';
import type { Word } from '../syntax/word.js';
import { known, unknown, type Known } from '../text/known.js';
import type { Span } from '../text/span.js';
import { noFacts, type Facts } from './facts.js';
import { bareVariables, checkSettings } from './check-settings.js';
import { globalArguments } from './global-arguments.js';
import { groupBy, inOrder, listsInOrder } from './groups.js';
import { buildImages } from './images.js';
import { instructionProblemsOf } from './instruction-problems.js';
import type { Model } from './model.js';
import { mountsOf } from './mounts.js';
import { indexPackageOperations, type PackageOperationIndex } from './package-operations.js';
import { outermost, runOf } from './run.js';
import { buildScopes, textOf, type BaseVariables, type Scopes } from './scopes.js';
import type { ModelSettings } from './settings.js';
import type { Stage } from './stage.js';
import { buildStages } from './stages.js';
import { buildStates, type States } from './states.js';
import type { Variable } from './variables.js';

/** What the syntax means under these settings. Everything is computed once, and most of it when it is first asked for. */
export function buildModel(syntax: Syntax, settings: ModelSettings, facts: Facts = noFacts): Model {
  const { source, escape, directives, comments, problems, instructions } = syntax;
  const globals = globalArguments(syntax, settings);
  const expandGlobal = (word: Word): Known<string> => expandText(word.text, globals.lookUp, escape);
  const stages = buildStages(syntax, settings, expandGlobal);

  /** In the order in which they run: the triggers of a stage behind its FROM. */
  const places = once(() => {
    const triggersOf = new Map(stages.map(({ from, triggers }) => [from as Instruction, triggers]));
    const inOrder = instructions.flatMap((instruction) => [instruction, ...(triggersOf.get(instruction) ?? [])]);
    return new Map(inOrder.map((instruction, place) => [instruction, place]));
  });
  const placeOf = (instruction: Instruction): number =>
    places().get(instruction.onbuild === undefined ? instruction : outermost(instruction)) ?? 0;
  const stageByInstruction = once(() => {
    const map = new Map<Instruction, Stage>();
    for (const stage of stages) {
      map.set(stage.from, stage);
      for (const instruction of runOf(stage)) map.set(instruction, stage);
    }
    return map;
  });
  const stageOf = (instruction: Instruction): Stage | undefined =>
    stageByInstruction().get(instruction.onbuild === undefined ? instruction : outermost(instruction));

  const scopes = once((): Scopes => buildScopes(stages, placeOf, globals, settings, escape));
  const bareScopes = once((): Scopes => {
    const bare = globalArguments(syntax, checkSettings(settings, stages));
    return buildScopes(stages, placeOf, bare, settings, escape, bareVariables(stages, settings));
  });
  const states = once((): States => buildStates(stages, expand));
  const setsShell = instructions.some(({ kind }) => kind === 'shell');

  function variableAt(
    instruction: Instruction,
    name: string,
    base: BaseVariables = 'known',
  ): Known<Variable | undefined> {
    const stage = stageOf(instruction);
    if (stage !== undefined && instruction.kind !== 'from') {
      return (base === 'none' ? bareScopes() : scopes()).lookUp(stage, placeOf(instruction), name);
    }
    // An ARG above the first FROM sees itself and those above it.
    const argument = globals.before(name, instruction.kind === 'from' ? Infinity : instruction.span.end);
    if (argument === undefined) return known(undefined);
    const { property, value = unknown } = argument;
    return known({ name, kind: 'arg', value, ...(property && { property }) });
  }

  function expand(word: Word, instruction: Instruction, base: BaseVariables = 'known'): Known<string> {
    if (word.value.known) return word.value;
    // An ONBUILD trigger sees the variables of another build.
    if (instruction.onbuild !== undefined && instruction.runBy === undefined) return unknown;
    return expandText(word.text, (name) => textOf(variableAt(instruction, name, base)), escape);
  }

  /** The SHELL above it, and on Windows that of the base; what few other bases set is a POSIX shell too. */
  function shellOf(instruction: Instruction): readonly string[] | undefined {
    const stage = stageOf(instruction);
    if (stage === undefined || !(setsShell || stage.isWindows)) return undefined;
    const { shell } = states().at(stage, instruction);
    const isOwn = shell.known && shell.span !== undefined;
    if (!isOwn && !stage.isWindows) return undefined;
    return (shell.known ? shell.value : undefined) ?? (stage.isWindows ? ['cmd', '/S', '/C'] : undefined);
  }

  const readOf = (instruction: Instruction): ScriptsRead => scriptsRead(instruction, shellOf(instruction), escape);
  const scriptsIn = (instruction: Instruction): readonly Script[] =>
    withScript.has(instruction.kind) ? readOf(instruction).scripts : [];
  const commandsOf = (instruction: Instruction): readonly ShellCommand[] =>
    withScript.has(instruction.kind) ? commandsIn(readOf(instruction)) : [];

  const stagesByName = once(() => groupBy(stages, ({ name }) => name));
  const byKind = once(() => groupBy(withTriggers(instructions), ({ kind }) => kind));
  const listOfKinds = listsInOrder(byKind, startOf);
  const run = once(() => groupBy(stages.filter(({ isBuilt }) => isBuilt).flatMap(runOf), ({ kind }) => kind));
  const listRun = listsInOrder(run, placeOf);
  const scripted = once(() => inOrder([...withScript], byKind(), startOf));
  const commands = once(() => scripted().flatMap(commandsOf));
  const byName = once(() => groupBy(commands(), ({ name }) => name ?? ''));
  const listNamed = listsInOrder(byName, startOf);
  const operations = once((): PackageOperationIndex => indexPackageOperations(scripted(), readOf, stageOf));
  const imageOf = buildImages({
    states,
    expand,
    commandsOf,
    packageOperations: () =>
      operations()
        .all()
        .toSorted((a, b) => a.verb.span.start - b.verb.span.start),
  });

  const rejected = {
    known: once(() => instructionProblemsOf(model, 'known')),
    none: once(() => instructionProblemsOf(model, 'none')),
  };
  const model: Model = {
    source,
    escape,
    directives,
    comments,
    problems,
    instructionProblems: (base = 'known') => rejected[base](),
    begin: 0,
    instructions,
    stages,
    globalArguments: globals,
    finalStage: stages.find(({ isFinal }) => isFinal),
    settings,
    facts,
    instructionsOf<K extends Kind>(...kinds: readonly K[]): readonly InstructionOf<K>[] {
      return listOfKinds(kinds) as unknown as readonly InstructionOf<K>[];
    },
    instructionsRun<K extends Kind>(...kinds: readonly K[]): readonly InstructionOf<K>[] {
      return listRun(kinds) as unknown as readonly InstructionOf<K>[];
    },
    stageOf,
    stageNamed(name, before) {
      // Of stages with one name COPY sees the last, and cannot copy from it where it stands below.
      const named = stagesByName().get(name.toLowerCase())?.at(-1);
      if (named !== undefined) return named.index < before.index ? named : undefined;
      return /^\d+$/.test(name) && Number(name) < before.index ? stages[Number(name)] : undefined;
    },
    get commands() {
      return commands();
    },
    commandsNamed: (...names) => listNamed(names),
    commandsOf,
    scriptsOf: scriptsIn,
    mountsOf: (instruction) => mountsOf(instruction, expand),
    packageOperations: (manager, ...kinds) => operations().list(manager, kinds),
    variableAt,
    isDeclaredAt(instruction, name) {
      const stage = stageOf(instruction);
      return stage !== undefined && bareScopes().isDeclared(stage, placeOf(instruction), name);
    },
    expand,
    stateAt(instruction) {
      const stage = stageOf(instruction);
      return stage === undefined
        ? { user: unknown, workdir: unknown, shell: unknown }
        : states().at(stage, instruction);
    },
    imageOf,
  };
  return model;
}

/** An ONBUILD's script is its trigger's, which is an instruction of its own. */
const withScript: ReadonlySet<Kind> = new Set<Kind>(['run', 'cmd', 'entrypoint', 'healthcheck']);

function withTriggers(instructions: readonly Instruction[]): readonly Instruction[] {
  const all: Instruction[] = [];
  for (const instruction of instructions) eachWritten(instruction, (written) => all.push(written));
  return all;
}

function startOf({ span }: { readonly span: Span }): number {
  return span.start;
}
