import { accountsMade, type Account } from '../../model/accounts.js';
import type { Problem } from '../../finding/finding.js';
import { runOf } from '../../model/run.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';

/** A stage runs what its parents run, so that in more of them than this each would be read again and again. */
const mostStages = 50;

export default defineRule({
  summary: 'Give each user and each group a number of its own.',
  why: 'To the kernel users are numbers: two names with one number are one user, with the files of both. The programs that make users refuse a number that is taken, and the build ends.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  on: { commands: ['useradd', 'adduser', 'groupadd', 'addgroup'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN useradd -u 1001 app\nRUN useradd -u 1001 worker\n',
      good: 'FROM debian:13\nRUN useradd -u 1001 app\nRUN useradd -u 1002 worker\n',
    },
  ],
  *check(model) {
    const reported = new Set<number>();
    for (const stage of model.stages.filter(({ isBuilt, isWindows }) => isBuilt && !isWindows).slice(0, mostStages)) {
      const owners = ownersIn(stage);
      for (const instruction of lineageOf(stage).flatMap(runOf)) {
        if (instruction.kind !== 'run') continue;
        const { start, end } = instruction.span;
        if (makesRoom.test(model.source.text.slice(start, end))) break;
        for (const account of accountsMade(model, instruction)) {
          const problem = taken(account, owners);
          if (problem !== undefined && !reported.has(problem.span.start)) yield problem;
          if (problem !== undefined) reported.add(problem.span.start);
        }
      }
    }
  },
});

const makesRoom = /\b(?:(?:user|group)(?:del|mod)|del(?:user|group)|passwd)\b/;

interface Owner {
  readonly name: string;
  readonly account?: Account;
}

/** The users that bases come with, whose number is the first that one takes oneself. */
function ownersIn({ root }: Stage): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  if (root.kind !== 'image' || root.fromVariables) return owners;
  const { familiarName, tag = 'latest' } = root.reference;
  const isUbuntu = familiarName === 'ubuntu' && /^(?:latest$|2[4-9]\.\d+|noble|plucky|questing|resolute)/.test(tag);
  const name = familiarName === 'node' && root.facts !== undefined ? 'node' : isUbuntu ? 'ubuntu' : undefined;
  for (const kind of ['user', 'group']) if (name !== undefined) owners.set(`${kind} 1000`, { name });
  return owners;
}

function taken(account: Account, owners: Map<string, Owner>): Problem | undefined {
  const { kind, id, idWord, name, command, mayShareId } = account;
  // What is tried, asked for or done one way or the other is not sure to be done.
  const isSure = command.nesting.length === 0 && command.connector !== 'or' && command.pipeline.commands.length === 1;
  if (id === undefined || !/^\d+$/.test(id) || idWord === undefined || name === undefined || mayShareId || !isSure)
    return undefined;
  const owner = owners.get(`${kind} ${id}`);
  if (owner === undefined) owners.set(`${kind} ${id}`, { name, account });
  const first = command.next?.connector === 'or' || owner?.account?.command.next?.connector === 'or';
  if (owner === undefined || first || owner.name === name) return undefined;
  return {
    span: idWord.span,
    message: `The ${kind} \`${owner.name}\` has the number ${id} already.`,
    help:
      owner.account === undefined
        ? `Take another number, or use \`${owner.name}\` of the base image.`
        : 'Take another number.',
    related:
      owner.account?.idWord === undefined ? [] : [{ span: owner.account.idWord.span, message: 'It is taken here.' }],
  };
}
