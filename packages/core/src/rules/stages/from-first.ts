import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Begin with `FROM`.',
  why: 'There is no image yet that the instruction could change, so the build fails: `no build stage in current context`. Only `ARG` may stand above, for the values that `FROM` needs.',
  severity: 'error',
  presets: 'everywhere',
  replaces: {
    hadolint: { DL3061: { level: 'error' } },
    others: ['DF037'],
  },
  options: {},
  examples: [
    {
      bad: 'LABEL maintainer="Ada"\nFROM debian:13\nCMD ["bash"]\n',
      good: 'FROM debian:13\nLABEL maintainer="Ada"\nCMD ["bash"]\n',
    },
  ],
  *check({ instructions, stages }) {
    const hasFrom = stages.some(({ from }) => from.line > 0);
    for (const { kind, keyword, keywordSpan, invalid, line } of instructions) {
      // The FROM of a fragment stands outside of the file.
      if (line === 0) continue;
      // What is no instruction is an error of its own, and may be the FROM that is missing.
      if (kind === 'from' || kind === 'unknown' || invalid === true) return;
      if (kind === 'arg') continue;
      yield {
        span: keywordSpan,
        message: `\`${keyword}\` stands above the first \`FROM\`.`,
        help: hasFrom ? 'Move it below `FROM`.' : 'Begin the file with `FROM` and the image to build on.',
      };
      // Without any FROM there is one thing to mend.
      if (stages.length === 0) return;
    }
  },
});
