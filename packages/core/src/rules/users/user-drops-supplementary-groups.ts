import { memberships } from '../../model/accounts.js';
import { runOf } from '../../model/run.js';
import { lineageOf } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Name no group in USER where the user has further ones.',
  why: '`USER name:group` gives the program that one group only. The further groups of the user, which the file puts it into, are in force where `USER` names the user alone.',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  on: { kinds: ['user'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN useradd -G video,audio app\nUSER app:app\n',
      good: 'FROM debian:13\nRUN useradd -G video,audio app\nUSER app\n',
    },
  ],
  *check(model) {
    const { finalStage: stage } = model;
    if (stage === undefined || stage.isWindows) return;
    const { user } = model.imageOf(stage);
    if (!user.known || user.span === undefined) return;
    const { span } = user;
    const [, name, group] = /^([^:\d][^:]*):(.+)$/s.exec(user.value ?? '') ?? [];
    if (name === undefined || group === undefined || name === 'root') return;
    const runs = lineageOf(stage)
      .flatMap(runOf)
      .filter(({ kind }) => kind === 'run');
    const joined = runs.flatMap((run) => memberships(model, run)).filter((one) => one.user === name);
    const dropped = [...new Set(joined.flatMap(({ groups }) => groups))].filter((one) => one !== group && one !== name);
    const [first] = joined;
    // By number it may be one of them, and by another name of a user that is asked for by its group alone.
    if (dropped.length === 0 || first === undefined || /^\d+$/.test(group)) return;
    const text = model.source.text.slice(span.start, span.end);
    const end = span.start + text.indexOf(':');
    const names = dropped.map((one) => `\`${one}\``).join(', ');
    yield {
      span,
      message: `With the group \`${group}\` the user \`${name}\` is not in ${names}.`,
      help: 'Name the user alone.',
      related: [{ span: first.command.span, message: 'It gets further groups here.' }],
      fixes:
        text.includes(':') && valueOf(user) === text
          ? [
              {
                title: 'Name the user alone',
                safety: 'suggested',
                edits: [{ span: { start: end, end: span.end }, text: '' }],
              },
            ]
          : [],
    };
  },
});
