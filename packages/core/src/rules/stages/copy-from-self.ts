import type { Mount } from '../../model/mounts.js';
import { defineRule } from '../../rule/define-rule.js';
import { flagOf, type Instruction } from '../../syntax/instruction.js';
import type { Word } from '../../syntax/word.js';

export default defineRule({
  summary: 'Copy from another stage than the one at work.',
  why: 'A stage would have to be finished before it can begin, so the build fails: `circular dependency detected`. Files of the same stage are copied with `RUN`.',
  severity: 'error',
  presets: 'everywhere',
  replaces: {
    hadolint: { DL3023: { level: 'error' } },
    others: ['DS-0006', 'DF050'],
  },
  on: { kinds: ['copy', 'run'] },
  options: {},
  examples: [
    {
      bad: 'FROM golang:1.26 AS build\nRUN go build -o /app .\nCOPY --from=build /app /bin/app\n',
      good: 'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM debian:13\nCOPY --from=build /app /bin/app\n',
    },
  ],
  *check({ stages, stageOf, instructionsOf, mountsOf }) {
    // A name that is used twice is the last stage's; copying from a later stage is an error of its own.
    const byName = new Map(stages.map((stage) => [stage.name, stage] as const));
    for (const instruction of instructionsOf('copy', 'run')) {
      const stage = stageOf(instruction);
      // A trigger runs in another stage.
      if (stage === undefined || instruction.onbuild !== undefined) continue;
      for (const { word, from } of instruction.kind === 'copy' ? copied(instruction) : mounted(mountsOf(instruction))) {
        const named = byName.get(from.toLowerCase());
        const isSelf = named === undefined ? /^[+-]?\d+$/.test(from) && Number(from) === stage.index : named === stage;
        if (!isSelf) continue;
        yield {
          span: word.span,
          message: `\`${from}\` is the stage that is being built.`,
          help: 'Name another stage. Files of this one are there without it.',
          related: [{ span: stage.from.span, message: 'The stage begins here.' }],
        };
      }
    }
  },
});

/** What `--from=` or `from=` names, and the word that it stands in. */
interface Named {
  readonly word: Word;
  readonly from: string;
}

function copied(copy: Instruction): readonly Named[] {
  const word = flagOf(copy, 'from')?.value;
  return word?.value.known === true ? [{ word, from: word.value.value }] : [];
}

function mounted(mounts: readonly Mount[]): readonly Named[] {
  return mounts.flatMap(({ flag: { value: word }, keys }) => {
    const from = keys.get('from');
    return word === undefined || from === undefined ? [] : [{ word, from }];
  });
}
