import { ignoreFileNeeds, ignoreFileOf, lacksIgnoreFile } from '../../model/ignore-file.js';
import { isWholeContext } from '../../model/whole-context.js';
import { defineRule } from '../../rule/define-rule.js';
import { flagOf } from '../../syntax/instruction.js';

export default defineRule({
  summary: 'Copy what the image needs, and not all that lies beside the Dockerfile.',
  why: 'The whole build context has more than the program: the history of the repository, what was built and installed on this machine, tests, notes, at times keys and passwords. All of it gets into the image, and any change of it makes a new layer. A `.dockerignore` keeps it out, or a `COPY` that names what is needed.',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: { others: ['S6470', 'DF007', 'DF026'] },
  on: { kinds: ['copy', 'add'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nCOPY . /app\n',
      good: 'FROM node:24\nCOPY package.json package-lock.json /app/\nCOPY src /app/src\n',
    },
  ],
  *needs(model) {
    if (model.instructionsOf('copy', 'add').some(({ sources }) => sources.some(isWholeContext)))
      yield* ignoreFileNeeds(model);
  },
  *check(model) {
    const isEmpty = ignoreFileOf(model)?.patterns.length === 0;
    if (!isEmpty && !lacksIgnoreFile(model)) return;
    for (const copy of model.instructionsOf('copy', 'add')) {
      const isShipped = model.stageOf(copy)?.isShipped === true && copy.onbuild === undefined;
      if (!isShipped || flagOf(copy, 'from') !== undefined) continue;
      const source = copy.sources.find(isWholeContext);
      if (source === undefined) continue;
      yield {
        span: source.span,
        message: `All of the build context gets into the image: ${isEmpty ? 'the ignore file is empty' : 'there is no `.dockerignore`'}.`,
        help: 'Name what the image needs, or list in `.dockerignore` what it does not.',
      };
    }
  },
});
