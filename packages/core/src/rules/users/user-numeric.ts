import type { Fix } from '../../finding/finding.js';
import { groupBy } from '../../model/groups.js';
import type { Command, Model } from '../../model/model.js';
import { runOf } from '../../model/run.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { optionsOf } from '../../shell/options.js';
import type { Instruction } from '../../syntax/instruction.js';
import { variablesIn } from '../../syntax/variable.js';
import type { Word } from '../../syntax/word.js';
import { valueOf } from '../../text/known.js';
import { once } from '../../text/once.js';

export default defineRule({
  summary: 'Give the user of the container as a number.',
  why: 'Kubernetes cannot tell from a name whether it is root: with `runAsNonRoot` it starts no container whose `USER` is a name. A number also stays the same where the files of users differ, as on volumes and in other images.',
  severity: 'info',
  presets: {},
  replaces: { hadolint: { DL3066: { level: 'info', options: { report: 'every' } } } },
  on: { kinds: ['user'] },
  options: {
    report: option.choice({
      default: 'last',
      choices: ['last', 'every'],
      description:
        'Report the USER that the container starts with, if it is not root; or every USER of every stage, root too.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN useradd --uid 10001 app\nUSER app\nCMD ["app"]\n',
      good: 'FROM debian:13\nRUN useradd --uid 10001 app\nUSER 10001\nCMD ["app"]\n',
    },
  ],
  *check(model, { report }) {
    const { finalStage, instructionsOf, stageOf, commandsNamed } = model;
    // By the name of the user, which stands last.
    const makers = once(() => groupBy(commandsNamed('useradd', 'adduser'), ({ args }) => args.at(-1)?.text));
    const all = report === 'every' ? instructionsOf('user') : finalStage ? lastUser(finalStage) : [];
    for (const instruction of all) {
      const [word] = instruction.words;
      const user = word && userOf(model, word, instruction);
      if (word === undefined || user === undefined || /^\d*$/.test(user) || instruction.onbuild !== undefined) continue;
      // Windows has no numbers, and root is the matter of another rule.
      if (stageOf(instruction)?.isWindows === true || (report === 'last' && user === 'root')) continue;
      const fix = fixOf(word, user, makers().get(user));
      yield {
        span: word.span,
        message: `\`${user}\` is a name, which \`runAsNonRoot\` of Kubernetes does not take.`,
        help: 'Write the number of the user, as in `USER 10001`.',
        fixes: fix === undefined ? [] : [fix],
      };
    }
  },
});

/** The one in force at the end, with its own stage or a parent's; a trigger's stands elsewhere. */
function lastUser(stage: Stage): readonly Instruction[] {
  const all = lineageOf(stage).flatMap(runOf);
  return all.filter(({ kind }) => kind === 'user').slice(-1);
}

/** The part before the group; undefined where a build argument, or a variable that nobody knows, gives it. */
function userOf({ expand, variableAt, escape }: Model, word: Word, instruction: Instruction): string | undefined {
  const names = variablesIn(word.text, escape).map(({ name }) => name);
  const isSet = names.every((name) => valueOf(variableAt(instruction, name))?.kind === 'env');
  return isSet ? valueOf(expand(word, instruction))?.replace(/:.*/s, '') : undefined;
}

/** Where the file makes the user itself, once, its number is known. */
function fixOf(word: Word, user: string, [command, other]: readonly Command[] = []): Fix | undefined {
  if (command === undefined || other !== undefined || !word.text.startsWith(user)) return undefined;
  const { options } = optionsOf(command, ['-u', '--uid']);
  const text = options.findLast(({ name }) => name === '-u' || name === '--uid')?.value;
  if (text?.known !== true || !/^\d+$/.test(text.value)) return undefined;
  const span = { start: word.span.start, end: word.span.start + user.length };
  return { title: `Write \`${text.value}\``, safety: 'suggested', edits: [{ span, text: text.value }] };
}
