import type { Operation, PackageCall } from '../shell/package-call.js';
import { packageCallOf } from '../shell/package-calls.js';
import { callsIn, commandsIn, mayConfigureApt, type ScriptsRead } from '../shell/scripts-read.js';
import type { Instruction } from '../syntax/instruction.js';
import { aptConfiguration } from './apt-configuration.js';
import type { Stage } from './stage.js';

/** A call of a package manager in its stage; assumeYes and recommends also know the apt configuration written before. */
export interface PackageOperation extends PackageCall {
  readonly stage: Stage;
}

/** All calls of package managers. */
export interface PackageOperationIndex {
  /** Those of one manager and of these kinds, of all kinds where none is named, top to bottom. */
  list(manager: string, kinds: readonly Operation[]): readonly PackageOperation[];
  /** Those of all managers, manager by manager. */
  all(): readonly PackageOperation[];
}

/** Reads all instructions that have a script, which are given top to bottom. */
export function indexPackageOperations(
  instructions: readonly Instruction[],
  readOf: (instruction: Instruction) => ScriptsRead,
  stageOf: (instruction: Instruction) => Stage | undefined,
): PackageOperationIndex {
  const index = new Map<string, PackageOperation[]>();
  const configuration = aptConfiguration();
  let entered: Stage | undefined;
  for (const instruction of instructions) {
    const read = readOf(instruction);
    const commands = commandsIn(read);
    const stage = commands.length === 0 ? undefined : stageOf(instruction);
    if (stage === undefined) continue;
    if (stage !== entered) configuration.enter(stage);
    entered = stage;
    if (!mayConfigureApt(read)) {
      for (const call of callsIn(read)) add(call, stage);
      continue;
    }
    const ahead = new Set(read.scripts);
    for (const command of commands) {
      if (ahead.delete(command.script)) configuration.read(command.script, stage);
      const call = packageCallOf(command);
      if (call !== undefined) add(call, stage);
    }
  }

  function add(call: PackageCall, stage: Stage): void {
    const { assumeYes, recommends } = configuration.completed(call, stage);
    const operation: PackageOperation = {
      command: call.command,
      manager: call.manager,
      operation: call.operation,
      verb: call.verb,
      options: call.options,
      packages: call.packages,
      assumeYes,
      recommends,
      insertFlag: call.insertFlag,
      stage,
    };
    const list = index.get(call.manager);
    if (list === undefined) index.set(call.manager, [operation]);
    else list.push(operation);
  }

  const lists = new Map<string, readonly PackageOperation[]>();
  return {
    list(manager, kinds) {
      const operations = index.get(manager);
      if (operations === undefined || kinds.length === 0) return operations ?? none;
      const key = `${manager} ${kinds.join(' ')}`;
      let list = lists.get(key);
      if (list === undefined) {
        list = operations.filter(({ operation }) => kinds.includes(operation));
        lists.set(key, list);
      }
      return list;
    },
    all: () => [...index.values()].flat(),
  };
}

const none: readonly PackageOperation[] = [];
