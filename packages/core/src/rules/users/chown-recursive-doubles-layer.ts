import { copiedTrees, type CopiedTree } from '../../model/copied-trees.js';
import { copyFlag } from '../../model/copy-flag.js';
import type { Model } from '../../model/model.js';
import { isWithin } from '../../model/path.js';
import { resolvedEffects, type ResolvedEffect } from '../../model/resolved-effects.js';
import { runOf } from '../../model/run.js';
import { lineageOf } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';
import { oncePerLasting } from '../../text/once.js';

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
      const changes = instruction.kind === 'run' && trees.size > 0 ? ownerChanges(model, instruction) : none;
      if (changes.length === 0) continue;
      const apart = [...volumes, ...mountsOf(instruction).flatMap(({ target }) => valueOf(target) ?? [])];
      const stored = new Set<CopiedTree>();
      for (const change of changes) {
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

const none: readonly ResolvedEffect[] = [];

/** What gives all files of folders another owner; the same one as they were copied with stores them too. */
const ownerChanges = oncePerLasting((model: Model, run: Instruction): readonly ResolvedEffect[] => {
  const changes = resolvedEffects(model, run).filter(
    ({ effect, path }) =>
      effect.kind === 'owner' && effect.recursive === true && effect.partial !== true && path !== undefined,
  );
  return changes.length === 0 ? none : changes;
});

function changesOwner({ path }: ResolvedEffect, { path: copied, isFolder }: CopiedTree): boolean {
  const place = path?.replace(/\/\.?\*?$/, '') ?? '';
  return place !== '' && isFolder && isWithin(copied, place);
}
