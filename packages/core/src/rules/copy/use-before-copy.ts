import { earlierCopy } from '../../model/earlier-copy.js';
import { earlyReads } from '../../model/early-reads.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Copy a file before the `RUN` that reads it.',
  why: 'Instructions run from top to bottom, and a `RUN` sees what the instructions above it have put into the image. A file that only a later `COPY` brings is not there yet: the command fails, or works with nothing.',
  unfixed: 'a `COPY` further up would change what comes between',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['copy', 'add'] },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14\nWORKDIR /app\nRUN pip install -r requirements.txt\nCOPY . .\nCMD ["python", "app.py"]\n',
      good: 'FROM python:3.14\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\nCMD ["python", "app.py"]\n',
    },
  ],
  *check(model) {
    for (const read of earlyReads(model)) {
      const { at, path, source } = read;
      const edits = earlierCopy(model, read);
      yield {
        span: at.span,
        message: `\`${path.slice(path.lastIndexOf('/') + 1)}\` is not there yet: it is copied below.`,
        help: 'Copy it above this `RUN`.',
        related: [{ span: source.span, message: 'It is copied here.' }],
        fixes: edits ? [{ title: 'Copy it above', safety: 'suggested', edits }] : [],
      };
    }
  },
});
