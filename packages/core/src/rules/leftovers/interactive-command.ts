import type { Command } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Leave programs for a terminal out of the build.',
  why: 'A build has no terminal, no services and no other users: an editor waits for keys that nobody presses, and what a monitor shows is gone with the step. Where such a program is needed to look into the image, it belongs into a container that is started for it.',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: {
    hadolint: {
      DL3001: {
        level: 'info',
        options: {
          commands: ['free', 'kill', 'mount', 'ps', 'service', 'shutdown', 'ssh', 'top', 'vim'],
          use: 'any',
        },
      },
    },
    others: ['DF060'],
  },
  on: { kinds: ['run'] },
  looks: 'above',
  options: {
    commands: option.strings({
      default: ['emacs', 'free', 'htop', 'ifconfig', 'nano', 'poweroff', 'reboot', 'shutdown', 'top', 'vi', 'vim'],
      description: 'Programs that make no sense in a build.',
    }),
    use: option.choice({
      default: 'interactive',
      choices: ['interactive', 'any'],
      description: 'Accept a call that needs no terminal, as a script for an editor and a test that may fail, or none.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN vim /etc/hosts\n',
      good: 'FROM debian:13\nRUN sed -i "s/a/b/" /etc/hosts\n',
    },
  ],
  *check({ commandsNamed }, { commands, use }) {
    for (const command of commandsNamed(...commands)) {
      const { instruction, words, span, name } = command;
      if (instruction.kind !== 'run' || (use === 'interactive' && !needsTerminal(command))) continue;
      yield {
        span: words[0]?.span ?? span,
        message: `\`${name}\` makes no sense in a build.`,
        help: 'Leave it out, or do it without a terminal.',
      };
    }
  },
});

/** An editor with a script of its own, a monitor in batch mode, and what is piped or only asked for its version needs none. */
function needsTerminal({ args, pipeline, redirects, next, nesting }: Command): boolean {
  if (pipeline.commands.length > 1 || redirects.length > 0 || nesting.includes('condition') || next?.connector === 'or')
    return false;
  if (nesting.includes('substitution')) return false;
  return !args.some(({ text }) =>
    /^["']?(?:\+|-(?:c|e|E|s|es|Es|S|b|n|V|h)\w*$|--(?:batch|script|version|help|cmd|headless|eval))/.test(text),
  );
}
