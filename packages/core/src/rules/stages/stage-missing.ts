import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Have at least one `FROM`.',
  why: 'A file that only declares build arguments builds nothing: `dockerfile contains no stages to build`.',
  severity: 'error',
  presets: 'everywhere',
  options: {},
  examples: [
    {
      bad: 'ARG VERSION=13\n',
      good: 'ARG VERSION=13\nFROM debian:${VERSION}\n',
    },
  ],
  *check({ instructions }) {
    const last = instructions.at(-1);
    // Anything but ARG is an error of its own, and may be the FROM that is missing.
    if (last === undefined || instructions.some(({ kind }) => kind !== 'arg')) return;
    yield { span: last.keywordSpan, message: 'The file has no `FROM`.', help: 'Write `FROM` and an image below.' };
  },
});
