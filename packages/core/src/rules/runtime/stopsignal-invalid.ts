import { commonSignals, isSignal } from '../../model/signals.js';
import { basesOption } from '../../rule/bases-option.js';
import { changeTo } from '../../rule/change-to.js';
import { defineRule } from '../../rule/define-rule.js';
import { atRun, instructionsWith, triggersOption } from '../../rule/triggers-option.js';
import { nearest } from '../../text/nearest.js';

export default defineRule({
  summary: 'Stop containers with a signal that there is.',
  why: 'BuildKit looks the name up, and stops the build where it is no signal of Linux.',
  severity: 'error',
  presets: 'everywhere',
  underBuildkit: { bases: 'none', triggers: 'run' },
  on: { kinds: ['stopsignal'] },
  looks: 'above',
  options: { bases: basesOption, triggers: triggersOption },
  examples: [
    {
      bad: 'FROM nginx:1.31\nSTOPSIGNAL SIQQUIT\n',
      good: 'FROM nginx:1.31\nSTOPSIGNAL SIGQUIT\n',
    },
  ],
  *check(model, { bases, triggers }) {
    for (const instruction of instructionsWith(model, triggers, 'stopsignal')) {
      const word = instruction.words[0];
      const value = word && model.expand(word, instruction, bases);
      if (word === undefined || value?.known !== true || isSignal(value.value)) continue;
      const meant = nearest(value.value, commonSignals);
      yield atRun(instruction, {
        span: word.span,
        message: value.value === '' ? 'The signal is blank.' : `\`${value.value}\` is not a signal.`,
        help: meant === undefined ? 'Write a name such as `SIGTERM`, or a number.' : `Did you mean \`${meant}\`?`,
        fixes: meant === undefined || !word.value.known ? [] : [changeTo(word.span, meant)],
      });
    }
  },
});
