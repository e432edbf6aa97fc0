import type { Fix } from '../../finding/finding.js';
import { removedLists } from '../../model/removed-lists.js';
import { removedPaths } from '../../model/removed-paths.js';
import { removedTools } from '../../model/removed-tools.js';
import type { RemovedUse } from '../../model/removed-uses.js';
import { defineRule } from '../../rule/define-rule.js';
import { insertBefore } from '../../text/edit.js';

export default defineRule({
  summary: 'Do not remove what a later instruction needs.',
  why: 'Each instruction works on the image as the one above has left it. What a `RUN` has deleted or uninstalled is not there any more, and the build stops at the instruction that needs it: most often an `apt-get install` without the package lists.',
  unfixed: 'it is not known which of the two the author meant',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['run', 'copy', 'cmd', 'entrypoint', 'healthcheck'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*\nRUN apt-get install -y curl\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx && rm -rf /var/lib/apt/lists/*\nRUN apt-get update && apt-get install -y curl\n',
    },
  ],
  *check(model) {
    const uses = [...removedLists(model), ...removedTools(model), ...removedPaths(model)];
    for (const use of uses) {
      const { what, span, removal, install } = use;
      const isLists = install !== undefined;
      yield {
        span,
        message: isLists
          ? 'The package lists that this install needs were deleted in an earlier `RUN`.'
          : `${what} is needed here, but an earlier \`RUN\` has removed it.`,
        help: isLists ? 'Call `apt-get update` in this `RUN` too.' : 'Remove it after its last use, in the same `RUN`.',
        related: [{ span: removal, message: isLists ? 'They are deleted here.' : 'It is removed here.' }],
        fixes: fixesOf(use),
      };
    }
  },
});

/** Updates in front of the install, where `update &&` may stand there. */
function fixesOf({ install }: RemovedUse): readonly Fix[] {
  if (install === undefined || install.script.form !== 'shell' || install.instruction.heredocs.length > 0) return [];
  const { pipeline, wrappers, words } = install;
  if (pipeline.negated || pipeline.commands.length > 1 || wrappers.length > 0) return [];
  const edits = [insertBefore(pipeline.span, `${words[0]?.text ?? 'apt-get'} update && `)];
  return [{ title: 'Update in front of the install', safety: 'suggested', edits }];
}
