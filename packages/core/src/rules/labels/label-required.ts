import type { Model } from '../../model/model.js';
import { runOf } from '../../model/run.js';
import { stageReferences } from '../../model/stage-references.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { stagesWith } from '../../model/stages-with.js';
import { defineRule } from '../../rule/define-rule.js';
import { labelsOption } from '../../rule/labels-option.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Set the labels that every image must have.',
  why: 'Where images are found, charged or cleaned up by their labels, one without them is lost: nobody knows whose it is and where it comes from. This rule is for teams that keep a list.',
  severity: 'info',
  presets: {},
  optIn: true,
  replaces: {
    hadolint: { DL3049: { level: 'info', options: { labels: [], stages: 'all' } } },
    others: ['S7028', 'DF074'],
  },
  on: { kinds: ['from'] },
  options: {
    labels: labelsOption('must be there', ['org.opencontainers.image.source']),
    stages: option.choice({
      default: 'final',
      choices: ['final', 'all'],
      description:
        'Ask for them in the image that is built, or in every stage that others do not take files from, and that is no base of a stage with them.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nLABEL org.opencontainers.image.title="app"\n',
      good: 'FROM debian:13\nLABEL org.opencontainers.image.title="app" \\\n      org.opencontainers.image.source="https://example.org/app"\n',
    },
  ],
  *check(model, { labels, stages }) {
    const lackingOf = stages === 'all' ? lackingAnywhere(model) : lackingInImage(model);
    for (const label of labels) {
      for (const { from } of lackingOf((stage) => setsLabel(stage, label))) {
        if (from.image === undefined) continue;
        yield {
          span: from.image.span,
          message: `The image has no label \`${label}\`.`,
          help: 'Set it with `LABEL`.',
        };
      }
    }
  },
});

/** Gives the stages that need a label and do not have it; `holds` says which set it. */
type Lacking = (holds: (stage: Stage) => boolean) => readonly Stage[];

function lackingInImage({ finalStage }: Model): Lacking {
  const lineage = finalStage === undefined ? [] : lineageOf(finalStage);
  return (holds) => (lineage.some(holds) ? [] : lineage.slice(-1));
}

function lackingAnywhere({ stages, stageNamed }: Model): Lacking {
  const lenders = stages.flatMap((stage) =>
    runOf(stage)
      .flatMap((instruction) => stageReferences(instruction))
      .flatMap(({ name }) => stageNamed(name, stage) ?? []),
  );
  return (holds) => {
    const having = stagesWith(stages, holds, lenders);
    return stages.filter((stage) => !having.has(stage));
  };
}

/** A name with a variable may be any. */
function setsLabel(stage: Stage, label: string): boolean {
  return runOf(stage).some(
    (instruction) =>
      instruction.kind === 'label' &&
      instruction.properties.some(({ name }) => !name.value.known || name.value.value === label),
  );
}
