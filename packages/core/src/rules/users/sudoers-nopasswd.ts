import type { Problem } from '../../finding/finding.js';
import { isForDevelopment } from '../../model/is-for-development.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Let no user become root without a password.',
  why: 'With `NOPASSWD` in the settings of sudo the user of the container is root whenever it wants, and so is whoever breaks into its program: `USER` protects nothing any more.',
  severity: 'warning',
  presets: { security: 'warning' },
  on: { kinds: ['run', 'copy', 'add'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: "FROM debian:13\nRUN useradd app && echo 'app ALL=(ALL) NOPASSWD: ALL' >> /etc/sudoers\nUSER app\n",
      good: 'FROM debian:13\nRUN useradd app\nUSER app\n',
    },
  ],
  *check(model) {
    const { instructionsOf, commandsOf, stageOf, source } = model;
    for (const instruction of instructionsOf('run', 'copy', 'add')) {
      const stage = stageOf(instruction);
      if (stage?.isShipped !== true || instruction.onbuild !== undefined || isForDevelopment(model, stage)) continue;
      const { start, end } = instruction.span;
      const text = source.text.slice(start, end);
      if (!/NOPASSWD/.test(text) || !/sudoers/.test(text)) continue;
      const commands = commandsOf(instruction);
      const word = commands
        .filter(({ name }) => /^(?:echo|printf|sed|tee|bash|sh)$/.test(name ?? ''))
        .flatMap(({ args }) => args)
        .find((one) => isRule(valueOf(one.value) ?? one.text));
      if (word !== undefined) yield problemAt(word.span);
      else {
        const at = lineOf(text);
        if (at !== undefined) yield problemAt({ start: start + at.start, end: start + at.end });
      }
    }
  },
});

/** For single commands it is what sudo is for. */
const all = /NOPASSWD\s*:\s*(?:\w+\s*:\s*)*ALL\b/;

function isRule(text: string): boolean {
  return all.test(text) && !/^\s*#/.test(text);
}

/** The line of a heredoc. */
function lineOf(text: string): Span | undefined {
  if (!text.includes('<<')) return undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    if (isRule(line)) {
      const lead = /^\s*/.exec(line)?.[0].length ?? 0;
      return { start: start + lead, end: start + line.trimEnd().length };
    }
    start += line.length + 1;
  }
  return undefined;
}

function problemAt(span: Span): Problem {
  return {
    span,
    message: 'This user becomes root without a password.',
    help: 'Leave it out, or allow single commands.',
  };
}
