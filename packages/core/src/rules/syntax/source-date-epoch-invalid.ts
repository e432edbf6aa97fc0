import { sourceDateFault } from '../../model/source-date-fault.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Give SOURCE_DATE_EPOCH a number of seconds.',
  why: 'BuildKit sets the time of all that it makes by this ARG: a number of seconds since 1970, `context`, or the name of a stage that only downloads the sources. Anything else stops the build.',
  severity: 'error',
  presets: 'everywhere',
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'ARG SOURCE_DATE_EPOCH=2026-08-22\nFROM debian:13\nRUN id\n',
      good: 'ARG SOURCE_DATE_EPOCH=1787356800\nFROM debian:13\nRUN id\n',
    },
  ],
  *check(model) {
    const fault = sourceDateFault(model);
    if (fault !== undefined) yield fault;
  },
});
