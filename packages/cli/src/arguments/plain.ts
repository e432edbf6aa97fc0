import { commands, flagNamed } from './flags.js';
import { wordsOf, type Words } from './words.js';

/**
 * Reads a command line that holds only operands and known flags with their values, without loading a library.
 * Undefined for everything else: help, abbreviations, mistakes.
 */
export function readPlain(argv: readonly string[]): Words | undefined {
  const operands: string[] = [];
  const values = new Map<string, string[]>();
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (word === '--') return wordsOf(operands, argv.slice(at + 1), values, commands);
    if (!word.startsWith('-') || word === '-') {
      operands.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const flag = word.startsWith('--') ? flagNamed(word.slice(2, equals < 0 ? undefined : equals)) : undefined;
    if (flag === undefined) return undefined;
    const given = values.get(flag.name) ?? [];
    values.set(flag.name, given);
    const next = argv[at + 1];
    if (flag.value === undefined) {
      // A Boolean word behind a switch would be its value.
      if (equals >= 0 || next === 'true' || next === 'false') return undefined;
    } else if (equals >= 0) {
      given.push(word.slice(equals + 1));
    } else if (flag.alone !== undefined) {
      given.push(flag.alone);
    } else {
      if (next === undefined || next.startsWith('-')) return undefined;
      given.push(next);
      at++;
    }
    // yargs takes quotes around a value off.
    if (/^(['"]).*\1$/s.test(given.at(-1) ?? '')) return undefined;
  }
  return wordsOf(operands, [], values, commands);
}
