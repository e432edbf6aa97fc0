import type { Arguments } from './arguments.js';
import { interpret } from './interpret.js';
import { readPlain } from './plain.js';

/** Understands a command line (without node and script); `today` is YYYY-MM-DD. A mistake in it is a UserError. */
export async function readArguments(argv: readonly string[], today: string): Promise<Arguments> {
  const words = readPlain(argv);
  if (words !== undefined && words.command !== 'completion') return interpret(words, today);
  const { readWithYargs } = await import('./with-yargs.js');
  const reading = await readWithYargs(argv);
  if (reading.kind === 'words') return interpret(reading.words, today);
  return reading.kind === 'version' ? { command: 'version' } : { command: 'print', text: reading.text };
}
