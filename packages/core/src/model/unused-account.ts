import { oncePer } from '../text/once.js';
import { accountsMade, type Account } from './accounts.js';
import { isForDevelopment } from './is-for-development.js';
import type { Model } from './model.js';
import { runOf } from './run.js';
import { lineageOf, type Stage } from './stage.js';
import { mayChangeUser, startInstructions } from './user-change.js';

/** The one user that the final image makes and never becomes, though it starts a program of its own as root. */
export const unusedAccount = oncePer(findAccount);

function findAccount(model: Model): Account | undefined {
  const { finalStage: stage } = model;
  if (stage === undefined || stage.isWindows || isForDevelopment(model, stage)) return undefined;
  const lineage = lineageOf(stage).flatMap(runOf);
  const { user } = model.imageOf(stage);
  if (lineage.some(({ kind }) => kind === 'user') || !user.known) return undefined;
  if (user.value !== null && user.value !== 'root') return undefined;
  const own = startInstructions(model, stage);
  // A script may change to the user, and an image that starts nothing of its own is a base for others.
  if (own.length === 0 || own.some(({ body }) => script.test(body.text)) || mayChangeUser(model, stage))
    return undefined;
  const made = lineage.flatMap((instruction) => (instruction.kind === 'run' ? accountsMade(model, instruction) : []));
  const users = made.filter(({ kind, name }) => kind === 'user' && name !== undefined);
  const [account] = users;
  if (account === undefined || users.length > 1 || isNamedElsewhere(model, stage, account)) return undefined;
  return account;
}

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
