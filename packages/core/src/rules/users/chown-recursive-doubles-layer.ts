import { copiedTrees, type CopiedTree } from '../../model/copied-trees.js';
import { copyFlag } from '../../model/copy-flag.js';
import { isWithin } from '../../model/path.js';
import { resolvedEffects, type ResolvedEffect } from '../../model/resolved-effects.js';
import { runOf } from '../../model/run.js';
import { lineageOf } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';

/** More of them are not looked up for each command. */
const mostTrees = 50;

export default defineRule({
  summary: 'Give copied files their owner when they are copied.',
  why: 'A layer is never changed again. `chown -R` over a folder that an earlier layer holds puts each of its files into the new layer once more, with nothing new but the owner: the image has all of them twice.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { commands: ['chown', 'chgrp'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nCOPY . /app\nRUN chown -R node:node /app\n',
      good: 'FROM node:24\nCOPY --chown=node:node . /app\n',
    },
  ],
  *check(model) {
    const { finalStage, imageOf, mountsOf } = model;
    if (finalStage === undefined || finalStage.isWindows) return;
    const volumes = valueOf(imageOf(finalStage).volumes) ?? [];
    const trees = new Map<string, CopiedTree>();
    for (const instruction of lineageOf(finalStage).flatMap(runOf)) {
      for (const tree of copiedTrees(model, instruction)) if (trees.size < mostTrees) trees.set(tree.key, tree);
      if (instruction.kind !== 'run' || trees.size === 0) continue;
      const apart = [...volumes, ...mountsOf(instruction).flatMap(({ target }) => valueOf(target) ?? [])];
      const stored = new Set<CopiedTree>();
      for (const change of resolvedEffects(model, instruction)) {
        const hit = [...trees.values()].findLast((tree) => changesOwner(change, tree));
        if (hit === undefined || stored.has(hit) || apart.some((other) => isWithin(hit.path, other))) continue;
        stored.add(hit);
        const { effect, command } = change;
        const edits = copyFlag(model, hit, change, 'chown');
        yield {
          span: effect.path.span,
          message: `\`${command.name}\` stores \`${effect.path.text}\` a second time: an earlier layer holds it already.`,
          help: `Use \`${hit.copy.keyword} --chown\`, and leave this out.`,
          related: [{ span: hit.copy.keywordSpan, message: 'It is copied here.' }],
          fixes: edits ? [{ title: 'Copy with `--chown`', safety: 'suggested', edits }] : [],
        };
      }
    }
  },
});

/** Whether it gives all files of the folder another owner; the same one as they were copied with stores them too. */
function changesOwner({ effect, path }: ResolvedEffect, { path: copied, isFolder }: CopiedTree): boolean {
  if (path === undefined || effect.kind !== 'owner' || effect.recursive !== true || effect.partial === true)
    return false;
  const place = path.replace(/\/\.?\*?$/, '');
  return place !== '' && isFolder && isWithin(copied, place);
}
