import { rootContainer } from '../../model/root-container.js';
import { lineageOf } from '../../model/stage.js';
import { userLine, userOfBase } from '../../model/user-line.js';
import { unprivilegedBase } from '../../model/unprivileged-base.js';
import { unusedAccount } from '../../model/unused-account.js';
import { volumeWords } from '../../model/volume-words.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { Instruction } from '../../syntax/instruction.js';

export default defineRule({
  summary: 'Run the container as a user that is not root.',
  why: 'Without `USER` the program in the container runs as root, and root in a container is root to the kernel of the host. Whoever breaks into the program can change every file of the container, and whoever breaks out of the container has all rights at once.',
  severity: 'warning',
  presets: { recommended: 'warning', security: { level: 'warning', options: { report: 'rest' } } },
  replaces: { others: ['DS-0002', 'CKV_DOCKER_3', 'S6471', 'DF020'] },
  on: { kinds: ['from'] },
  options: {
    report: option.choice({
      default: 'all',
      choices: ['all', 'rest'],
      description: 'All, or only what neither `user-created-unused` nor `base-image-privileged-default` speaks of.',
    }),
  },
  examples: [
    {
      bad: 'FROM node:24\nCOPY . /app\nCMD ["node", "/app/server.js"]\n',
      good: 'FROM node:24\nCOPY . /app\nUSER node\nCMD ["node", "/app/server.js"]\n',
    },
  ],
  *check(model, { report }) {
    const root = rootContainer(model);
    if (root === undefined) return;
    const { stage, image, start } = root;
    const account = unusedAccount(model)?.name;
    const variant = unprivilegedBase(model)?.variant;
    if (report === 'rest' && (account !== undefined || variant !== undefined)) return;
    const stages = new Set(lineageOf(stage));
    const volumes = volumeWords(model).filter((volume) => stages.has(volume.stage));
    const user = volumes.length > 0 ? undefined : (account ?? userOfBase(model, stage));
    const edit = user === undefined ? undefined : userLine(model, stage, user);
    yield {
      span: image.span,
      message: 'The container runs as root: no USER says otherwise.',
      help: helpFor(account, variant, start),
      related: volumes.map(({ word }) => ({
        span: word.span,
        message: "What it writes here is root's: give the folder to the user.",
      })),
      fixes: edit === undefined ? [] : [{ title: `Add \`USER ${user}\``, safety: 'suggested', edits: [edit] }],
    };
  },
});

function helpFor(account: string | undefined, variant: string | undefined, start: Instruction | undefined): string {
  if (account !== undefined) return `Add \`USER ${account}\` above \`${start?.keyword ?? 'CMD'}\`.`;
  if (variant !== undefined) return `Use \`${variant}\`, or add \`USER\` with a user of the image.`;
  return 'Add `USER` with a user of the image above `CMD` or `ENTRYPOINT`.';
}
