import type { Fix } from '../../finding/finding.js';
import { appendCommand } from '../../model/append-command.js';
import { insertCommand } from '../../model/insert-command.js';
import { joinAll } from '../../model/join-runs.js';
import { longJoint } from '../../model/joint.js';
import { leftArchives, type LeftArchive } from '../../model/left-archives.js';
import type { Model } from '../../model/model.js';
import { tracedCommands } from '../../model/traced-commands.js';
import { isWorkplace } from '../../model/workplace.js';
import { defineRule } from '../../rule/define-rule.js';
import { lineBreakOf } from '../../text/line-edits.js';

export default defineRule({
  summary: 'Delete an archive in the RUN that unpacks it.',
  why: 'Once it is unpacked, an archive is of no use any more, but its layer keeps it: what was downloaded is in the image twice, packed and unpacked. A later `RUN` cannot change that.',
  unfixed: 'the archive comes from another instruction, or its path is not known',
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
      const fix = deletion(model, archive);
      yield {
        span: word.span,
        message: `\`${word.text}\` is unpacked, but the archive stays in the image.`,
        help:
          unpacking.instruction === origin.instruction
            ? 'Delete it at the end of the same `RUN`, or pipe the download into what unpacks it.'
            : 'Download, unpack and delete it in one `RUN`, or unpack it in a stage of its own and copy the result.',
        related: [{ span: origin.span, message: 'It is downloaded here.' }],
        fixes: fix ? [fix] : [],
      };
    }
  },
});

/** Deletes it in the RUN that unpacks it, which is one with the RUN that downloads it; not where what follows names it. */
function deletion(model: Model, { word, path, unpacking, origin }: LeftArchive): Fix | undefined {
  const { instruction } = unpacking;
  const title = 'Delete the archive';
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!/^["']?(?:[\w./+:@~${}-]|\$\([\w -]+\))+["']?$/.test(word.text)) return undefined;
  if (model.source.text.includes(name, unpacking.span.end)) return undefined;
  const removal = `rm ${word.text}`;
  if (origin.instruction !== instruction) {
    const lineBreak = lineBreakOf(model.source);
    const joint = longJoint(model, [origin.instruction, instruction].flatMap(model.commandsOf), lineBreak);
    const edits = joinAll(model, origin.instruction, instruction);
    const edit = insertCommand(model, unpacking, removal, joint);
    return edits && edit && { title: `${title}, in one RUN`, safety: 'suggested', edits: [...edits, edit] };
  }
  const traced = tracedCommands(model, instruction);
  const folder = traced.find(({ command }) => command === unpacking)?.folder;
  const last = traced.at(-1);
  const isHere = /^["']?\//.test(word.text) || (last?.folder === folder && !changesFolder(last?.command.name));
  const atEnd = isHere ? appendCommand(model, instruction, removal, unpacking) : undefined;
  const edit = atEnd ?? insertCommand(model, unpacking, removal);
  return edit && { title, safety: 'safe', effect: 'exec', edits: [edit] };
}

function changesFolder(name: string | undefined): boolean {
  return name === 'cd' || name === 'pushd' || name === 'popd';
}
