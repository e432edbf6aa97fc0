import { isOrdinaryUser } from '../../model/root-owned.js';
import { defineRule } from '../../rule/define-rule.js';
import { flagOf } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Leave programs and settings to root.',
  why: 'What belongs to the user of the container can be changed by its program, and so by whoever breaks into it. Files that are only read and run are best left to root, which is what `COPY` does without `--chown`.',
  severity: 'info',
  presets: {},
  optIn: true,
  replaces: { others: ['S6504'] },
  on: { kinds: ['copy', 'add'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nCOPY --chown=node server.js /app/\nUSER node\nCMD ["node", "/app/server.js"]\n',
      good: 'FROM node:24\nCOPY server.js /app/\nUSER node\nCMD ["node", "/app/server.js"]\n',
    },
  ],
  *check(model) {
    const { finalStage, instructionsOf, stageOf, expand, imageOf } = model;
    const user = finalStage === undefined || finalStage.isWindows ? undefined : valueOf(imageOf(finalStage).user);
    if (!isOrdinaryUser(user)) return;
    const name = user.replace(/:.*/s, '');
    for (const copy of instructionsOf('copy', 'add')) {
      const flag = flagOf(copy, 'chown');
      if (flag?.value === undefined || copy.onbuild !== undefined || stageOf(copy)?.isShipped !== true) continue;
      if (valueOf(expand(flag.value, copy))?.replace(/:.*/s, '') !== name) continue;
      // Without the right to write the owner still has the right to take it back.
      yield {
        span: flag.span,
        message: `What is copied belongs to \`${name}\`, which the container runs as.`,
        help: 'Leave `--chown` out, and give the user the folders that it writes to.',
      };
    }
  },
});
