import type { Command } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { Span } from '../../text/span.js';

const off = /StrictHostKeyChecking[\s=]+["']?(?:no|off|false)\b|UserKnownHostsFile[\s=]+["']?\/dev\/null/i;
const comparing = /^(?:sha\d+sum|shasum|diff|cmp|ssh-keygen)$/;

export default defineRule({
  summary: 'Check the host keys of SSH servers.',
  why: 'A host key that is fetched blindly, or not looked at, is the key of whoever answers. Whoever sits between the build and the server can then hand out other code, and is given what the build sends.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  on: { kinds: ['run', 'env', 'copy'], text: /StrictHostKeyChecking|UserKnownHostsFile|ssh-keyscan/i },
  looks: 'above',
  options: {
    keyscan: option.choice({
      default: 'reported',
      choices: ['reported', 'accepted'],
      description: 'Report keys that `ssh-keyscan` fetches and nothing compares, or accept them.',
    }),
  },
  examples: [
    {
      bad: 'FROM alpine/git:2.49.1\nRUN --mount=type=ssh GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no" git clone git@git.example.org:app.git\n',
      good: 'FROM alpine/git:2.49.1\nCOPY known_hosts /etc/ssh/ssh_known_hosts\nRUN --mount=type=ssh git clone git@git.example.org:app.git\n',
    },
  ],
  *check({ commands, commandsOf, instructionsOf }, { keyscan }) {
    const message = 'SSH takes the key of whoever answers: host keys are not checked.';
    const help = 'Copy a `known_hosts` with the keys of the servers to `/etc/ssh/ssh_known_hosts`.';
    for (const command of commands) {
      if (command.instruction.kind !== 'run') continue;
      for (const span of placesIn(command)) yield { span, message, help };
      if (command.name !== 'ssh-keyscan' || keyscan === 'accepted' || !isStored(command)) continue;
      // Whoever compares does so in the same step, or pins the keys.
      if (commandsOf(command.instruction).some(isComparing)) continue;
      const { span } = command.words[0] ?? command;
      yield { span, message: '`ssh-keyscan` trusts the key of whoever answers.', help };
    }
    for (const { value } of instructionsOf('env').flatMap(({ properties }) => properties))
      if (value !== undefined && off.test(value.text)) yield { span: value.span, message, help };
    for (const { content, span } of instructionsOf('copy').flatMap(({ heredocs }) => heredocs))
      if (off.test(content.text)) yield { span, message, help };
  },
});

/** Where it is set: in a word, a variable in front, a heredoc, or in words that belong together. */
function placesIn({ args, assignments, redirects }: Command): readonly Span[] {
  const words = [...assignments.map(({ value }) => value), ...args].filter(({ text }) => off.test(text));
  const contents = redirects.filter(({ content }) => content !== undefined && off.test(content.text));
  const pair = args.slice(1).flatMap((word, at) => {
    const first = args[at];
    const isPair = first !== undefined && !off.test(first.text) && !off.test(word.text);
    return isPair && off.test(`${first.text} ${word.text}`) ? [{ start: first.span.start, end: word.span.end }] : [];
  });
  return [...[...words, ...contents].map(({ span }) => span), ...pair];
}

function isStored({ redirects, pipeline }: Command): boolean {
  const all = [...redirects, ...(pipeline.commands.at(-1)?.redirects ?? [])];
  return pipeline.commands.some(({ name }) => name === 'tee') || all.some(({ operator }) => operator.includes('>'));
}

/** `ssh-keygen` makes keys, too. */
function isComparing({ name = '', args }: Command): boolean {
  return comparing.test(name) && !args.some(({ text }) => /^-(?:R|t|A|q|N|H)$/.test(text));
}
