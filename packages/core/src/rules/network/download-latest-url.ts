import { uncheckedDownloads } from '../../model/downloads.js';
import { isMovingPlace } from '../../model/moving-fetch.js';
import { defineRule } from '../../rule/define-rule.js';
import { readsScript } from '../../shell/script-input.js';

export default defineRule({
  summary: 'Download a version, not the latest one.',
  why: 'What a “latest” address or a branch gives changes with each release or commit. Two builds of the same Dockerfile give two images, a mistake or an attack upstream is in yours the same day, and there is no checksum to write down.',
  severity: 'warning',
  presets: { recommended: 'info', security: 'warning' },
  on: { kinds: ['run', 'add'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN curl -fsSLO https://github.com/team/tool/releases/latest/download/tool.tar.gz\n',
      good: 'FROM debian:13\nRUN curl -fsSLO https://github.com/team/tool/releases/download/v1.4.2/tool.tar.gz\n',
    },
  ],
  *check(model) {
    for (const { url, text, command } of uncheckedDownloads(model)) {
      // A question for the number of the latest release, whose answer the script reads.
      const isQuestion = command?.nesting.includes('substitution') === true || text.startsWith('https://api.');
      if (isQuestion || !isMovingPlace(text) || command?.pipeline.commands.some(readsScript) === true) continue;
      yield {
        span: url.span,
        message: 'This address gives another file with each release or commit.',
        help: 'Name a version or a commit in it.',
      };
    }
  },
});
