import { addedArchive } from '../../model/added-archive.js';
import { unpackedCopies } from '../../model/unpacked-copies.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Unpack archives of the build context with ADD.',
  why: 'An archive that is copied and then unpacked is in the image twice: the layer of the `COPY` keeps it, even where the `RUN` deletes it. `ADD` unpacks it on the way.',
  unfixed: 'more than the archive is copied, or its files would not lie where they lie now',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: {
    hadolint: { DL3010: { level: 'info', options: { unpacked: 'any' } } },
    others: ['DF067'],
  },
  on: { kinds: ['copy'] },
  options: {
    unpacked: option.choice({
      default: 'whole',
      choices: ['whole', 'any'],
      description: 'Look at archives that are unpacked whole and used for nothing else, or at all that are unpacked.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nCOPY site.tar.gz /tmp/\nRUN tar -xzf /tmp/site.tar.gz -C /srv\n',
      good: 'FROM debian:13\nADD site.tar.gz /srv\n',
    },
  ],
  *check(model, { unpacked }) {
    // The layers of a builder are thrown away.
    for (const stage of model.stages.filter(({ isShipped }) => isShipped)) {
      for (const found of unpackedCopies(model, stage)) {
        const { copy, word, isWhole } = found;
        if (!isWhole && unpacked === 'whole') continue;
        const edits = addedArchive(model, stage, found);
        yield {
          span: copy.keywordSpan,
          message: 'The archive is copied and then unpacked, so it is in the image twice.',
          help: 'Unpack it with `ADD`.',
          related: [{ span: word.span, message: 'It is unpacked here.' }],
          fixes: edits ? [{ title: 'Unpack it with `ADD`', safety: 'suggested', edits }] : [],
        };
      }
    }
  },
});
