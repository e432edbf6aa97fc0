import type { Problem } from '../../finding/finding.js';
import { userFlags } from '../../model/accounts.js';
import type { Command } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { optionsOf } from '../../shell/options.js';
import { valueOf } from '../../text/known.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Leave no account without a password.',
  why: 'An account with an empty password is open: `su`, a login or an SSH server asks for nothing. An account for a program needs none: one that is locked runs it as well.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  on: { commands: ['passwd', 'usermod', 'useradd', 'echo', 'printf', 'chpasswd', 'sed'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN useradd app && passwd -d app\n',
      good: 'FROM debian:13\nRUN useradd app\n',
    },
  ],
  *check({ commandsNamed, stageOf }) {
    const open = new Map<string, Span>();
    for (const command of commandsNamed('passwd', 'usermod', 'useradd', 'echo', 'printf', 'chpasswd', 'sed')) {
      const { instruction } = command;
      const stage = stageOf(instruction);
      if (instruction.kind !== 'run' || stage?.isShipped !== true) continue;
      const found = opened(command);
      const name = command.name === 'chpasswd' ? undefined : (command.args.at(-1)?.text ?? '');
      // What sets or locks a password later closes the account again.
      if (found === undefined) {
        if (command.name === 'chpasswd') open.clear();
        else if (name !== undefined && locks(command)) open.delete(name);
      } else open.set(found.name, found.span);
    }
    for (const span of open.values()) yield problemAt(span);
  },
});

const accounts = /^\/etc\/(?:passwd|shadow)$/;
/** A replacement that leaves nothing between the first two colons. */
const emptied = /s([/|#,@])(?:(?!\1).)*\1[^:]*::/;

function opened(command: Command): { readonly name: string; readonly span: Span } | undefined {
  const { name, args } = command;
  const user = args.at(-1)?.text ?? '';
  if (name === 'passwd') {
    const word = args.find(({ text }) => /^-[a-z]*d[a-z]*$|^--delete$/.test(text));
    const isLocked = args.some(({ text }) => /^-[a-z]*l[a-z]*$|^--lock$/.test(text));
    return word === undefined || isLocked ? undefined : { name: user, span: word.span };
  }
  if (name === 'usermod' || name === 'useradd') {
    const { options } = optionsOf(command, userFlags());
    const given = options.findLast((option) => option.name === '-p' || option.name === '--password');
    const value = given?.valueWord?.value ?? given?.value;
    if (given === undefined || value === undefined || valueOf(value) !== '') return undefined;
    return { name: user, span: (given.valueWord ?? given.word).span };
  }
  if (name === 'sed') {
    const word = accounts.test(user) ? args.find(({ text }) => emptied.test(text)) : undefined;
    return word && { name: word.text, span: word.span };
  }
  if (!command.redirects.some(({ target }) => accounts.test(target?.text ?? ''))) return undefined;
  const word = args.find(({ value, text }) => /(?:^|\\n)[a-z_][\w-]*::/.test(valueOf(value) ?? text));
  return word === undefined ? undefined : { name: word.text, span: word.span };
}

function locks({ name, args }: Command): boolean {
  const flag = name === 'passwd' ? /^-[a-z]*l|^--lock$/ : /^-[a-zA-Z]*[Lp]|^--(?:lock|password)/;
  return (name === 'passwd' || name === 'usermod') && args.some(({ text }) => flag.test(text));
}

function problemAt(span: Span): Problem {
  return {
    span,
    message: 'This leaves the account open: its password is empty.',
    help: 'Lock it, as with `passwd -l`.',
  };
}
