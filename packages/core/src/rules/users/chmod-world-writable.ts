import type { Problem } from '../../finding/finding.js';
import { isWithin, joinPath } from '../../model/path.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { ShellCommand } from '../../shell/command.js';
import { fileEffectsOf, type FileEffect } from '../../shell/file-effects.js';
import { flagOf } from '../../syntax/instruction.js';
import type { Word } from '../../syntax/word.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Do not let every user write to files.',
  why: 'Whatever may run in the container, as whichever user, can change a file or folder that everybody may write to: a program that was broken into can put its code where a more powerful one runs it. Mostly it hides that a file has the wrong owner.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  replaces: { others: ['S2612', 'DF034'] },
  on: { kinds: ['copy', 'add', 'run', 'cmd', 'entrypoint'] },
  looks: 'above',
  options: {
    allow: option.strings({
      default: ['/tmp', '/var/tmp', '/run', '/var/run', '/dev'],
      description: 'Folders in which files and folders may be writable by everybody.',
    }),
  },
  examples: [
    {
      bad: 'FROM node:24\nRUN mkdir /app/data && chmod 777 /app/data\nUSER node\n',
      good: 'FROM node:24\nRUN mkdir /app/data && chown node /app/data\nUSER node\n',
    },
  ],
  *check({ instructionsOf, commandsOf, stageOf, stateAt }, { allow }) {
    for (const instruction of instructionsOf('copy', 'add', 'run', 'cmd', 'entrypoint')) {
      if (!stageOf(instruction)?.isShipped) continue;
      const folder = valueOf(stateAt(instruction).workdir);
      const pathOf = (word: Word | undefined): string => joinPath(folder, (word && valueOf(word.value)) ?? '?') ?? '';
      const isOpen = (mode: string | undefined, word: Word | undefined): boolean =>
        othersMayWrite(mode) && !allow.some((allowed) => isWithin(pathOf(word), allowed));
      const chmod = flagOf(instruction, 'chmod')?.value;
      if (chmod && isOpen(valueOf(chmod.value), 'destination' in instruction ? instruction.destination : undefined))
        yield problemOf(chmod);
      const commands = commandsOf(instruction).filter(({ name = '' }) => /^(chmod|install|mkdir|rm|mv)$/.test(name));
      // The words of the modes by what they open: a later command may close or remove it.
      const opened = new Map<string, Word>();
      for (const command of commands) {
        for (const { kind, mode, path, to } of effectsOf(command)) {
          const key = path.text === '{}' ? `${path.span.start}` : path.text;
          if (kind === 'delete' || kind === 'mode') opened.delete(key);
          const written = mode?.known && isOpen(mode.value, to ?? path) ? mode.value : undefined;
          const word = written && command.args.find(({ value }) => valueOf(value)?.endsWith(written));
          if (word) opened.set(key, word);
        }
      }
      for (const word of new Set(opened.values())) yield problemOf(word);
    }
  },
});

function problemOf({ span, text }: Word): Problem {
  return { span, message: `\`${text}\` lets every user write.`, help: 'Give it to who needs it: `chown`, `--chown`.' };
}

/** What comes from a pipe has no word, so the mode stands for it. */
function effectsOf(command: ShellCommand): readonly FileEffect[] {
  const effects = fileEffectsOf(command);
  const piped =
    command.name === 'chmod' && effects.length === 0 && command.wrappers.some(({ name }) => name === 'xargs');
  return piped ? command.args.map((path) => ({ kind: 'mode', path, mode: path.value })) : effects;
}

/** Not with the sticky bit, as in `1777`; `+w` alone leaves others out, as the umask does. */
function othersMayWrite(mode: string | undefined): boolean {
  if (mode === undefined) return false;
  if (/^[0-7]+$/.test(mode)) return (Number.parseInt(mode, 8) & 0o1002) === 0o0002;
  let writes = false;
  for (const [, who = '', operator = '', permissions = ''] of mode.matchAll(/([ugoa]*)([-+=])([rwxXst]*)/g)) {
    if (permissions.includes('t')) return false;
    if (/[oa]/.test(who)) writes = permissions.includes('w') ? operator !== '-' : writes && operator !== '=';
  }
  return writes;
}
