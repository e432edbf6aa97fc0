import { isOrdinaryUser, rootOwned } from '../../model/root-owned.js';
import { lineageOf } from '../../model/stage.js';
import { volumeWords } from '../../model/volume-words.js';
import type { Fix } from '../../finding/finding.js';
import { appendCommand } from '../../model/append-command.js';
import { lineAbove } from '../../model/insert-line.js';
import type { Model } from '../../model/model.js';
import { userIsThere } from '../../model/user-is-there.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Give the folder of a VOLUME to the user of the container.',
  why: 'A new volume gets its owner from the folder of the image; where there is none, it is made for root. A container that runs as another user then cannot write to its own volume.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  on: { kinds: ['volume'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nVOLUME /data\nUSER node\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24\nRUN mkdir -p /data && chown node /data\nVOLUME /data\nUSER node\nCMD ["node", "server.js"]\n',
    },
  ],
  *check(model) {
    const { finalStage: stage } = model;
    if (stage === undefined || stage.isWindows) return;
    const user = valueOf(model.imageOf(stage).user);
    if (!isOrdinaryUser(user)) return;
    const lineage = new Set(lineageOf(stage));
    const words = volumeWords(model).filter((volume) => lineage.has(volume.stage));
    const isRoots = words.length === 0 ? undefined : rootOwned(model, stage);
    for (const { word, path, instruction } of words) {
      if (path === '/' || /\.\w+$|^\/(?:etc|usr|proc|sys|dev)(?:\/|$)/.test(path) || isRoots?.(path) !== true) continue;
      yield {
        span: word.span,
        message: `The volume \`${path}\` is root's, and \`${user}\` cannot write to it.`,
        help: `Make the folder above, and give it to the user: \`mkdir -p ${path} && chown ${user} ${path}\`.`,
        fixes: fixOf(model, instruction, user, path),
      };
    }
  },
});

/** In the RUN above, or in one of its own. */
function fixOf(model: Model, instruction: Instruction, user: string, path: string): readonly Fix[] {
  const { instructions = [] } = model.stageOf(instruction) ?? {};
  const above = instructions[instructions.indexOf(instruction) - 1];
  const inForce = model.stateAt(instruction).user;
  if (!inForce.known || isOrdinaryUser(inForce.value) || /[\s"'$\\]/.test(path)) return [];
  if (!userIsThere(model, user, instruction)) return [];
  const command = `mkdir -p ${path} && chown ${user} ${path}`;
  const keyword = instruction.raw === instruction.raw.toLowerCase() ? 'run' : 'RUN';
  const edit =
    above?.kind === 'run'
      ? appendCommand(model, above, command)
      : lineAbove(model.source, instruction, `${keyword} ${command}`);
  return edit === undefined ? [] : [{ title: `Give \`${path}\` to the user`, safety: 'suggested', edits: [edit] }];
}
