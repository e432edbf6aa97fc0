import { isWrapperScript, runsOnlyItsArguments } from '../../model/entrypoint-wrapper.js';
import type { StartCommand } from '../../model/image.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Script } from '../../shell/command.js';
import { jsonArrayEdits, plainArgumentsOf } from '../../shell/plain-words.js';
import type { Edit } from '../../text/edit.js';
import type { Source } from '../../text/source.js';
import { valueOf } from '../../text/known.js';
import { spanInFile } from '../../text/segments.js';

export default defineRule({
  summary: 'Write a `CMD` with arguments for `ENTRYPOINT` as a JSON array.',
  why: 'The shell form puts `/bin/sh -c` in front. Behind an `ENTRYPOINT` these are two arguments like any other: `ENTRYPOINT ["python"]` with `CMD app.py` runs `python /bin/sh -c app.py`.',
  unfixed: 'the command needs a shell',
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
  *check({ finalStage, imageOf, stateAt, scriptsOf, source }) {
    if (finalStage === undefined || finalStage.isWindows) return;
    const { entrypoint, cmd } = imageOf(finalStage);
    const outer = valueOf(entrypoint);
    const inner = valueOf(cmd);
    const instruction = inner?.instruction;
    if (outer?.form !== 'exec' || inner?.form !== 'shell' || instruction === undefined || instruction.onbuild) return;
    if (mayRunItsArguments(outer) && inner.words[0]?.startsWith('-') !== true) return;
    const shell = valueOf(stateAt(instruction).shell) ?? ['/bin/sh', '-c'];
    const { body } = instruction;
    const [script] = scriptsOf(instruction);
    const edits = script === undefined ? [] : arrayEdits(script, outer, source);
    yield {
      span: spanInFile(body, 0, body.text.length),
      message: `The \`ENTRYPOINT\` gets the arguments \`${shell.join('`, `')}\` and this text.`,
      help: 'Write `CMD` as a JSON array; what only a shell can work out does not work in it.',
      related: outer.instruction ? [{ span: outer.instruction.span, message: 'The `ENTRYPOINT` stands here.' }] : [],
      fixes: edits.length === 0 ? [] : [{ title: 'Use the exec form', safety: 'suggested', edits }],
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

/** A shell that waits for its script takes the whole text, any other program each word. */
function arrayEdits(script: Script, { words }: StartCommand, source: Source): readonly Edit[] {
  const span = spanInFile(script.text, 0, script.text.text.length);
  if (words.at(-1) === '-c') {
    const isLong = source.text.slice(span.start, span.end).includes('\n');
    return isLong ? [] : [{ span, text: JSON.stringify([script.text.text]) }];
  }
  const args = plainArgumentsOf(script);
  // Behind a program that takes arguments its own name would be one of them.
  return args === undefined || args[0]?.text === words[0] ? [] : jsonArrayEdits(script, args);
}
