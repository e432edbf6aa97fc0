import { defineRule } from '../../rule/define-rule.js';
import { instructionFindings } from '../../rule/instruction-findings.js';
import { parseImageReference } from '../../syntax/image-reference.js';

export default defineRule({
  summary: 'Name stages with letters, digits, `-`, `_` and `.`, a letter first.',
  why: 'A name that begins with a digit would be taken for the number of a stage, and other characters have a meaning in image names, which the name of a stage must be able to be. BuildKit stops the build.',
  severity: 'error',
  presets: 'everywhere',
  on: { kinds: ['from'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM golang:1.26 AS 1st/build\nFROM debian:13\nCOPY --from=0 /app /bin/app\n',
      good: 'FROM golang:1.26 AS build\nFROM debian:13\nCOPY --from=0 /app /bin/app\n',
    },
  ],
  *check(model) {
    yield* instructionFindings(model, 'stage-name-invalid');
    for (const { name, from } of model.stages) {
      if (from.name === undefined || name === undefined || !/^[a-z][a-z0-9-_.]*$/.test(name)) continue;
      // BuildKit looks for a context of the build with that name.
      if (parseImageReference(name) !== undefined) continue;
      yield {
        span: from.name.span,
        message: `\`${name}\` is no name for a stage: an image could not have it either.`,
        help: 'End it with a letter or a digit, and write `.` and `_` one at a time.',
      };
    }
  },
});
