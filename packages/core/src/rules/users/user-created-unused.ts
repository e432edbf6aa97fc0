import { accountsMade, type Account } from '../../model/accounts.js';
import type { Model } from '../../model/model.js';
import { lineAbove } from '../../model/insert-line.js';
import { runOf } from '../../model/run.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { mayChangeUser, startInstructions } from '../../model/user-change.js';
import { isForDevelopment } from '../../model/is-for-development.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Start the container as the user that was made for it.',
  why: 'A user that no `USER` names changes nothing: the program runs as root as before, though the file looks as if it did not.',
  severity: 'warning',
  presets: { security: 'warning' },
  on: { commands: ['useradd', 'adduser'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN useradd --system app\nCMD ["/usr/bin/app"]\n',
      good: 'FROM debian:13\nRUN useradd --system app\nUSER app\nCMD ["/usr/bin/app"]\n',
    },
  ],
  *check(model) {
    const { finalStage: stage, source } = model;
    if (stage === undefined || stage.isWindows || isForDevelopment(model, stage)) return;
    const lineage = lineageOf(stage).flatMap(runOf);
    const { user } = model.imageOf(stage);
    if (lineage.some(({ kind }) => kind === 'user') || !user.known) return;
    if (user.value !== null && user.value !== 'root') return;
    const own = startInstructions(model, stage);
    const last = own.at(-1);
    // A script may change to the user, and an image that starts nothing of its own is a base for others.
    if (last === undefined || own.some(({ body }) => script.test(body.text)) || mayChangeUser(model, stage)) return;
    const made = lineage.flatMap((instruction) => (instruction.kind === 'run' ? accountsMade(model, instruction) : []));
    const users = made.filter(({ kind, name }) => kind === 'user' && name !== undefined);
    const [account] = users;
    if (account?.name === undefined || users.length > 1 || isNamedElsewhere(model, stage, account)) return;
    const [program] = account.command.words;
    yield {
      span: program?.span ?? account.command.span,
      message: `No USER names \`${account.name}\`: the container runs as root.`,
      help: `Add \`USER ${account.name}\` above \`${last.keyword}\`.`,
      fixes: [
        {
          title: `Add \`USER ${account.name}\``,
          safety: 'suggested',
          edits: [
            lineAbove(source, own.toSorted((a, b) => a.span.start - b.span.start)[0] ?? last, `USER ${account.name}`),
          ],
        },
      ],
    };
  },
});

/** Programs that start others, or change the user as their files say. */
const script =
  /\.(?:sh|conf|ini|ya?ml|cfg|bash)\b|entrypoint|start|run|init|supervis|cron|nginx|apache|httpd|sshd|bash|\b(?:z|da)?sh\b|make/i;

/** In a variable, a label or an argument of the command: something may start as it. */
function isNamedElsewhere({ source, commandsOf }: Model, stage: Stage, { name = '' }: Account): boolean {
  const texts = lineageOf(stage)
    .flatMap(runOf)
    .filter(({ kind }) => !/^(?:copy|add|run|arg|workdir|volume)$/.test(kind))
    .flatMap((instruction) =>
      /^(?:cmd|entrypoint)$/.test(instruction.kind)
        ? commandsOf(instruction).flatMap(({ args }) => args.map(({ text }) => text))
        : [source.text.slice(instruction.span.start, instruction.span.end)],
    );
  return texts.some((text) => text.split(/[\s"',;=:[\]]+/).includes(name));
}
