import { writesOfUsers } from '../../model/writes-of-users.js';
import { rootOwned } from '../../model/root-owned.js';
import { workdirsOfRoot } from '../../model/root-workdirs.js';
import { runOf } from '../../model/run.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { lineBelow } from '../../model/insert-line.js';
import type { Model } from '../../model/model.js';
import { userIsThere } from '../../model/user-is-there.js';
import type { Fix } from '../../finding/finding.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';

/** A stage runs what its parents run, so that in more of them than this each would be read again and again. */
const mostStages = 50;

export default defineRule({
  summary: 'Give the working directory to the user that writes there.',
  why: "`WORKDIR` makes its folder for the user in force: above `USER` it is root's. A program that runs as another user cannot write a file there, and ends with `permission denied`.",
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['workdir'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\nUSER node\nRUN npm ci\n',
      good: 'FROM node:24\nWORKDIR /app\nRUN chown node /app\nUSER node\nRUN npm ci\n',
    },
  ],
  *check(model) {
    for (const stage of model.stages.slice(0, mostStages)) {
      if (!stage.isBuilt || stage.isWindows) continue;
      const writes = [...writesOfUsers(model, stage)];
      if (writes.length === 0 || !setsUser(stage)) continue;
      const made = new Map(workdirsOfRoot(model, stage));
      const isRoots = writes.some(({ folder }) => made.has(folder)) ? rootOwned(model, stage) : undefined;
      if (isRoots === undefined) continue;
      for (const { folder, path, user } of writes) {
        const instruction = made.get(folder);
        const [word] = instruction?.words ?? [];
        if (
          instruction === undefined ||
          word === undefined ||
          !isRoots(folder) ||
          (path !== undefined && !isRoots(path))
        )
          continue;
        made.delete(folder);
        yield {
          span: word.span,
          message: `\`${folder}\` is root's, and \`${user}\` writes there.`,
          help: `Give it to the user with \`RUN chown ${user} ${folder}\`, or move \`WORKDIR\` below \`USER\`.`,
          fixes: fixOf(model, instruction, user, folder),
        };
      }
    }
  },
});

function setsUser(stage: Stage): boolean {
  return lineageOf(stage).some((one) => runOf(one).some(({ kind }) => kind === 'user'));
}

/** A step of its own, where none stands below that it would be one with. */
function fixOf(model: Model, instruction: Instruction, user: string, folder: string): readonly Fix[] {
  const { instructions = [] } = model.stageOf(instruction) ?? {};
  const next = instructions[instructions.indexOf(instruction) + 1];
  if (next?.kind === 'run' || !userIsThere(model, user, instruction) || /[\s"'$\\]/.test(folder)) return [];
  const text = `${instruction.raw === instruction.raw.toLowerCase() ? 'run' : 'RUN'} chown ${user} ${folder}`;
  return [{ title: `Add \`${text}\``, safety: 'suggested', edits: [lineBelow(model.source, instruction, text)] }];
}
