import { runsOnlyItsArguments } from '../../model/entrypoint-wrapper.js';
import type { Model } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';

export default defineRule({
  summary: 'Write each word of a command as an element of its own.',
  why: 'The first element of the array is the path of the program, blanks and all. There is no program called `nginx -g daemon off;`, so that the container does not start: "executable file not found".',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nENTRYPOINT ["node server.js"]\n',
      good: 'FROM node:24\nENTRYPOINT ["node", "server.js"]\n',
    },
  ],
  *check(model) {
    for (const instruction of model.instructionsOf('run', 'cmd', 'entrypoint', 'healthcheck')) {
      const [first, second] = instruction.json ?? [];
      const text = first?.content.text.trim() ?? '';
      if (first === undefined || !/\s/.test(text) || isPath(text) || isArgument(model, instruction)) continue;
      const words = second === undefined ? wordsIn(text) : undefined;
      yield {
        span: { start: first.span.start + 1, end: first.span.end - 1 },
        message: `There is no program called \`${text}\`.`,
        help: 'Write each word as an element of its own, or leave the array out where a shell is needed.',
        fixes:
          words === undefined
            ? []
            : [
                {
                  title: 'Write each word as an element',
                  safety: 'suggested',
                  edits: [{ span: first.span, text: words.map((word) => JSON.stringify(word)).join(', ') }],
                },
              ],
      };
    }
  },
});

/** `/opt/my program/run`, and all that Windows calls its programs. */
function isPath(text: string): boolean {
  return /^[A-Za-z]:\\|^\.{0,2}\/\S*\s[^-/\s'"$][^\s]*\//.test(text);
}

/** Whether the words of a CMD go to a program that ENTRYPOINT names, or may do so. */
function isArgument({ stageOf, imageOf }: Model, instruction: Instruction): boolean {
  const stage = stageOf(instruction);
  if (stage === undefined || stage.isWindows) return true;
  if (instruction.kind !== 'cmd') return false;
  const { entrypoint } = imageOf(stage);
  if (!entrypoint.known || instruction.onbuild !== undefined) return true;
  return entrypoint.value !== null && !runsOnlyItsArguments(entrypoint.value.words);
}

/** The words of a plain command; undefined where it needs a shell. */
function wordsIn(text: string): readonly string[] | undefined {
  if (!/^(?:\s+|[^\s'"\\$`*?~&|;<>(){}]+|'[^']*'|"[^"\\$`]*")+$/.test(text)) return undefined;
  const words = text.match(/(?:[^\s'"]+|'[^']*'|"[^"]*")+/g) ?? [];
  return words.map((word) => word.replaceAll(/'([^']*)'|"([^"]*)"/g, '$1$2'));
}
