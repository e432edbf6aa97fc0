import type { Fix } from '../../finding/finding.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { ShellCommand, Wrapper } from '../../shell/command.js';
import type { Source } from '../../text/source.js';

export default defineRule({
  summary: 'Do not use sudo while building.',
  why: 'A build runs as root until `USER` says otherwise, so `sudo` adds nothing but a package and a way to become root that stays in the image. It also changes the environment: variables of `ENV` and `ARG` get lost behind it.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3004: { level: 'error', options: { users: 'any' } } },
    others: ['DS-0010', 'CKV2_DOCKER_1', 'DF010'],
  },
  on: { kinds: ['run'] },
  looks: 'above',
  options: {
    users: option.choice({
      default: 'root',
      choices: ['root', 'any'],
      description:
        'Look only where the build surely is root and stays root, or also behind a `USER` and at `sudo -u`, once for each instruction.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && sudo apt-get install -y curl\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
    },
  ],
  *check({ instructionsOf, commandsOf, stateAt, source }, { users }) {
    for (const instruction of instructionsOf('run')) {
      const { user } = stateAt(instruction);
      // As whom the build runs that an ONBUILD works in is not known.
      const isRoot = instruction.onbuild === undefined && user.known && /^(root|0)?(:|$)/.test(user.value ?? '');
      if (users === 'root' && !isRoot) continue;
      const told = new Set<number>();
      let isSaid = false;
      for (const command of commandsOf(instruction)) {
        const wrapper = command.wrappers.find(({ name }) => name === 'sudo');
        const span = wrapper?.words[0]?.span ?? (command.name === 'sudo' ? command.words[0]?.span : undefined);
        // A script behind `sudo sh -c` is many commands and one sudo.
        if (span === undefined || told.has(span.start)) continue;
        told.add(span.start);
        if (isRoot && wrapper !== undefined && !command.wrappers.some(switches)) {
          const message = '`sudo` is needless: the build already runs as root.';
          yield { span, message, help: 'Leave it out.', fixes: withoutSudo(command, wrapper, source) };
        } else if (users === 'any' && !isSaid) {
          isSaid = true;
          const message = '`sudo` changes the user for a single command.';
          yield { span, message, help: 'Use `USER`, or `gosu` and the like for a single command.' };
        }
      }
    }
  },
});

/** Whether what stands behind the wrapper may run as another user than root. */
function switches({ name, words }: Wrapper): boolean {
  if (name !== 'sudo') return /^(su|gosu|su-exec|runuser|setpriv|s6-setuidgid|doas)$/.test(name);
  return words.slice(1).some(({ text }) => /^-[A-Za-z]*[ug]|^--(user|group)\b/.test(text));
}

/** Takes out a `sudo` that has no options, where it and the next word stand on one line. */
function withoutSudo({ script }: ShellCommand, { words, span }: Wrapper, source: Source): readonly Fix[] {
  const gap = /^[ \t]+(?=[\w./$"'])/.exec(source.text.slice(span.end, span.end + 80))?.[0].length;
  if (script.form.startsWith('exec') || words.length > 1 || gap === undefined) return [];
  const edits = [{ span: { start: span.start, end: span.end + gap }, text: '' }];
  return [{ title: 'Remove `sudo`', safety: 'suggested', edits }];
}
