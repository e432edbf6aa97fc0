import type { Operation, PackageCall } from '../shell/package-call.js';
import { packageCallOf } from '../shell/package-calls.js';
import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';
import { aptConfiguration } from './apt-configuration.js';
import type { Stage } from './stage.js';

/** A call of a package manager in its stage; assumeYes and recommends also know the apt configuration written before. */
export interface PackageOperation extends PackageCall {
  readonly stage: Stage;
}

/** All calls of package managers by the manager's name, each list top to bottom. */
export type PackageOperationIndex = ReadonlyMap<string, readonly PackageOperation[]>;

/** Reads every command once. */
export function indexPackageOperations(
  commands: readonly ShellCommand[],
  stageOf: (instruction: Instruction) => Stage | undefined,
): PackageOperationIndex {
  const index = new Map<string, PackageOperation[]>();
  const configuration = aptConfiguration();
  for (const command of commands) {
    const stage = stageOf(command.instruction);
    if (stage === undefined) continue;
    configuration.read(command.script, stage);
    const call = packageCallOf(command);
    if (call === undefined) continue;
    const operation: PackageOperation = { ...call, ...configuration.completes(call, stage), stage };
    const list = index.get(call.manager);
    if (list === undefined) index.set(call.manager, [operation]);
    else list.push(operation);
  }
  return index;
}

/** The operations of one list that are of these kinds; all where none is named. */
export function ofKinds(
  operations: readonly PackageOperation[] | undefined,
  kinds: readonly Operation[],
): readonly PackageOperation[] {
  if (operations === undefined) return [];
  return kinds.length === 0 ? operations : operations.filter(({ operation }) => kinds.includes(operation));
}
