import type { Fix, Problem } from '../../finding/finding.js';
import { changeTo } from '../../rule/change-to.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Script, ShellCommand } from '../../shell/command.js';
import { insertFlagAfter } from '../../shell/insert-flag.js';
import { alwaysSucceeds, hidingPipe, takesAnyStatus } from '../../shell/never-fails.js';

export default defineRule({
  summary: 'Let the health check fail when the program is not well.',
  why: 'The container is healthy as long as the check ends with status 0. `curl` does so for every answer, also for an error of the server, unless it has `-f`. Behind `|| true`, or a pipe into a program that always succeeds, the check can say nothing but that all is well.',
  unfixed: 'the last command is not the one that asks',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['healthcheck'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM nginx:1.31\nHEALTHCHECK CMD curl http://localhost/ || exit 1\n',
      good: 'FROM nginx:1.31\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n',
    },
  ],
  *check({ instructionsOf, scriptsOf }) {
    for (const instruction of instructionsOf('healthcheck')) {
      if (instruction.type !== 'CMD') continue;
      const [script] = scriptsOf(instruction);
      if (script === undefined || !script.complete) continue;
      const hidden = certainSuccess(script) ?? hiddenFailure(script);
      if (hidden !== undefined) yield hidden;
      else yield* script.commands.filter(takesAnyStatus).map(withoutFail);
    }
  },
});

function certainSuccess(script: Script): Problem | undefined {
  const last = alwaysSucceeds(script);
  if (last === undefined) return undefined;
  const text = last.words.map((word) => word.text).join(' ');
  return {
    span: last.span,
    message:
      last.previous === undefined
        ? `\`${text}\` says nothing of the program: this check never fails.`
        : `The check ends with \`${text}\`, so that it never fails.`,
    help:
      last.connector === 'or'
        ? 'Leave it out, or write `|| exit 1`.'
        : 'End with a command that fails when the program is not well.',
    fixes: last.connector === 'or' && isPlain(last, text) ? [changeTo(last.span, 'exit 1')] : [],
  };
}

/** Nothing but the words that hide the failure. */
function isPlain({ redirects, wrappers }: ShellCommand, text: string): boolean {
  return redirects.length + wrappers.length === 0 && /^(?:true|:|exit 0|\/bin\/true)$/.test(text);
}

function hiddenFailure(script: Script): Problem | undefined {
  const last = hidingPipe(script);
  const [first] = last?.pipeline.commands ?? [];
  return (
    last && {
      span: last.words[0]?.span ?? last.span,
      message: `A failure of \`${first?.name ?? ''}\` is not seen: the pipe ends with \`${last.name ?? ''}\`.`,
      help: 'End the pipe with a program that looks for what a healthy answer says, as `grep -q` does, or leave it out.',
    }
  );
}

function withoutFail(command: ShellCommand): Problem {
  const [program] = command.words;
  const edits = program === undefined ? [] : [insertFlagAfter(command, program, '-f')];
  const fix: Fix = { title: 'Add `-f`', safety: 'safe', effect: 'config', fields: ['Healthcheck'], edits };
  return {
    span: program?.span ?? command.span,
    message: '`curl` without `-f` succeeds also when the server answers with an error.',
    help: 'Add `-f`.',
    fixes: edits.length === 0 ? [] : [fix],
  };
}
