import { isWrapperScript, runsOnlyItsArguments } from '../../model/entrypoint-wrapper.js';
import type { StartCommand } from '../../model/image.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';
import { spanInFile } from '../../text/segments.js';

export default defineRule({
  summary: 'Write a `CMD` with arguments for `ENTRYPOINT` as a JSON array.',
  why: 'The shell form puts `/bin/sh -c` in front. Behind an `ENTRYPOINT` these are two arguments like any other: `ENTRYPOINT ["python"]` with `CMD app.py` runs `python /bin/sh -c app.py`.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd'] },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14\nENTRYPOINT ["python", "app.py"]\nCMD -p 8080\n',
      good: 'FROM python:3.14\nENTRYPOINT ["python", "app.py"]\nCMD ["-p", "8080"]\n',
    },
  ],
  *check({ finalStage, imageOf, stateAt }) {
    if (finalStage === undefined || finalStage.isWindows) return;
    const { entrypoint, cmd } = imageOf(finalStage);
    const outer = valueOf(entrypoint);
    const inner = valueOf(cmd);
    const instruction = inner?.instruction;
    if (outer?.form !== 'exec' || inner?.form !== 'shell' || instruction === undefined || instruction.onbuild) return;
    if (mayRunItsArguments(outer) && inner.words[0]?.startsWith('-') !== true) return;
    const shell = valueOf(stateAt(instruction).shell) ?? ['/bin/sh', '-c'];
    const { body } = instruction;
    yield {
      span: spanInFile(body, 0, body.text.length),
      message: `The \`ENTRYPOINT\` gets the arguments \`${shell.join('`, `')}\` and this text.`,
      help: 'Write `CMD` as a JSON array.',
      related: outer.instruction ? [{ span: outer.instruction.span, message: 'The `ENTRYPOINT` stands here.' }] : [],
    };
  },
});

/** Names of scripts and programs that end by running what they are given, or may do so. */
const wrapperName = /\.\w+$|entry|init|start|run|wrap|launch|boot|exec|setup|wait/i;

function mayRunItsArguments({ words }: StartCommand): boolean {
  if (runsOnlyItsArguments(words) || words.some(isWrapperScript)) return true;
  // `chamber exec --`; a script of `sh -c` is another rule's matter.
  if (/^(--|exec|run)$/.test(words.at(-1) ?? '') || words.includes('-c')) return words.at(-1) !== '-c';
  const program = words[0] ?? '';
  return wrapperName.test(program.slice(program.lastIndexOf('/') + 1));
}
