import { leftSources } from '../../model/left-sources.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Delete the sources in the RUN that builds and installs them.',
  why: 'Once a program is installed, the tree that it was built in is of no use any more: sources, object files and tests, often many times the size of the program. Its layer keeps it, whatever a later `RUN` deletes.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['run'] },
  options: {},
  examples: [
    {
      bad: 'FROM gcc:15\nRUN git clone --depth 1 https://example.com/app.git /usr/src/app && make -C /usr/src/app install\n',
      good: 'FROM gcc:15\nRUN git clone --depth 1 https://example.com/app.git /usr/src/app && make -C /usr/src/app install && \\\n    rm -rf /usr/src/app\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    if (finalStage === undefined || finalStage.isWindows) return;
    for (const { path, install, origin } of leftSources(model, finalStage)) {
      yield {
        span: install.span,
        message: `The sources of what this installs stay in the image: \`${path}\` is not deleted.`,
        help:
          install.instruction === origin.instruction
            ? 'Delete them at the end of the same `RUN`, or build in a stage of its own and copy the result.'
            : 'Fetch, build and delete them in one `RUN`, or build in a stage of its own and copy the result.',
        related: install === origin ? [] : [{ span: origin.span, message: 'This brings them.' }],
      };
    }
  },
});
