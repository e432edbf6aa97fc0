import { contextSources } from '../../model/context-sources.js';
import { ignoreFileNeeds, ignoreFileOf } from '../../model/ignore-file.js';
import { patternIgnoring } from '../../model/ignore-patterns.js';
import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { atRun } from '../../rule/triggers-option.js';

export default defineRule({
  summary: 'Copy only what the ignore file leaves in the build context.',
  why: 'What `.dockerignore` names is not sent to the builder. A `COPY` or `ADD` of it finds nothing, and the build stops there with a message that does not speak of the ignore file.',
  severity: 'error',
  presets: { recommended: 'error' },
  replaces: {
    buildkit: { CopyIgnoredFile: { level: 'warning', options: { bases: 'none' } } },
    others: ['DF077'],
  },
  on: { kinds: ['copy', 'add'] },
  options: { bases: basesOption },
  examples: [
    {
      files: { '.dockerignore': '# Notes\n*.md\ndist\n' },
      bad: 'FROM node:24\nCOPY package.json README.md /app/\n',
      good: 'FROM node:24\nCOPY package.json /app/\n',
    },
  ],
  needs: ignoreFileNeeds,
  *check(model, { bases }) {
    const file = ignoreFileOf(model);
    if (file === undefined || file.patterns.length === 0) return;
    // A trigger finds nothing where it runs; where it is written, nothing is copied.
    for (const copy of model.instructionsRun('copy', 'add')) {
      for (const { word, path } of contextSources(model, copy, bases)) {
        const pattern = patternIgnoring(file.patterns, path);
        if (pattern === undefined) continue;
        yield atRun(copy, {
          span: word.span,
          message: `\`${path}\` is not in the build context: \`${pattern.written}\` in line ${pattern.line} of \`${file.name}\` excludes it.`,
          help: 'Do not copy it, or change the ignore file: take the pattern out, or put an exception with `!` below it.',
        });
      }
    }
  },
});
