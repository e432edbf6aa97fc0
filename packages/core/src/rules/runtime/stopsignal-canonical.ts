import { canonicalSignal } from '../../model/signals.js';
import { defineRule } from '../../rule/define-rule.js';
import { replace } from '../../text/edit.js';

export default defineRule({
  summary: 'Write the stop signal by its full name.',
  why: 'A number means another signal on another architecture, and hardly anyone knows them all by heart; `TERM` or `sigterm` are not found by who searches for `SIGTERM`. Docker takes them all for the same.',
  severity: 'style',
  presets: { recommended: 'style' },
  on: { kinds: ['stopsignal'] },
  looks: 'above',
  options: {},
  examples: [{ bad: 'FROM debian:13\nSTOPSIGNAL 3\n', good: 'FROM debian:13\nSTOPSIGNAL SIGQUIT\n' }],
  *check({ instructionsOf }) {
    for (const instruction of instructionsOf('stopsignal')) {
      const [word] = instruction.words;
      if (word === undefined || !word.value.known) continue;
      const { value } = word.value;
      const signal = canonicalSignal(value);
      // What no process can handle is the matter of another rule.
      if (signal === undefined || signal === value || /^SIG(?:KILL|STOP)$/.test(signal)) continue;
      yield {
        span: word.span,
        message: `\`${value}\` is \`${signal}\`.`,
        help: `Write \`${signal}\`.`,
        fixes: [
          {
            title: `Write \`${signal}\``,
            safety: 'safe',
            effect: 'config',
            fields: ['StopSignal'],
            edits: [replace(word.span, signal)],
          },
        ],
      };
    }
  },
});
