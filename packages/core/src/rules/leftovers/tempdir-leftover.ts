import { appendCommand } from '../../model/append-command.js';
import { leftFolders } from '../../model/left-folders.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Delete the folders that `mktemp -d` makes.',
  why: 'A folder with a random name is meant for one step only. What is left in it stays in the layer for ever, and nothing later can find it to clean up.',
  unfixed: 'the name of the folder is not kept, or the script cannot go on behind its last command',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { commands: ['mktemp'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN D="$(mktemp -d)" && curl -fsSL https://example.com/x.tgz | tar xz -C "$D" && cp "$D/x" /usr/local/bin/\n',
      good: 'FROM debian:13\nRUN D="$(mktemp -d)" && curl -fsSL https://example.com/x.tgz | tar xz -C "$D" && cp "$D/x" /usr/local/bin/ && rm -rf "$D"\n',
    },
  ],
  *check(model) {
    const { instructionsOf, commandsNamed, stageOf } = model;
    const makers = new Set(commandsNamed('mktemp').map(({ instruction }) => instruction));
    for (const instruction of instructionsOf('run')) {
      if (!makers.has(instruction) || instruction.onbuild !== undefined || !stageOf(instruction)?.isShipped) continue;
      for (const { command, variable } of leftFolders(model, instruction)) {
        const removal = variable === undefined ? undefined : `rm -rf "$${variable}"`;
        const edit = removal === undefined ? undefined : appendCommand(model, instruction, removal);
        yield {
          span: command.span,
          message: 'The folder that this makes stays in the image.',
          help: removal
            ? `Delete it at the end of the same \`RUN\`: \`${removal}\`.`
            : 'Keep its name in a variable, and delete it at the end of the same `RUN`.',
          fixes: edit ? [{ title: 'Delete the folder', safety: 'safe', effect: 'exec', edits: [edit] }] : [],
        };
      }
    }
  },
});
