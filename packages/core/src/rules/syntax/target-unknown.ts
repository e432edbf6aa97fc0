import { defineRule } from '../../rule/define-rule.js';
import { nearest } from '../../text/nearest.js';

export default defineRule({
  summary: 'Build a target that the file has.',
  why: 'The target of a build is the name of a stage. Where no stage has that name the build fails: `target stage could not be found`. It takes no numbers.',
  severity: 'error',
  presets: 'everywhere',
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      target: 'test',
      bad: 'FROM node:24 AS tests\nRUN npm test\n',
      good: 'FROM node:24 AS test\nRUN npm test\n',
    },
  ],
  *check({ stages, settings: { target } }) {
    const last = stages.at(-1);
    if (target === undefined || target === '' || last === undefined) return;
    const names = stages.flatMap(({ name }) => (name === undefined ? [] : [name]));
    if (names.includes(target.toLowerCase())) return;
    const meant = nearest(target, names);
    yield {
      span: last.from.name?.span ?? last.from.image?.span ?? last.from.keywordSpan,
      message: `There is no stage \`${target}\`, which is the target.`,
      help: meant === undefined ? `Name a stage so: \`FROM … AS ${target}\`.` : `Did you mean \`${meant}\`?`,
    };
  },
});
