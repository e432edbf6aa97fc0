import type { Fix } from '../../finding/finding.js';
import { groupBy } from '../../model/groups.js';
import type { Model } from '../../model/model.js';
import { numberOfUser } from '../../model/number-of-user.js';
import { runOf } from '../../model/run.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
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
      const own = makers().get(user) ?? [];
      const number = word.text.startsWith(user) ? numberOfUser(model, user, instruction, own) : undefined;
      yield {
        span: word.span,
        message: `\`${user}\` is a name, which \`runAsNonRoot\` of Kubernetes does not take.`,
        help: 'Write the number of the user, as in `USER 10001`.',
        fixes: number === undefined ? [] : [fixOf(word, user, number)],
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

function fixOf({ span }: Word, user: string, number: string): Fix {
  const name = { start: span.start, end: span.start + user.length };
  return { title: `Write \`${number}\``, safety: 'suggested', edits: [{ span: name, text: number }] };
}
