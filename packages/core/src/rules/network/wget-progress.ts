import { stagesWithGnuWget } from '../../model/gnu-wget.js';
import type { Command } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { wgetValueFlags } from '../../shell/download-effects.js';
import { insertFlagAfter } from '../../shell/insert-flag.js';
import { optionsOf } from '../../shell/options.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Keep the progress of downloads out of the build log.',
  why: '`wget` draws its progress for a terminal. A build has none, so each step becomes a line or a long row of dots, and what the log has to say is lost among thousands of them.',
  unfixed: 'the image or the options do not tell which flag it takes',
  severity: 'style',
  presets: { recommended: 'style' },
  replaces: {
    hadolint: { DL3047: { level: 'info', options: { programs: 'any' } } },
    others: ['DF056'],
  },
  on: { commands: ['wget'] },
  options: {
    programs: option.choice({
      default: 'gnu',
      choices: ['gnu', 'any'],
      description: 'Look at GNU wget, or also where it is not known, or the small one of BusyBox that writes less.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN wget -O /usr/bin/app https://example.com/app\n',
      good: 'FROM debian:13\nRUN wget -nv -O /usr/bin/app https://example.com/app\n',
    },
  ],
  *check(model, { programs }) {
    if (/wgetrc/i.test(model.source.text)) return;
    const gnu = stagesWithGnuWget(model);
    for (const command of model.commandsNamed('wget')) {
      const { instruction, words } = command;
      const [program] = words;
      const stage = model.stageOf(instruction);
      if (instruction.kind !== 'run' || program === undefined || stage === undefined) continue;
      const isGnu = gnu(stage);
      if ((programs === 'gnu' && !isGnu) || isQuiet(command)) continue;
      yield {
        span: program.span,
        message: '`wget` writes its progress into the log.',
        help: 'Add `-nv`, or `--progress=dot:giga`.',
        fixes: isGnu
          ? [
              {
                title: 'Add `-nv`',
                safety: 'safe',
                effect: 'exec',
                edits: [insertFlagAfter(command, program, '-nv')],
              },
            ]
          : [],
      };
    }
  },
});

const quiet =
  /^(-q|-o|-a|-b|-V|-h|--(quiet|no-verbose|progress|output-file|append-output|background|spider|version|help))$/;

/** Whether it says how its progress is written, or writes none into the log. */
function isQuiet(command: Command): boolean {
  const { options, operands } = optionsOf(command, wgetValueFlags);
  if (options.some(({ name }) => quiet.test(name)) || command.args.some(({ text }) => /^-\w*n\w*v/.test(text)))
    return true;
  const settings = options.filter(({ name }) => name === '-e' || name === '--execute');
  if (settings.some(({ value }) => /progress|quiet|verbose/.test((value && valueOf(value)) ?? 'progress'))) return true;
  if (command.redirects.some(({ operator, fileDescriptor }) => fileDescriptor === 2 || operator.startsWith('&>')))
    return true;
  // What a variable for options holds, nobody knows.
  return operands.some(({ text }) => /^["']?\$\{?\w*(OPT|FLAG|ARG)/i.test(text));
}
