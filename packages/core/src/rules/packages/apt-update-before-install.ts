import type { Fix } from '../../finding/finding.js';
import { imageName } from '../../model/image-name.js';
import { installsWithoutLists } from '../../model/missing-lists.js';
import { defineRule } from '../../rule/define-rule.js';
import type { PackageCall } from '../../shell/package-call.js';
import { insertBefore } from '../../text/edit.js';

export default defineRule({
  summary: 'Update the package lists before you install.',
  why: 'The images of Debian and Ubuntu, and those that are built on them, come without package lists. Without `apt-get update` in front of it an install finds no package: `Unable to locate package`.',
  unfixed: 'the script has no place for another command',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { commands: ['apt-get', 'apt', 'aptitude'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n',
    },
  ],
  *check(model) {
    for (const call of installsWithoutLists(model)) {
      const { verb, manager, command } = call;
      const root = model.stageOf(command.instruction)?.root;
      yield {
        span: verb.span,
        message: `\`${manager} ${verb.text}\` has no package lists: \`${root === undefined ? 'the base' : imageName(root)}\` comes without, and nothing fetches them.`,
        help: 'Call `apt-get update` in front of it, in the same `RUN`.',
        fixes: fixesOf(call),
      };
    }
  },
});

function fixesOf({ command }: PackageCall): readonly Fix[] {
  const { script, instruction, pipeline, wrappers, words, assignments } = command;
  if (script.form !== 'shell' || instruction.heredocs.length > 0 || pipeline.negated || pipeline.commands.length > 1)
    return [];
  if (wrappers.length + assignments.length > 0) return [];
  const edits = [insertBefore(pipeline.span, `${words[0]?.text ?? 'apt-get'} update && `)];
  return [{ title: 'Update in front of the install', safety: 'suggested', edits }];
}
