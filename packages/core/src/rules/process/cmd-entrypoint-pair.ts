import { defineRule } from '../../rule/define-rule.js';
import { isKnown } from '../../text/known.js';

export default defineRule({
  summary: 'Give an image both `ENTRYPOINT` and `CMD`.',
  why: 'With both, the program stands in `ENTRYPOINT` and its usual arguments in `CMD`: `docker run image --help` then reaches the program. It is a matter of taste, and some teams want it everywhere.',
  severity: 'info',
  presets: {},
  optIn: true,
  replaces: { others: ['DF017'] },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14\nCMD ["python", "app.py", "--port", "8080"]\n',
      good: 'FROM python:3.14\nENTRYPOINT ["python", "app.py"]\nCMD ["--port", "8080"]\n',
    },
  ],
  *check({ finalStage, imageOf }) {
    if (finalStage === undefined) return;
    const { cmd, entrypoint } = imageOf(finalStage);
    const [lone, other] = isKnown(entrypoint, null) ? [cmd, 'ENTRYPOINT'] : [entrypoint, 'CMD'];
    if (other === 'CMD' && !isKnown(cmd, null)) return;
    const instruction = lone.known ? lone.value?.instruction : undefined;
    if (instruction === undefined || instruction.onbuild !== undefined) return;
    yield {
      span: instruction.keywordSpan,
      message: `The image has \`${instruction.keyword}\` and no \`${other}\`.`,
      help: 'Put the program in `ENTRYPOINT` and its usual arguments in `CMD`.',
    };
  },
});
