import { placedMounts, withMountKeys } from '../../model/cache-mounts.js';
import { isWithin } from '../../model/path.js';
import { defineRule } from '../../rule/define-rule.js';

const folders = ['/var/cache/apt', '/var/lib/apt'];

export default defineRule({
  summary: 'Lock the cache mounts of apt.',
  why: 'A cache mount is shared: builds and stages that run at the same time work in the same folder. apt wants it for itself and stops where another apt holds its lock. With `sharing=locked` the second waits until the first is done.',
  unfixed: 'the mount is not written as one plain word',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['run'], text: /--mount/i },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y nginx\n',
      good: 'FROM debian:13\nRUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y nginx\n',
    },
  ],
  *check(model) {
    for (const instruction of model.instructionsOf('run')) {
      for (const { mount, target } of placedMounts(model, instruction, 'cache')) {
        const sharing = mount.keys.get('sharing');
        if (!folders.some((folder) => isWithin(target, folder)) || (sharing !== undefined && sharing !== 'shared'))
          continue;
        const edit = sharing === undefined ? withMountKeys(model.source, mount, 'sharing=locked') : undefined;
        yield {
          span: mount.flag.span,
          message: `Two builds may use the cache of apt in \`${target}\` at once, and one of them fails.`,
          help: 'Add `sharing=locked`.',
          ...(edit && { fixes: [{ title: 'Add `sharing=locked`', safety: 'suggested', edits: [edit] }] }),
        };
      }
    }
  },
});
