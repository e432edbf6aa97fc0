import type { Problem } from '../../finding/finding.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { fileEffectsOf } from '../../shell/file-effects.js';
import { flagOf } from '../../syntax/instruction.js';
import type { Word } from '../../syntax/word.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Let no program take the rights of its owner.',
  why: 'A program with the setuid bit runs with the rights of its owner, mostly root, whoever starts it. A fault in it, or a program that runs others, makes every user of the container root again.',
  severity: 'warning',
  presets: { security: 'warning' },
  on: { kinds: ['copy', 'add', 'run'] },
  looks: 'above',
  options: {
    allow: option.strings({
      default:
        'sudo su ping ping6 mount umount fusermount fusermount3 newuidmap newgidmap bwrap chrome-sandbox passwd'.split(
          ' ',
        ),
      description: 'Names of programs that need the bit.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nCOPY backup /usr/bin/\nRUN chmod u+s /usr/bin/backup\nUSER nobody\n',
      good: 'FROM debian:13\nCOPY backup /usr/bin/\nRUN chmod 755 /usr/bin/backup\nUSER nobody\n',
    },
  ],
  *check({ instructionsOf, commandsOf, stageOf }, { allow }) {
    const isAllowed = (word: Word | undefined): boolean =>
      allow.includes((word?.text ?? '').replace(/^.*[/(]|[")]+$/gs, '').replace(/^which /, ''));
    for (const instruction of instructionsOf('copy', 'add', 'run')) {
      if (!stageOf(instruction)?.isShipped) continue;
      const chmod = flagOf(instruction, 'chmod')?.value;
      if (
        chmod &&
        setsUser(valueOf(chmod.value)) &&
        'destination' in instruction &&
        !isAllowed(instruction.destination)
      )
        yield problemOf(chmod);
      const found = new Set<Word>();
      for (const command of commandsOf(instruction)) {
        if (!/^(?:chmod|install)$/.test(command.name ?? '')) continue;
        for (const { mode, path, to, folder } of fileEffectsOf(command)) {
          const text = mode?.known ? mode.value : undefined;
          if (!setsUser(text) || folder === true || isAllowed(path) || isAllowed(to)) continue;
          const word = command.args.find(({ value }) => valueOf(value)?.endsWith(text ?? ''));
          if (word !== undefined) found.add(word);
        }
      }
      for (const word of found) yield problemOf(word);
    }
  },
});

function problemOf({ span, text }: Word): Problem {
  return {
    span,
    message: `\`${text}\` lets whoever starts the program have the rights of its owner.`,
    help: 'Leave the bit out; `setcap` gives a program a single right.',
  };
}

/** The set-group bit alone is for folders. */
function setsUser(mode: string | undefined): boolean {
  if (mode === undefined) return false;
  if (/^[0-7]+$/.test(mode)) return mode.length >= 4 && (Number.parseInt(mode, 8) & 0o4000) !== 0;
  return /(?:^|,)(?:[oa]*u[ugoa]*|a?)[+=][rwxX]*s/.test(mode);
}
