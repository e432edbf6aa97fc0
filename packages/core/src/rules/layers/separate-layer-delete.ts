import type { Fix } from '../../finding/finding.js';
import { joinAll } from '../../model/join-runs.js';
import { layerFiles } from '../../model/layer-files.js';
import type { Model } from '../../model/model.js';
import { mountedCopy } from '../../model/mounted-copy.js';
import { foldersAbove } from '../../model/folders-above.js';
import { isWithin } from '../../model/path.js';
import { resolvedEffects } from '../../model/resolved-effects.js';
import { lineageOf } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';
import type { Word } from '../../syntax/word.js';
import { valueOf } from '../../text/known.js';

const harmless = /^(rm|cd|find|set|true|unlink|)$/;

export default defineRule({
  summary: 'Delete a file in the layer that makes it.',
  why: 'A layer is never changed again: a file that a later `RUN` deletes is only hidden. It is still stored, pushed and pulled with the image, and whoever has the image can read it. There is a fix for `RUN`s that follow one another, and for a single file that is copied for them: of a folder nobody knows here what is written into it.',
  unfixed: 'something stands between the two, or the file comes by `COPY`',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { commands: ['rm', 'unlink', 'shred', 'find'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nCOPY app.tar.gz /tmp/\nRUN tar xf /tmp/app.tar.gz -C /opt && rm /tmp/app.tar.gz\n',
      good: 'FROM debian:13\nRUN --mount=type=bind,source=app.tar.gz,target=/tmp/app.tar.gz tar xf /tmp/app.tar.gz -C /opt\n',
    },
  ],
  *check(model) {
    const { finalStage, imageOf, mountsOf, commandsOf, commandsNamed } = model;
    let offered = 0;
    if (finalStage === undefined) return;
    const volumes = valueOf(imageOf(finalStage).volumes) ?? [];
    const files = new Map<string, Instruction>();
    const folders = new Map<string, Instruction>();
    const trees = new Map<string, Instruction>();
    const deleting = new Set(commandsNamed('rm', 'unlink', 'shred', 'find').map(({ instruction }) => instruction));
    const lineage = lineageOf(finalStage).flatMap(({ instructions }) => instructions);
    for (const instruction of lineage.slice(0, lineage.findLastIndex((one) => deleting.has(one)) + 1)) {
      const made = layerFiles(model, instruction);
      if (instruction.kind === 'run' && deleting.has(instruction) && files.size > 0) {
        const apart = [...volumes, ...mountsOf(instruction).flatMap(({ target }) => valueOf(target) ?? [])];
        const own = new Set(made.flatMap(({ path }) => [path, ...foldersAbove(path)]));
        const onlyDeletes = commandsOf(instruction).every(({ name = '' }) => harmless.test(name));
        for (const { effect, path } of resolvedEffects(model, instruction)) {
          if (effect.kind !== 'delete' || path === undefined) continue;
          const folder = path.replace(/\/\.?\*$/, '');
          // What the RUN makes itself it may well delete, or put in the place of what was there.
          if (own.has(folder) || apart.some((other) => isWithin(folder, other))) continue;
          const tree = onlyDeletes ? foldersAbove(folder).find((above) => trees.has(above)) : undefined;
          const inside = folders.get(folder) ?? trees.get(folder) ?? trees.get(tree ?? '');
          const maker = (folder === path ? files.get(path) : undefined) ?? inside;
          if (!maker) continue;
          const fix = offered++ < 30 ? fixOf(model, maker, instruction, effect.path) : undefined;
          yield {
            span: effect.path.span,
            message: `An earlier layer holds \`${effect.path.text}\`: deleting it here frees nothing.`,
            help: 'Delete it in the `RUN` that makes it; what comes by `COPY` can be mounted with `--mount=type=bind` instead.',
            related: [{ span: maker.keywordSpan, message: 'It is put into the image here.' }],
            ...(fix && { fixes: [fix] }),
          };
        }
      }
      for (const { path, isTree } of made.filter(({ isKept }) => isKept)) {
        files.set(path, instruction);
        if (isTree) trees.set(path, instruction);
        for (const folder of foldersAbove(path)) folders.set(folder, instruction);
      }
    }
  },
});

/** Mounts a file that a COPY brings, and makes RUNs that follow one another one. */
function fixOf(model: Model, maker: Instruction, run: Instruction, deleted: Word): Fix | undefined {
  const isRun = maker.kind === 'run';
  const edits = isRun ? joinAll(model, maker, run) : mountedCopy(model, maker, run, deleted);
  return edits && { title: isRun ? 'Join the `RUN`s' : 'Mount the file instead', safety: 'suggested', edits };
}
