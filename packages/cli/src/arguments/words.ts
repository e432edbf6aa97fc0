import type { CommandName } from './flags.js';

/** The words of a command line, sorted but not yet understood. */
export interface Words {
  readonly command: CommandName;
  /** Without the command. */
  readonly operands: readonly string[];
  /** The values of each given flag, as they were given; none for a switch. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** The command among the operands before `--`: only the first can be one. */
export function wordsOf(
  operands: readonly string[],
  behindDashes: readonly string[],
  values: ReadonlyMap<string, readonly string[]>,
  names: readonly CommandName[],
): Words {
  const command = names.find((name) => name === operands[0]);
  const rest = command === undefined ? operands : operands.slice(1);
  return { command: command ?? 'lint', operands: [...rest, ...behindDashes], values };
}
