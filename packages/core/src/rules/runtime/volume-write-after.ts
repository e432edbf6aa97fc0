import type { Fix } from '../../finding/finding.js';
import { changedPaths } from '../../model/changed-paths.js';
import { codeVolumes } from '../../model/code-volumes.js';
import { groupBy } from '../../model/groups.js';
import type { Model } from '../../model/model.js';
import { moveBelow } from '../../model/move-instruction.js';
import { partsAlike } from '../../model/parts-alike.js';
import { foldersFrom, isWithin } from '../../model/path.js';
import { seededVolumes } from '../../model/seeded-volumes.js';
import { lineageOf } from '../../model/stage.js';
import { volumeWords, type VolumeWord } from '../../model/volume-words.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Fill a folder before you declare it as a volume.',
  why: 'What changes in a volume below its `VOLUME` depends on the builder: the classic builder of Docker and Kaniko drop it, BuildKit and Buildah keep it. The same file then gives two images, one of them with an empty folder, or with one that belongs to root.',
  unfixed: 'the variables or other instructions in between would mean something else',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['copy', 'add', 'run'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nVOLUME ["/data"]\nRUN mkdir -p /data && chown 1000 /data\n',
      good: 'FROM debian:13\nRUN mkdir -p /data && chown 1000 /data\nVOLUME ["/data"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    if (finalStage === undefined || finalStage.isWindows) return;
    const facts = finalStage.root.kind === 'image' ? finalStage.root.facts : undefined;
    if ((facts?.volumes ?? []).length === 0 && model.instructionsOf('volume').length === 0) return;
    // What these two rules say is graver.
    const seeded = new Set(seededVolumes(model, finalStage).map(({ path }) => path));
    const skipped = new Set(codeVolumes(model, finalStage).map(({ path }) => path));
    const declared = new Map<string, VolumeWord | undefined>();
    for (const path of facts?.volumes ?? []) if (!seeded.has(path)) declared.set(path, undefined);
    const words = groupBy(volumeWords(model), ({ instruction }) => instruction);
    for (const instruction of lineageOf(finalStage).flatMap(({ instructions }) => instructions)) {
      if (instruction.kind === 'volume') {
        for (const volume of words.get(instruction) ?? [])
          if (!skipped.has(volume.path)) declared.set(volume.path, volume);
      }
      if (declared.size === 0 || !/^(?:copy|add|run)$/.test(instruction.kind)) continue;
      for (const { path, span } of changedPaths(model, instruction)) {
        const volume = foldersFrom(path).find((folder) => declared.has(folder));
        if (volume === undefined) continue;
        const own = declared.get(volume);
        declared.delete(volume);
        yield {
          span,
          message: `\`${volume}\` is a volume ${own === undefined ? 'of the base' : 'by then'}: BuildKit keeps this change, the classic builder and Kaniko drop it.`,
          help:
            own === undefined
              ? 'Use another folder, or do it when the container starts.'
              : 'Move the `VOLUME` below it.',
          related: own === undefined ? [] : [{ span: own.word.span, message: 'The volume is declared here.' }],
          fixes: own === undefined ? [] : fixOf(model, own),
        };
      }
    }
  },
});

/** Below the last instruction of its stage that changes one of its folders; nothing below may set what it is named with. */
function fixOf(model: Model, { instruction, stage }: VolumeWord): readonly Fix[] {
  const own = volumeWords(model).filter((volume) => volume.instruction === instruction);
  const below = stage.instructions.slice(stage.instructions.indexOf(instruction) + 1);
  const last = below.findLastIndex((one) =>
    changedPaths(model, one).some(({ path }) => own.some((volume) => isWithin(path, volume.path))),
  );
  const target = below[last];
  const isSet = below.slice(0, last).some(({ kind }) => kind === 'env' || kind === 'arg');
  if (target === undefined || partsAlike(model, instruction) || (isSet && instruction.body.text.includes('$')))
    return [];
  const edits = moveBelow(model.source, instruction, target);
  return [{ title: `Move \`${instruction.keyword}\` below`, safety: 'suggested', edits }];
}
