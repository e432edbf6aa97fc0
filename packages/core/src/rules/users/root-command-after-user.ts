import type { Fix } from '../../finding/finding.js';
import { imageName } from '../../model/image-name.js';
import { lineAbove, lineBelow } from '../../model/insert-line.js';
import type { Model } from '../../model/model.js';
import { rootWork, type RootWork } from '../../model/root-work.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Do what only root can do before you change the user.',
  why: 'Every `RUN` behind `USER` runs as that user, also where the base image sets it. It cannot install packages, change the owner of what is not its own, or write to the folders of the system: the build stops with `Permission denied`.',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['run'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nUSER node\nRUN apt-get update && apt-get install -y tini\n',
      good: 'FROM node:24\nUSER node\nUSER root\nRUN apt-get update && apt-get install -y tini\nUSER node\n',
    },
  ],
  *check(model) {
    for (const work of rootWork(model)) {
      const { what, kind, user, span, userSpan, instruction } = work;
      const root = model.stageOf(instruction)?.root;
      const from = userSpan === undefined && root !== undefined ? `, the user of \`${imageName(root)}\`` : '';
      yield {
        span,
        message: `${messages[kind](what)}, but this \`RUN\` runs as \`${user}\`${from}.`,
        help:
          kind === 'owner'
            ? 'Give it the right owner and mode with `COPY --chown --chmod`.'
            : 'Move it above `USER`, or put `USER root` in front of it and the user behind it again.',
        related: userSpan === undefined ? [] : [{ span: userSpan, message: 'The user is set here.' }],
        fixes: fixesOf(model, work),
      };
    }
  },
});

const messages: Readonly<Record<RootWork['kind'], (what: string) => string>> = {
  program: (what) => `${what} needs root`,
  path: (what) => `Only root can write ${what}`,
  owner: (what) => `${what} belongs to root`,
};

/** Root for this one RUN. */
function fixesOf({ source }: Model, { kind, user, instruction }: RootWork): readonly Fix[] {
  if (kind === 'owner' || !/^[\w.:-]+$/.test(user)) return [];
  const edits = [lineAbove(source, instruction, 'USER root'), lineBelow(source, instruction, `USER ${user}`)];
  return [{ title: 'Run it as root, and go back to the user', safety: 'suggested', edits }];
}
