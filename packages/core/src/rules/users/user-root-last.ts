import type { Problem } from '../../finding/finding.js';
import { isForDevelopment } from '../../model/is-for-development.js';
import { mayChangeUser } from '../../model/user-change.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'End with a USER that is not root.',
  why: 'The last `USER` is the one the container runs as. Root in a container is root to the kernel of the host: whoever breaks out of the program, or out of the container, has all rights at once. `USER root` for installing something needs another `USER` behind it.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  replaces: {
    hadolint: { DL3002: { level: 'warning', options: { stages: 'all' } } },
    others: ['DS-0002', 'CKV_DOCKER_8', 'S6471', 'DF002'],
  },
  on: { kinds: ['user'] },
  options: {
    stages: option.choice({
      default: 'shipped',
      choices: ['shipped', 'all'],
      description: 'Judge the user of the image that is built, or the last USER of every stage, whatever it starts.',
    }),
  },
  examples: [
    {
      bad: 'FROM node:24\nUSER root\nRUN npm install -g pm2\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24\nUSER root\nRUN npm install -g pm2\nUSER node\nCMD ["node", "server.js"]\n',
    },
  ],
  *check(model, { stages }) {
    if (stages === 'all') {
      // Who the user is of a fragment's whole is written elsewhere.
      for (const stage of model.stages.filter(({ from }) => from.line > 0)) {
        const last = stage.instructions.findLast(({ kind }) => kind === 'user');
        const [word] = last?.words ?? [];
        const user = last && word && model.expand(word, last);
        if (word !== undefined && user?.known === true && isRoot(user.value)) yield problemAt(word.span, user.value);
      }
      return;
    }
    const { finalStage } = model;
    // Editors take another user in the containers that they are made for.
    if (finalStage === undefined || finalStage.isWindows || isForDevelopment(model, finalStage)) return;
    const { user } = model.imageOf(finalStage);
    if (!user.known || user.value === null || user.span === undefined || !isRoot(user.value)) return;
    if (!mayChangeUser(model, finalStage)) yield problemAt(user.span, user.value);
  },
});

function problemAt(span: Span, user: string): Problem {
  return { span, message: `The last USER is \`${user}\`.`, help: 'Add a `USER` without root rights at the end.' };
}

function isRoot(user: string): boolean {
  return /^(root|0+)(:|$)/.test(user);
}
