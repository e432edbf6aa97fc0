import type { Fix } from '../../finding/finding.js';
import { couldBeOne } from '../../model/could-be-one.js';
import { mergedInstalls } from '../../model/merge-installs.js';
import type { PackageOperation } from '../../model/package-operations.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Edit } from '../../text/edit.js';

const managers = [
  'apt-get',
  'apt',
  'aptitude',
  'apk',
  'dnf',
  'yum',
  'microdnf',
  'tdnf',
  'zypper',
  'pacman',
  'pip',
  'npm',
  'gem',
];

export default defineRule({
  summary: 'Install packages with one call.',
  why: 'Each call of a package manager reads its index, solves the dependencies and runs its triggers again. Apart in two `RUN`s, the index is fetched twice as well, and each makes a layer of its own.',
  unfixed: 'the calls differ, or something between them may need the first',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { commands: managers },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx && apt-get install -y curl\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx curl\n',
    },
  ],
  *check(model) {
    for (const manager of managers) {
      let last: PackageOperation | undefined;
      for (const operation of model.packageOperations(manager, 'install')) {
        const { stage, command, verb } = operation;
        const { kind, onbuild } = command.instruction;
        if (!stage.isShipped || kind !== 'run' || onbuild !== undefined) continue;
        if (last !== undefined && couldBeOne(model, last, operation)) {
          yield {
            span: verb.span,
            message: `\`${manager} ${verb.text}\` is called again for what the call before it could install.`,
            help: 'Name all packages in one call.',
            related: [{ span: last.verb.span, message: 'The call before stands here.' }],
            fixes: fixesOf(mergedInstalls(last, operation, model)),
          };
        }
        last = operation;
      }
    }
  },
});

function fixesOf(edits: readonly Edit[] | undefined): readonly Fix[] {
  return edits === undefined ? [] : [{ title: 'Install all with the call before', safety: 'suggested', edits }];
}
