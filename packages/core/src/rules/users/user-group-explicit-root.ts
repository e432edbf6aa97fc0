import { isOrdinaryUser } from '../../model/root-owned.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Give the user of the container a group that is not root.',
  why: 'What belongs to the group root may be written by a program of that group wherever the mode allows it to the group, in the image and in volumes. Only OpenShift, which starts containers with a user of its choice, wants the group 0.',
  severity: 'info',
  presets: { security: 'info' },
  on: { kinds: ['user'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN useradd --uid 10001 app\nUSER app:root\n',
      good: 'FROM debian:13\nRUN useradd --uid 10001 app\nUSER app:app\n',
    },
  ],
  *check(model) {
    const { finalStage: stage } = model;
    if (stage === undefined || stage.isWindows) return;
    const { user } = model.imageOf(stage);
    const text = valueOf(user);
    if (!user.known || user.span === undefined || !isOrdinaryUser(text) || !/:(?:root|0+)$/.test(text)) return;
    // Files that are made for the group 0 are made for OpenShift.
    if (
      /openshift|g[+=][rwxXu]*[wu]|chgrp[^\n]* 0 |:0\b[^\n]*chmod|0?77[05]|0?66[04]/i.test(
        model.source.text.replace(/^\s*USER.*$/gim, ''),
      )
    )
      return;
    yield {
      span: user.span,
      message: `The group of \`${text.replace(/:.*/s, '')}\` is root.`,
      help: 'Name a group of its own.',
    };
  },
});
