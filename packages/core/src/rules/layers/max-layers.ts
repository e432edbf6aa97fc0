import { makesLayer } from '../../model/makes-layer.js';
import { runOf } from '../../model/run.js';
import { lineageOf } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { Instruction } from '../../syntax/instruction.js';

/** Storage drivers mount about this many layers, those of the base among them. */
const mountable = 125;

export default defineRule({
  summary: 'Keep the number of layers low.',
  why: 'Each `RUN`, `COPY`, `ADD` and `WORKDIR` adds a layer. Every layer is stored, pushed and mounted for itself, what one leaves behind no other can take away, and storage drivers mount no more than about 125 of them, those of the base image included.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['run', 'copy', 'add', 'workdir'] },
  options: {
    max: option.integer({ default: 40, min: 1, description: 'How many layers this file may add to the image.' }),
  },
  examples: [
    {
      bad: `FROM debian:13\n${Array.from({ length: 41 }, (_, at) => `COPY ${at + 1}.conf /etc/app/\n`).join('')}`,
      good: 'FROM debian:13\nCOPY *.conf /etc/app/\n',
    },
  ],
  *check(model, { max }) {
    const { finalStage } = model;
    if (finalStage === undefined) return;
    let first: Instruction | undefined;
    let count = 0;
    for (const stage of lineageOf(finalStage)) {
      for (const instruction of runOf(stage)) {
        if (makesLayer(model, instruction) && count++ === max) first = instruction;
      }
    }
    if (first === undefined) return;
    yield {
      span: (first.runBy?.image ?? { span: first.keywordSpan }).span,
      message: `From here on this file adds more than ${max} layers to the image: ${count} in all${count > mountable ? ', more than can be mounted' : ''}.`,
      help: 'Join related commands in one `RUN`, copy several files at once, or copy the result of a stage of its own.',
    };
  },
});
