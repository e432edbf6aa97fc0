import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Leave no empty line inside an instruction.',
  why: 'Docker drops an empty line behind a `\\` and goes on with the next, so what looks like the end of the instruction is not. It warns of it today and will reject it in a later release.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { buildkit: { NoEmptyContinuation: { level: 'warning' } } },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && \\\n\n    apt-get install -y curl\n',
      good: 'FROM debian:13\nRUN apt-get update && \\\n    apt-get install -y curl\n',
    },
  ],
  *check({ instructions, source }) {
    const startOf = (line: number): number => source.offsetAt({ line, column: 1 });
    for (const { blankLines } of instructions) {
      const [first] = blankLines;
      if (first === undefined) continue;
      const edits = blankLines.map((line) => ({
        span: { start: startOf(line), end: startOf(line + 1) },
        text: '',
      }));
      const start = startOf(first);
      yield {
        span: { start, end: start },
        message: 'An empty line stands inside this instruction.',
        help: 'Remove it, or write a comment there.',
        fixes: [{ title: 'Remove the empty lines', safety: 'safe', effect: 'none', edits }],
      };
    }
  },
});
