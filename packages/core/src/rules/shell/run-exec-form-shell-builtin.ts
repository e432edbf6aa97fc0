import { defineRule } from '../../rule/define-rule.js';
import { programName } from '../../shell/dialect.js';

/** Commands of the shell itself; no program can do what they do. */
const builtin =
  /^(?:cd|export|source|\.|alias|unalias|set|unset|umask|ulimit|eval|exec|read|readonly|declare|typeset|local|shopt|trap|pushd|popd|return|hash|:)$/;

export default defineRule({
  summary: 'Give commands of the shell to a shell.',
  why: 'A JSON array starts its first word as a program. `cd`, `export` and `source` are commands of the shell itself: there is no such program, so the build stops, or where there is one it changes nothing but itself. What they set would be gone after this `RUN` in any case.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['run'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN ["cd", "/srv"]\nRUN ["touch", "ready"]\n',
      good: 'FROM debian:13\nWORKDIR /srv\nRUN ["touch", "ready"]\n',
    },
  ],
  *check({ instructionsOf, stageOf }) {
    for (const instruction of instructionsOf('run')) {
      const [first] = instruction.json ?? [];
      if (first === undefined || stageOf(instruction)?.isWindows === true) continue;
      const name = programName(first.content.text);
      if (!builtin.test(name) || name !== first.content.text.replace(/^\/(?:usr\/)?bin\//, '')) continue;
      yield {
        span: { start: first.span.start + 1, end: first.span.end - 1 },
        message: `\`${name}\` is a command of the shell, and a JSON array starts no shell.`,
        help: helpFor(name),
      };
    }
  },
});

function helpFor(name: string): string {
  if (/^(?:cd|pushd|popd)$/.test(name)) return 'Use `WORKDIR`.';
  if (/^(?:export|declare|typeset|readonly)$/.test(name)) return 'Use `ENV`.';
  return 'Write it without the array, in front of the commands that it is for.';
}
