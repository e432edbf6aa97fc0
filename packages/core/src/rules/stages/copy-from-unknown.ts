import { officialImage } from '../../knowledge/official-images.js';
import { removedImage } from '../../knowledge/retired-tags.js';
import { flagOf } from '../../syntax/instruction.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Copy from a stage that is there.',
  why: 'A name that is no stage is taken for an image, or for a context that is given on the command line. Where it is a stage misspelt, the build asks a registry for an image that nobody published, or, worse, that somebody else did.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3022: { level: 'warning', options: { names: 'all' } } },
    others: ['DF049'],
  },
  on: { kinds: ['copy'] },
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
    const spellings = spellingsOf(stages.flatMap(({ name, index }) => (name === undefined ? [] : [{ name, index }])));
    for (const instruction of instructionsOf('copy')) {
      const from = flagOf(instruction, 'from')?.value;
      const own = stageOf(instruction);
      // A trigger sees the stages of another file.
      if (from?.value.known !== true || own === undefined || instruction.onbuild !== undefined) continue;
      const name = from.value.value.toLowerCase();
      // A later stage, or a number without one, is an error of its own.
      if (!/^[a-z]/.test(name) || /[:@]/.test(name) || spellings.get(name)?.name === name) continue;
      const looksLike = isPlain(name) ? keysOf(name).map((key) => spellings.get(key)) : [];
      const similar = looksLike.find((stage) => stage !== undefined && stage.index < own.index);
      if (similar === undefined && names === 'similar') continue;
      yield {
        span: from.span,
        message: `There is no stage \`${name}\` above.`,
        help: similar === undefined ? 'Name the image in a stage of its own.' : `Did you mean \`${similar.name}\`?`,
      };
    }
  },
});

interface Named {
  readonly name: string;
  readonly index: number;
}

/** The stages by their names and by what is left of them with a slip. */
function spellingsOf(stages: readonly Named[]): ReadonlyMap<string, Named> {
  const spellings = new Map<string, Named>();
  for (const stage of stages) for (const key of keysOf(stage.name)) if (!spellings.has(key)) spellings.set(key, stage);
  for (const stage of stages) spellings.set(stage.name, stage);
  return spellings;
}

const shortest = 4;
const longest = 40;

/** The name, the name without one of its letters, and without its last two or three. */
function keysOf(name: string): readonly string[] {
  if (name.length < shortest || name.length > longest) return [name];
  const without = Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1));
  const ends = [name.slice(0, -2), name.slice(0, -3)].filter((start) => start.length >= shortest);
  return [name, ...ends, ...without];
}

/** Whether it can hardly be an image: no path, and none of Docker's library. */
function isPlain(name: string): boolean {
  return !/[/.]/.test(name) && officialImage(name) === undefined && removedImage(name) === undefined;
}
