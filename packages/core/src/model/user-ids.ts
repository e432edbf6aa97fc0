import { optionsOf } from '../shell/options.js';
import { valueOf } from '../text/known.js';
import type { Model } from './model.js';

const valueFlags = [
  '-u',
  '--uid',
  '-g',
  '--gid',
  '-G',
  '--groups',
  '-d',
  '--home-dir',
  '--home',
  '-h',
  '-s',
  '--shell',
  '-c',
  '--comment',
  '--gecos',
  '-p',
  '--password',
  '-k',
  '--skel',
  '--ingroup',
  '-b',
  '-e',
  '-f',
  '-K',
];

/** The numbers of the users that this file makes, by their names; those that are made twice are left out. */
export function userIds({
  commandsNamed,
  expand,
}: Pick<Model, 'commandsNamed' | 'expand'>): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const twice = new Set<string>();
  for (const command of commandsNamed('useradd', 'adduser')) {
    const { options, operands } = optionsOf(command, valueFlags);
    const [operand] = operands.slice(command.name === 'useradd' ? -1 : 0);
    const name = operand && valueOf(expand(operand, command.instruction));
    const option = options.find((one) => one.name === '-u' || one.name === '--uid');
    const word = option?.valueWord;
    const id = word === undefined ? option?.value && valueOf(option.value) : valueOf(expand(word, command.instruction));
    if (name === undefined) continue;
    if (ids.has(name)) twice.add(name);
    ids.set(name, id ?? '');
  }
  return new Map([...ids].filter(([name, id]) => /^\d+$/.test(id) && !twice.has(name)));
}
