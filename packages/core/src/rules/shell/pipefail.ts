import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { insertedShell, isRunByShell, setInHeredoc, widenedShell } from '../../rule/pipefail-edit.js';
import { hiddenFailure, namesPipefail } from '../../shell/hidden-failure.js';
import { valueOf } from '../../text/known.js';
import type { Edit } from '../../text/edit.js';

export default defineRule({
  summary: 'Let a pipe fail when one of its commands does.',
  why: 'The shell only looks at the last command of a pipe. When a download in front of it fails, the build goes on with half a file or none, and the image is broken without a word. With pipefail the `RUN` fails.',
  unfixed: 'the shell of the base is not known',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL4006: { level: 'warning', options: { pipes: 'any' } } },
    others: ['DF057'],
  },
  on: { kinds: ['run'], text: /\|/ },
  options: {
    pipes: option.choice({
      default: 'risky',
      choices: ['risky', 'any'],
      description: 'Look at pipes that hide a failure the build should see, or at every pipe.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN wget -qO- https://example.com/x.tar.gz | tar xz -C /opt\n',
      good: 'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN wget -qO- https://example.com/x.tar.gz | tar xz -C /opt\n',
    },
  ],
  *check(model, { pipes }) {
    const { instructionsOf, scriptsOf, stateAt, stageOf, source } = model;
    const shells = new Map(instructionsOf('shell').map((instruction) => [instruction.span.start, instruction]));
    const edits = new Map<Stage, Edit | undefined>();
    for (const instruction of instructionsOf('run')) {
      const stage = stageOf(instruction);
      if (stage === undefined || instruction.onbuild !== undefined) continue;
      const { shell } = stateAt(instruction);
      for (const script of scriptsOf(instruction)) {
        // Without a SHELL above it the interpreter of a script is not the one that the base sets.
        const isShell = isRunByShell(script);
        if (namesPipefail(script.interpreter) || (isShell && namesPipefail(valueOf(shell) ?? []))) continue;
        const command = hiddenFailure(script, pipes === 'any');
        if (command === undefined) continue;
        const setting = shell.known && shell.span ? shells.get(shell.span.start) : undefined;
        if (!edits.has(stage))
          edits.set(stage, setting ? widenedShell(setting) : insertedShell(model, stage, instruction));
        const shellEdit = isShell ? edits.get(stage) : undefined;
        const isOwn = !command.nesting.includes('wrapper-script');
        const edit = isOwn ? (shellEdit ?? setInHeredoc(script, source)) : undefined;
        const title = edit === shellEdit ? 'Set pipefail with `SHELL`' : 'Set pipefail';
        const name = command.words[0]?.text ?? '';
        yield {
          span: command.words[0]?.span ?? command.span,
          message: `The pipe hides it when \`${name}\` fails.`,
          help: 'Set pipefail: with `SHELL` above it, or with `set -o pipefail` at the start of the script, where the shell knows it.',
          fixes: edit === undefined ? [] : [{ title, safety: 'suggested', edits: [edit] }],
        };
        break;
      }
    }
  },
});
