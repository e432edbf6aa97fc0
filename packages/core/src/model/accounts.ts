import type { ShellCommand } from '../shell/command.js';
import { flagSet } from '../shell/flag-set.js';
import { optionsOf } from '../shell/options.js';
import type { Option } from '../shell/package-call.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Word } from '../syntax/word.js';
import { valueOf } from '../text/known.js';
import type { Model } from './model.js';
import { shellValue } from './shell-value.js';

/** A user or group that a command makes. */
export interface Account {
  readonly kind: 'user' | 'group';
  /** Undefined where it is not known. */
  readonly name: string | undefined;
  /** The number that it is given, if it is known. */
  readonly id: string | undefined;
  /** Where the number stands. */
  readonly idWord: Word | undefined;
  /** The further groups of a user, those of later commands left out. */
  readonly groups: readonly string[];
  /** Whether another may have the same number, or takes it only if it is free. */
  readonly mayShareId: boolean;
  readonly command: ShellCommand;
}

/** That a user gets into further groups. */
export interface Membership {
  readonly user: string;
  readonly groups: readonly string[];
  readonly command: ShellCommand;
}

/** The options of the programs for users that take a value. */
export const userFlags = flagSet(
  '-u --uid -g --gid -G --groups --ingroup -d --home-dir --home -h -s --shell -c --comment --gecos -p --password -k ' +
    '--skel -b --base-dir -e --expiredate -f --inactive -K --key -R --root -P --prefix -Z --selinux-user --conf ' +
    '--firstuid --lastuid --add_extra_groups -l --login',
);

const groupFlags = ['-g', '--gid', '-K', '--key', '-p', '--password', '-R', '--root', '-P', '--prefix'];

const makers: Readonly<Record<string, Account['kind']>> = {
  useradd: 'user',
  adduser: 'user',
  groupadd: 'group',
  addgroup: 'group',
};

type Sources = Pick<Model, 'commandsOf' | 'variableAt' | 'expand'>;

/** The users and groups that an instruction's commands make, in order. */
export function accountsMade(model: Sources, instruction: Instruction): readonly Account[] {
  return model.commandsOf(instruction).flatMap((command): readonly Account[] => {
    const kind = makers[command.name ?? ''];
    if (kind === undefined) return [];
    const { options, operands } = optionsOf(command, kind === 'user' ? userFlags() : groupFlags);
    // `adduser user group` puts one that is there into a group.
    if (command.name?.startsWith('add') === true && operands.length === 2) return [];
    const operand = command.name?.endsWith('add') === true ? operands.at(-1) : operands[0];
    const id = options.findLast(({ name }) =>
      name === '--uid' || name === '--gid' ? name === `--${kind[0]}id` : name === `-${kind[0]}`,
    );
    return [
      {
        kind,
        name: operand && valueOf(shellValue(model, operand, instruction)),
        id: id && valueOfOption(model, id, instruction),
        idWord: id?.valueWord ?? id?.word,
        groups: kind === 'user' && command.name === 'useradd' ? namesIn(model, options, instruction) : [],
        mayShareId: options.some(
          ({ name }) => /^(?:-o|--non-unique)$/.test(name) || (kind === 'group' && /^(?:-f|--force)$/.test(name)),
        ),
        command,
      },
    ];
  });
}

/** The users that an instruction's commands put into further groups. */
export function memberships(model: Sources, instruction: Instruction): readonly Membership[] {
  return model.commandsOf(instruction).flatMap((command): readonly Membership[] => {
    const { name = '' } = command;
    if (!/^(?:useradd|usermod|adduser|addgroup|gpasswd)$/.test(name)) return [];
    const flags = name === 'gpasswd' ? ['-a', '--add'] : [...userFlags()];
    const { options, operands } = optionsOf(command, flags);
    const [first, second] = operands.map((word) => valueOf(shellValue(model, word, instruction)));
    if (name === 'gpasswd') {
      const added = options.find((option) => option.name === '-a' || option.name === '--add');
      const user = added && valueOfOption(model, added, instruction);
      return user === undefined || first === undefined ? [] : [{ user, groups: [first], command }];
    }
    if (name === 'adduser' || name === 'addgroup')
      return first === undefined || second === undefined ? [] : [{ user: first, groups: [second], command }];
    const groups = namesIn(model, options, instruction);
    const user = valueOf(shellValue(model, operands.at(-1) ?? noWord, instruction));
    return user === undefined || groups.length === 0 ? [] : [{ user, groups, command }];
  });
}

const noWord: Word = { span: { start: 0, end: 0 }, text: '', value: { known: false } };

function namesIn(model: Sources, options: readonly Option[], instruction: Instruction): readonly string[] {
  const option = options.findLast(({ name }) => name === '-G' || name === '--groups');
  return (option && valueOfOption(model, option, instruction))?.split(',').filter((name) => name !== '') ?? [];
}

function valueOfOption(model: Sources, { value, valueWord }: Option, instruction: Instruction): string | undefined {
  if (valueWord !== undefined) return valueOf(shellValue(model, valueWord, instruction));
  return value && valueOf(value);
}
