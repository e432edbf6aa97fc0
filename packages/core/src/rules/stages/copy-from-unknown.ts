import { officialImage } from '../../knowledge/official-images.js';
import { removedImage } from '../../knowledge/retired-tags.js';
import { spellingsOf, stageSpellings } from '../../model/stage-spellings.js';
import { flagOf } from '../../syntax/instruction.js';
import { changeTo } from '../../rule/change-to.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Copy from a stage that is there.',
  why: 'A name that is no stage is taken for an image, or for a context that is given on the command line. Where it is a stage misspelt, the build asks a registry for an image that nobody published, or, worse, that somebody else did.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3022: { level: 'warning', options: { names: 'all' } } },
    others: ['DF049'],
  },
  on: { kinds: ['copy'], text: /--from/ },
  looks: 'above',
  options: {
    names: option.choice({
      default: 'similar',
      choices: ['similar', 'all'],
      description: 'Report names that look like a stage misspelt, or each name without a tag that is no stage.',
    }),
  },
  examples: [
    {
      bad: 'FROM golang:1.26 AS builder\nRUN go build -o /app .\nFROM debian:13\nCOPY --from=build /app /bin/app\n',
      good: 'FROM golang:1.26 AS builder\nRUN go build -o /app .\nFROM debian:13\nCOPY --from=builder /app /bin/app\n',
    },
  ],
  *check({ stages, stageOf, instructionsOf }, { names }) {
    const spellings = stageSpellings(stages);
    for (const instruction of instructionsOf('copy')) {
      const from = flagOf(instruction, 'from')?.value;
      const own = stageOf(instruction);
      // A trigger sees the stages of another file.
      if (from === undefined || own === undefined || instruction.onbuild !== undefined) continue;
      const name = (valueOf(from.value) ?? from.text).toLowerCase();
      const isNumber = /^\d+$/.test(name);
      const spelled = isNumber ? stages[Number(name)] : spellings.get(name);
      const stage = isNumber || spelled?.name === name ? spelled : undefined;
      if (/[:@]/.test(name) || (stage !== undefined && stage.index <= own.index)) continue;
      // A later stage, a number without one, and a variable are errors of their own.
      if (names === 'similar' && (!/^[a-z]/.test(name) || stage !== undefined)) continue;
      const looksLike = isPlain(name) ? spellingsOf(name).map((key) => spellings.get(key)) : [];
      const similar = looksLike.find((stage) => stage !== undefined && stage.index < own.index);
      if (similar === undefined && names === 'similar') continue;
      yield {
        span: from.span,
        message: `There is no stage \`${from.value.known ? name : from.text}\` above.`,
        help: similar === undefined ? 'Name the image in a stage of its own.' : `Did you mean \`${similar.name}\`?`,
        fixes: similar?.name === undefined || !from.value.known ? [] : [changeTo(from.span, similar.name)],
      };
    }
  },
});

/** Whether it can hardly be an image: no path, and none of Docker's library. */
function isPlain(name: string): boolean {
  return !/[/.]/.test(name) && officialImage(name) === undefined && removedImage(name) === undefined;
}
