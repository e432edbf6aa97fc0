import { defineRule } from '../../rule/define-rule.js';
import { jsonArrayEdits, plainWordsOf } from '../../shell/plain-words.js';
import { takesArguments } from '../../shell/takes-arguments.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Write an `ENTRYPOINT` that takes arguments as a JSON array.',
  why: 'An `ENTRYPOINT` in shell form is the script of `/bin/sh -c`. What `CMD` and `docker run` add behind it are arguments of that shell, and never reach the program.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd'] },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14\nENTRYPOINT python app.py\nCMD ["--port", "8080"]\n',
      good: 'FROM python:3.14\nENTRYPOINT ["python", "app.py"]\nCMD ["--port", "8080"]\n',
    },
  ],
  *check({ finalStage, imageOf, scriptsOf }) {
    if (finalStage === undefined || finalStage.isWindows) return;
    const { cmd, entrypoint } = imageOf(finalStage);
    const outer = valueOf(entrypoint);
    const inner = valueOf(cmd)?.instruction;
    if (outer?.form !== 'shell' || inner === undefined || inner.onbuild !== undefined) return;
    if (takesArguments(outer.words[0] ?? '')) return;
    const [script] = outer.instruction?.onbuild === undefined && outer.instruction ? scriptsOf(outer.instruction) : [];
    const words = script && plainWordsOf(script);
    yield {
      span: inner.span,
      message: 'This `CMD` has no effect: the `ENTRYPOINT` is in shell form and takes no arguments.',
      help: 'Write `ENTRYPOINT` as a JSON array.',
      related: outer.instruction ? [{ span: outer.instruction.span, message: 'The `ENTRYPOINT` stands here.' }] : [],
      fixes:
        words === undefined || script === undefined
          ? []
          : [{ title: 'Use the exec form', safety: 'suggested', edits: jsonArrayEdits(script, words) }],
    };
  },
});
