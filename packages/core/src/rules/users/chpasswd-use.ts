import type { Problem } from '../../finding/finding.js';
import { userFlags } from '../../model/accounts.js';
import type { Command } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { optionsOf } from '../../shell/options.js';
import { isKnown, valueOf } from '../../text/known.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Put no password of a user into the image.',
  why: 'What a `RUN` says stands in the history of the image, and the hash of the password in its `/etc/shadow`: everybody who gets the image has both. Each container from it has the same password.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_17'] },
  on: { commands: ['chpasswd', 'passwd', 'usermod', 'useradd'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: "FROM debian:13\nRUN useradd app && echo 'app:hunter2' | chpasswd\n",
      good: 'FROM debian:13\nRUN useradd app\n',
    },
  ],
  *check({ commandsNamed, stageOf, mountsOf }) {
    for (const command of commandsNamed('chpasswd', 'passwd', 'usermod', 'useradd')) {
      const { instruction, name } = command;
      if (instruction.kind !== 'run' || stageOf(instruction)?.isShipped !== true) continue;
      // What is mounted stands nowhere, whichever variable it goes through.
      if (mountsOf(instruction).some(({ type }) => isKnown(type, 'secret'))) continue;
      const span = name === 'chpasswd' || name === 'passwd' ? fromInput(command) : fromOption(command);
      if (span !== undefined) yield problemAt(span);
    }
  },
});

/** The word with the password that is piped in, or the program where it stands in a heredoc or comes from elsewhere. */
function fromInput(command: Command): Span | undefined {
  const [program] = command.words;
  const { commands } = command.pipeline;
  const before = commands[commands.indexOf(command) - 1];
  const here = command.redirects.find(({ operator }) => operator.startsWith('<<'));
  if (here !== undefined && program !== undefined) {
    const text = here.content?.text ?? (here.target && (valueOf(here.target.value) ?? here.target.text)) ?? '';
    return isSecret(text, command.name) ? program.span : undefined;
  }
  if (before === undefined || !/^(?:echo|printf)$/.test(before.name ?? '')) return undefined;
  const words = before.args.filter(({ text }) => !/^-\w+$/.test(text));
  // `printf '%s:%s' app secret` has it in a later word.
  const text = words.map(({ value, text: written }) => valueOf(value) ?? written).join(' ');
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || !isSecret(text, command.name)) return undefined;
  return { start: first.span.start, end: last.span.end };
}

/** What a command or a mounted file gives when the build runs does not stand in the file. */
function isSecret(text: string, name: string | undefined): boolean {
  if (/\$\(|`|\/run\/secrets/.test(text)) return false;
  return name === 'passwd' ? text.trim() !== '' : /:\s*[^\s:*!]/.test(text) || /%s[^%]*%s\S*\s+\S+\s+\S/.test(text);
}

/** `!`, `*` and the like lock the account, and an empty one is the matter of another rule. */
function fromOption(command: Command): Span | undefined {
  const { options } = optionsOf(command, userFlags());
  const given = options.findLast(({ name }) => name === '-p' || name === '--password');
  const word = given?.valueWord ?? given?.word;
  if (given === undefined || word === undefined) return undefined;
  const text = valueOf(given.valueWord?.value ?? given.value ?? { known: false }) ?? word.text;
  const isLocked = /^(?:["']*[!*x]*["']*|NP|LK|!!.*|.*password=?["']?[*!]+["']?)$/.test(text);
  return isLocked || /\$\((?!.*\becho\s)(?!.*\bpasswd\s+\S)|\/run\/secrets/.test(text) ? undefined : word.span;
}

function problemAt(span: Span): Problem {
  return {
    span,
    message: 'This password is in the image and in its history.',
    help: 'Leave the account without one, or set it when the container starts.',
  };
}
