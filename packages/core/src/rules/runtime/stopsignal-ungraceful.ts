import { canonicalSignal } from '../../model/signals.js';
import { defineRule } from '../../rule/define-rule.js';
import { replace } from '../../text/edit.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Stop containers with a signal that the process can handle.',
  why: '`SIGKILL` and `SIGSTOP` cannot be handled: the process finishes no request and writes no data before it is gone, or it is only paused until Docker gives up. Docker sends `SIGKILL` by itself to what has not ended after ten seconds.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['stopsignal'] },
  looks: 'above',
  options: {},
  examples: [{ bad: 'FROM debian:13\nSTOPSIGNAL SIGKILL\n', good: 'FROM debian:13\nSTOPSIGNAL SIGTERM\n' }],
  *check({ instructionsOf, expand }) {
    for (const instruction of instructionsOf('stopsignal')) {
      const [word] = instruction.words;
      const signal = word && canonicalSignal(valueOf(expand(word, instruction)) ?? '');
      if (word === undefined || (signal !== 'SIGKILL' && signal !== 'SIGSTOP')) continue;
      yield {
        span: word.span,
        message: `No process can handle \`${signal}\`.`,
        help: 'Name the signal at which the process ends by itself, mostly `SIGTERM`.',
        fixes: [{ title: 'Change it to `SIGTERM`', safety: 'suggested', edits: [replace(word.span, 'SIGTERM')] }],
      };
    }
  },
});
