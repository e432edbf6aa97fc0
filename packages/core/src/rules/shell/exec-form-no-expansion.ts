import { unwrapEntrypoint, placelessWord, runsOnlyItsArguments } from '../../model/entrypoint-wrapper.js';
import { mayExpand, takesOperators } from '../../model/expanding-programs.js';
import type { Model } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { shellFormEdit } from '../../rule/shell-form-edit.js';
import type { Instruction } from '../../syntax/instruction.js';
import type { JsonWord } from '../../syntax/word.js';
import { spanInFile } from '../../text/segments.js';

/** What only a shell understands, as a word of its own. */
const operator = /^(?:\|\|?|&&?|;|\d?>>?|<|\d>&\d|&>)$/;

/** A variable by its name in capitals, or all arguments. */
const variable = /(?<![\\${])\$(?:[A-Z_][A-Z\d_]*(?![\w({])|\{[A-Z_][A-Z\d_]*(?::?[-+=?][^}]*)?\})|^\$[@*]$/;

export default defineRule({
  summary: 'Do not write variables or operators of the shell in a JSON array.',
  why: 'A JSON array starts the program without a shell, and Docker expands nothing in it: the program is given `$PORT` or `&&` as it is written. It stops with an error, or quietly does something else.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck'] },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14-slim\nENV PORT=8000\nCMD ["python", "-m", "http.server", "$PORT"]\n',
      good: 'FROM python:3.14-slim\nENV PORT=8000\nCMD exec python -m http.server "$PORT"\n',
    },
  ],
  *check(model) {
    for (const instruction of model.instructionsOf('run', 'cmd', 'entrypoint', 'healthcheck')) {
      const { json = [] } = instruction;
      const kind: Instruction['kind'] = instruction.kind;
      // A whole command line as one word is another mistake.
      if (json[0] === undefined || /\s/.test(json[0].content.text) || model.stageOf(instruction)?.isWindows !== false)
        continue;
      const program = programOf(model, instruction);
      if (program === undefined) continue;
      // `healthcheck-exec-operators` has those.
      const isOperator = ({ content }: JsonWord): boolean => kind !== 'healthcheck' && operator.test(content.text);
      const [first] = json;
      const found =
        (takesOperators(program) ? undefined : json.slice(1).find(isOperator)) ??
        json.find(
          (word) => variable.test(word.content.text) && (word === first || !mayExpand(program, word.content.text)),
        );
      if (found === undefined) continue;
      const match = isOperator(found) ? undefined : variable.exec(found.content.text);
      const text = match?.[0] ?? found.content.text;
      const start = match?.index ?? 0;
      const edit = instruction.onbuild === undefined ? shellFormEdit(model, instruction) : undefined;
      yield {
        span: spanInFile(found.content, start, start + text.length),
        message: `\`${text}\` stays as it is written here: a JSON array has no shell.`,
        help: /^(?:run|healthcheck)$/.test(kind)
          ? 'Write the command without the array.'
          : 'Write the command without the array and with `exec` in front, or put the value in its place.',
        fixes: edit === undefined ? [] : [{ title: 'Use the shell form', safety: 'suggested', edits: [edit] }],
      };
    }
  },
});

/** The program that is given the words; undefined where a shell reads them, or nobody knows. */
function programOf(
  { commandsOf, scriptsOf, finalStage, imageOf }: Model,
  instruction: Instruction,
): string | undefined {
  if (scriptsOf(instruction).some(({ form }) => form !== 'exec')) return undefined;
  const [command] = commandsOf(instruction);
  if (command === undefined || command.wrappers.some(({ name }) => name === 'eval')) return undefined;
  const own = command.name ?? '';
  if (instruction.kind !== 'cmd') return own;
  const { cmd, entrypoint } = finalStage === undefined ? {} : imageOf(finalStage);
  if (entrypoint?.known !== true || cmd?.known !== true || cmd.value?.instruction !== instruction) return undefined;
  const outer = entrypoint.value;
  if (outer?.form === 'shell' || outer?.words.some((word) => /^-[a-z]*c$/.test(word)) === true) return undefined;
  if (outer === null || runsOnlyItsArguments(outer.words)) return own;
  const [program] = unwrapEntrypoint(outer.words.map(placelessWord)).words;
  return program?.text.replace(/^.*\//s, '');
}
