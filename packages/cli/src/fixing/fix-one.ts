import type { Fix, Linter } from '@plimsoll/core';
import type { Fixing } from '../arguments/arguments.js';
import type { Outcome } from '../lint-one.js';
import type { World } from '../world.js';
import { reasonToLeave } from './reason-to-leave.js';

/** A text as it was read. */
interface Read {
  readonly text: string;
  /** Whether not all of its bytes are UTF-8. */
  readonly damaged: boolean;
}

/**
 * Fixes one text, and writes nothing. What must not be written is reported as it is, with the reason where it would have
 * been changed. `name` is what the path, or standard input, is called.
 */
export async function fixOne(
  path: string,
  name: string,
  { text, damaged }: Read,
  consent: Fixing['consent'],
  linter: Linter,
  { cwd }: Pick<World, 'cwd'>,
): Promise<Outcome> {
  const fixed = await linter.fix(name, text, consent === 'suggested' ? takesAny : takesSafe);
  if (fixed.source.text === text) return { kind: 'report', report: fixed, damaged };
  const why = await reasonToLeave(path, { text, damaged }, linter, cwd);
  if (why === undefined) return { kind: 'report', report: fixed, damaged, change: { kind: 'fixed', before: text } };
  return { kind: 'report', report: await linter.lint(name, text), damaged, change: { kind: 'left', why } };
}

function takesSafe({ safety }: Fix): boolean {
  return safety === 'safe';
}

function takesAny(): boolean {
  return true;
}
