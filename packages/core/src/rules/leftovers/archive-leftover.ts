import { appendCommand } from '../../model/append-command.js';
import { leftArchives, type LeftArchive } from '../../model/left-archives.js';
import type { Model } from '../../model/model.js';
import { tracedCommands } from '../../model/traced-commands.js';
import { isWorkplace } from '../../model/workplace.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Edit } from '../../text/edit.js';

export default defineRule({
  summary: 'Delete an archive in the RUN that unpacks it.',
  why: 'Once it is unpacked, an archive is of no use any more, but its layer keeps it: what was downloaded is in the image twice, packed and unpacked. A later `RUN` cannot change that.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { others: ['DF067'] },
  on: { kinds: ['run'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN wget -q https://example.com/app.tar.gz && tar xzf app.tar.gz -C /opt\n',
      good: 'FROM debian:13\nRUN wget -q https://example.com/app.tar.gz && tar xzf app.tar.gz -C /opt && rm app.tar.gz\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    if (finalStage === undefined || finalStage.isWindows || isWorkplace(model, finalStage)) return;
    for (const archive of leftArchives(model, finalStage)) {
      const { word, unpacking, origin } = archive;
      const edit = deletion(model, archive);
      yield {
        span: word.span,
        message: `\`${word.text}\` is unpacked, but the archive stays in the image.`,
        help:
          unpacking.instruction === origin.instruction
            ? 'Delete it at the end of the same `RUN`, or pipe the download into what unpacks it.'
            : 'Download, unpack and delete it in one `RUN`, or unpack it in a stage of its own and copy the result.',
        related: [{ span: origin.span, message: 'It is downloaded here.' }],
        fixes: edit ? [{ title: 'Delete the archive', safety: 'safe', effect: 'exec', edits: [edit] }] : [],
      };
    }
  },
});

/** Deletes it where the RUN that unpacks it also downloads it, and nothing behind that RUN names it. */
function deletion(model: Model, { word, path, unpacking, origin }: LeftArchive): Edit | undefined {
  const { instruction } = unpacking;
  if (origin.instruction !== instruction || !/^["']?[\w./+:@~${}-]+["']?$/.test(word.text)) return undefined;
  const traced = tracedCommands(model, instruction);
  const folder = traced.find(({ command }) => command === unpacking)?.folder;
  const isHere =
    /^["']?\//.test(word.text) || (traced.at(-1)?.folder === folder && !changesFolder(traced.at(-1)?.command.name));
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isNamedLater = model.source.text.includes(name, instruction.span.end);
  return isHere && !isNamedLater ? appendCommand(model, instruction, `rm ${word.text}`) : undefined;
}

function changesFolder(name: string | undefined): boolean {
  return name === 'cd' || name === 'pushd' || name === 'popd';
}
