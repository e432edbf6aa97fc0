import type { ShellCommand } from '../shell/command.js';
import type { Instruction } from '../syntax/instruction.js';

/** Where the last of some commands begins in each instruction that has one; Infinity for one in a function or a trap, which may run at any time. */
export function lastPlaces(commands: readonly ShellCommand[]): ReadonlyMap<Instruction, number> {
  const places = new Map<Instruction, number>();
  for (const { instruction, span, nesting, name } of commands) {
    const place = nesting.includes('function') || name === 'trap' ? Infinity : span.start;
    places.set(instruction, Math.max(place, places.get(instruction) ?? 0));
  }
  return places;
}
