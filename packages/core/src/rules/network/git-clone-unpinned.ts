import { groupBy } from '../../model/groups.js';
import { isBranchName, movingFetchOf } from '../../model/moving-fetch.js';
import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';
import { copySourceOf } from '../../model/git-source.js';
import { valueOf } from '../../text/known.js';

const pinning = /^(?:checkout|switch|reset|fetch|revert|worktree)$/;

export default defineRule({
  summary: 'Clone a tag or a commit.',
  why: 'A branch is something else after each commit: two builds of the same Dockerfile give two images, nobody can tell from the file what is in one, and whoever gets to push to the branch decides what the build runs.',
  severity: 'warning',
  presets: { recommended: 'info', security: 'warning' },
  on: { kinds: ['run', 'add'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN git clone https://example.com/team/app.git /app\n',
      good: 'FROM debian:13\nRUN git clone --branch v1.4.2 --depth 1 https://example.com/team/app.git /app\n',
    },
  ],
  *check({ commandsNamed, stageOf, instructionsOf, expand }) {
    const inRuns = commandsNamed('git').filter(({ instruction }) => instruction.kind === 'run');
    for (const commands of groupBy(inRuns, ({ instruction }) => stageOf(instruction)).values()) {
      let pins = 0;
      const found = [];
      for (const command of commands.toReversed()) {
        if (isPin(command)) pins++;
        const fetch = movingFetchOf(command);
        if (fetch?.kind !== 'clone') continue;
        // Each pin is for one clone above it: in which folder it works cannot always be told.
        if (pins > 0) pins--;
        else found.push(fetch);
      }
      for (const { span } of found.toReversed()) yield problemAt(span);
    }
    for (const add of instructionsOf('add')) {
      for (const { text, span, value } of add.sources) {
        const url = valueOf(expand({ text, span, value }, add)) ?? '$';
        const source = copySourceOf(url);
        if (source.kind !== 'git' || source.commit !== '' || /[?&](?:ref|tag)=/.test(url)) continue;
        const [ref = ''] = (/#(.*)$/.exec(url)?.[1] ?? /[?&]branch=([^&#]*)/.exec(url)?.[1] ?? '').split(':');
        if (ref === '' || isBranchName(ref.replace(/^refs\/heads\//, ''))) yield problemAt(span);
      }
    }
  },
});

function problemAt(span: ShellCommand['span']) {
  return {
    span,
    message: 'This is whatever the branch holds on the day of the build.',
    help: 'Name a tag with `--branch`, or check out a commit; in `ADD` behind `#`.',
  };
}

/** Whether it goes to what is no branch. */
function isPin({ args }: ShellCommand): boolean {
  const at = args.findIndex(({ text }) => pinning.test(text));
  const [verb, ...rest] = at < 0 ? [] : args.slice(at);
  // A new branch of one's own starts where it is.
  const refs = rest.filter(({ text }) => !/^-|^(?:origin|upstream|HEAD|\.)$/.test(text)).slice(0, 4);
  return verb !== undefined && refs.some(({ text }) => !isBranchName(text.replace(/^["']?(?:origin\/)?|["']$/g, '')));
}
