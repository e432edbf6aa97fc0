import { foldersFrom } from '../../model/path.js';
import { startWrites } from '../../model/start-writes.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Write at run time to volumes only.',
  why: 'A container that runs with `--read-only` is hard to change for who breaks in, and easy to replace. What its start commands write outside of volumes and `/tmp` fails there: folders and owners belong into the image, logs to the standard output, and data into a volume.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {
    allow: option.strings({
      default: ['/tmp', '/var/tmp', '/dev', '/proc'],
      description: 'Folders that can be written to in a container whose root is read-only.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nCMD mkdir -p /run/app && exec app --socket /run/app/socket\n',
      good: 'FROM debian:13\nRUN mkdir -p /run/app\nVOLUME ["/run/app"]\nCMD exec app --socket /run/app/socket\n',
    },
  ],
  *check(model, { allow }) {
    const { finalStage, imageOf } = model;
    const volumes = finalStage && valueOf(imageOf(finalStage).volumes);
    if (finalStage === undefined || volumes === undefined) return;
    const writable = new Set([...allow, ...volumes]);
    const writes = startWrites(model, finalStage).filter(
      ({ path }) => !foldersFrom(path).some((folder) => writable.has(folder)),
    );
    const [first, ...others] = writes;
    if (first === undefined) return;
    yield {
      span: first.span,
      message: `The container writes to \`${first.path}\`, which fails with \`--read-only\`.`,
      help: first.isLog
        ? 'Write logs to the standard output, or declare a VOLUME for them.'
        : 'Do it in a `RUN`, or declare a VOLUME there.',
      related: others.map(({ span, path }) => ({ span, message: `So it does to \`${path}\`.` })),
    };
  },
});
