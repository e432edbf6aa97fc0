import { lineAbove } from '../../model/insert-line.js';
import { unusedAccount } from '../../model/unused-account.js';
import { startInstructions } from '../../model/user-change.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Start the container as the user that was made for it.',
  why: 'A user that no `USER` names changes nothing: the program runs as root as before, though the file looks as if it did not.',
  severity: 'warning',
  presets: { security: 'warning' },
  on: { commands: ['useradd', 'adduser'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN useradd --system app\nCMD ["/usr/bin/app"]\n',
      good: 'FROM debian:13\nRUN useradd --system app\nUSER app\nCMD ["/usr/bin/app"]\n',
    },
  ],
  *check(model) {
    const { finalStage: stage, source } = model;
    const account = stage && unusedAccount(model);
    const own = stage === undefined ? [] : startInstructions(model, stage);
    const last = own.at(-1);
    if (account?.name === undefined || last === undefined) return;
    const [program] = account.command.words;
    yield {
      span: program?.span ?? account.command.span,
      message: `No USER names \`${account.name}\`: the container runs as root.`,
      help: `Add \`USER ${account.name}\` above \`${last.keyword}\`.`,
      fixes: [
        {
          title: `Add \`USER ${account.name}\``,
          safety: 'suggested',
          edits: [
            lineAbove(source, own.toSorted((a, b) => a.span.start - b.span.start)[0] ?? last, `USER ${account.name}`),
          ],
        },
      ],
    };
  },
});
