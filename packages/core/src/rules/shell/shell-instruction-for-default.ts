import { joinPath } from '../../model/path.js';
import { resolvedEffects } from '../../model/resolved-effects.js';
import { shellValue } from '../../model/shell-value.js';
import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';
import type { Instruction } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';

const shell = '/bin/sh';

export default defineRule({
  summary: 'Choose the shell of the build with SHELL.',
  why: 'A link in place of `/bin/sh` changes the shell of every script in the image, those of the packages among them, and the next upgrade may set it back. `SHELL` changes that of the instructions below it, in sight of whoever reads the file.',
  unfixed: 'the command does more than that',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { DL4005: { level: 'warning' } } },
  on: { commands: ['ln'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN ln -sf /bin/bash /bin/sh\n',
      good: 'FROM debian:13\nSHELL ["/bin/bash", "-c"]\n',
    },
  ],
  *check(model) {
    for (const instruction of new Set(model.commandsNamed('ln').map((command) => command.instruction))) {
      if (instruction.kind !== 'run') continue;
      for (const { effect, command, path } of resolvedEffects(model, instruction)) {
        if (command.name !== 'ln' || effect.from === undefined || path !== shell) continue;
        const target = valueOf(shellValue(model, effect.from, instruction));
        // Relative to the folder of the link.
        const program = target === undefined ? undefined : joinPath('/bin', target);
        yield {
          span: command.span,
          message: `\`${shell}\` becomes another shell for the whole image.`,
          help: 'Use `SHELL`.',
          fixes:
            program !== undefined && isAlone(command, model.commandsOf(instruction)) && isPlain(instruction)
              ? [
                  {
                    title: 'Use `SHELL`',
                    safety: 'suggested',
                    edits: [{ span: instruction.span, text: `${keywordOf(instruction)} ["${program}", "-c"]` }],
                  },
                ]
              : [],
        };
      }
    }
  },
});

/** Whether the instruction does nothing else, but for taking the old link away. */
function isAlone(link: ShellCommand, commands: readonly ShellCommand[]): boolean {
  return commands.every(
    (command) =>
      command === link ||
      (command.name === 'rm' && command.args.every(({ text }) => text === shell || text[0] === '-')),
  );
}

/** On one line and without flags: nothing is lost. */
function isPlain({ flags, line, endLine, body, onbuild }: Instruction): boolean {
  return flags.length === 0 && line === endLine && onbuild === undefined && !body.text.includes('#');
}

function keywordOf({ raw }: Instruction): string {
  return raw === raw.toLowerCase() ? 'shell' : 'SHELL';
}
