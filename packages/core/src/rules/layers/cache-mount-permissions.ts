import { placedMounts, withMountKeys } from '../../model/cache-mounts.js';
import { userIds } from '../../model/user-ids.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Give a cache mount to the user that writes to it.',
  why: 'A new cache mount belongs to root, and nobody else may write to it. A command of another user fails in it, or does without a cache and says so in a line that nobody reads.',
  unfixed: 'the number of the user is not known',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['run'], text: /--mount/i },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\nUSER 1000\nRUN --mount=type=cache,target=/home/node/.npm npm install express\n',
      good: 'FROM node:24\nWORKDIR /app\nUSER 1000\nRUN --mount=type=cache,target=/home/node/.npm,uid=1000 npm install express\n',
    },
  ],
  *check(model) {
    let ids: ReadonlyMap<string, string> | undefined;
    for (const instruction of model.instructionsOf('run')) {
      const { user } = model.stateAt(instruction);
      const [name = '', group] = (user.known && user.value?.split(':')) || [];
      if (instruction.onbuild !== undefined || name === '' || /^(root|0)$/.test(name)) continue;
      const commands = model.commandsOf(instruction);
      if (commands.some(({ wrappers }) => wrappers.some((wrapper) => /^(sudo|doas)$/.test(wrapper.name)))) continue;
      for (const { mount, target } of placedMounts(model, instruction, 'cache')) {
        if (['uid', 'gid', 'mode', 'from', 'readonly'].some((key) => (mount.keys.get(key) ?? 'false') !== 'false'))
          continue;
        ids ??= userIds(model);
        const id = /^\d+$/.test(name) ? name : ids.get(name);
        const keys = id === undefined ? undefined : `uid=${id}${/^\d+$/.test(group ?? '') ? `,gid=${group}` : ''}`;
        const edit = keys === undefined ? undefined : withMountKeys(model.source, mount, keys);
        yield {
          span: mount.flag.span,
          message: `The cache in \`${target}\` belongs to root, and \`${name}\` cannot write to it.`,
          help: 'Add `uid=` with the number of the user.',
          ...(edit && { fixes: [{ title: `Add \`${keys}\``, safety: 'suggested', edits: [edit] }] }),
        };
      }
    }
  },
});
