import type { Fix } from '../../finding/finding.js';
import { hiddenFiles } from '../../model/hidden-files.js';
import { joinAll } from '../../model/join-runs.js';
import type { Model } from '../../model/model.js';
import { mountedCopy } from '../../model/mounted-copy.js';
import { isWithin } from '../../model/path.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';
import type { Word } from '../../syntax/word.js';
import { valueOf } from '../../text/known.js';

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
    const { finalStage, imageOf } = model;
    const hidden = finalStage === undefined ? [] : hiddenFiles(model, finalStage);
    if (finalStage === undefined || hidden.length === 0) return;
    const volumes = valueOf(imageOf(finalStage).volumes) ?? [];
    let offered = 0;
    for (const { run, word, folder, maker } of hidden) {
      if (volumes.some((volume) => isWithin(folder, volume))) continue;
      const fix = offered++ < 30 ? fixOf(model, maker, run, word) : undefined;
      yield {
        span: word.span,
        message: `An earlier layer holds \`${word.text}\`: deleting it here frees nothing.`,
        help: 'Delete it in the `RUN` that makes it; what comes by `COPY` can be mounted with `--mount=type=bind` instead.',
        related: [{ span: maker.keywordSpan, message: 'It is put into the image here.' }],
        ...(fix && { fixes: [fix] }),
      };
    }
  },
});

/** Mounts a file that a COPY brings, and makes RUNs that follow one another one. */
function fixOf(model: Model, maker: Instruction, run: Instruction, deleted: Word): Fix | undefined {
  const isRun = maker.kind === 'run';
  const edits = isRun ? joinAll(model, maker, run) : mountedCopy(model, maker, run, deleted);
  return edits && { title: isRun ? 'Join the `RUN`s' : 'Mount the file instead', safety: 'suggested', edits };
}
