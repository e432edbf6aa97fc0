import { copiedTrees, type CopiedTree } from '../../model/copied-trees.js';
import { copyFlag } from '../../model/copy-flag.js';
import { isWithin } from '../../model/path.js';
import { lineageOf } from '../../model/stage.js';
import { changesAll, wholeChanges } from '../../model/whole-changes.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';
import { once } from '../../text/once.js';

/** More of them are not looked up for each command. */
const mostTrees = 50;

export default defineRule({
  summary: 'Do not copy or move a whole folder of another layer, or change its mode.',
  why: 'A layer is never changed again. A `RUN` that changes the mode or the place of a file puts the whole file into its own layer once more, and so does a second `COPY`: the image has all of it twice.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['copy', 'add'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nCOPY . /app\nRUN chmod -R 755 /app\n',
      good: 'FROM node:24\nCOPY --chmod=755 . /app\n',
    },
  ],
  *check(model) {
    const { finalStage, mountsOf } = model;
    if (finalStage === undefined || finalStage.isWindows) return;
    const volumes = once(() => valueOf(model.imageOf(finalStage).volumes) ?? []);
    const trees = new Map<string, CopiedTree>();
    for (const { instructions } of lineageOf(finalStage)) {
      for (const instruction of instructions) {
        const { kind } = instruction;
        if (kind !== 'copy' && kind !== 'add' && (kind !== 'run' || trees.size === 0)) continue;
        const copied = copiedTrees(model, instruction);
        const again = copied.find(({ key }) => trees.has(key));
        if (again !== undefined) {
          const message = `\`${instruction.keyword}\` stores the same files a second time: an earlier layer holds them already.`;
          const first = trees.get(again.key)?.copy ?? instruction;
          yield {
            span: instruction.keywordSpan,
            message,
            help: 'Copy only what is needed until then, and the rest once.',
            related: [{ span: first.keywordSpan, message: 'They are copied here.' }],
          };
        }
        for (const tree of copied) if (trees.size < mostTrees) trees.set(tree.key, tree);
        if (kind !== 'run' || wholeChanges(model, instruction).length === 0) continue;
        const apart = [...volumes(), ...mountsOf(instruction).flatMap(({ target }) => valueOf(target) ?? [])];
        const stored = new Set<CopiedTree>();
        for (const change of wholeChanges(model, instruction)) {
          const hit = [...trees.values()].findLast((tree) => changesAll(change, tree));
          if (hit === undefined || stored.has(hit) || apart.some((other) => isWithin(hit.path, other))) continue;
          stored.add(hit);
          const { effect, command } = change;
          const edits = copyFlag(model, hit, change, 'chmod');
          yield {
            span: effect.path.span,
            message: `\`${command.name}\` stores \`${effect.path.text}\` a second time: an earlier layer holds it already.`,
            help: effect.kind === 'move' ? 'Copy it to its place at once.' : `Use \`${hit.copy.keyword} --chmod\`.`,
            related: [{ span: hit.copy.keywordSpan, message: 'It is copied here.' }],
            fixes: edits ? [{ title: 'Copy with `--chmod`', safety: 'suggested', edits }] : [],
          };
        }
      }
    }
  },
});
