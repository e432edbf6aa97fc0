import { defineRule } from '../../rule/define-rule.js';
import type { Script, ShellCommand } from '../../shell/command.js';
import { isShellBuiltin } from '../../shell/plain-words.js';

/** Commands that no one waits for, and those that other rules speak of. */
const passing = /^(true|false|echo|printf|test|\[|\[\[|sleep|tail|cat|ls|service|systemctl|rc-service|invoke-rc\.d)$/;

export default defineRule({
  summary: 'Put `exec` in front of the program that a shell starts.',
  why: 'Without `exec` the shell may stay the first process of the container, and `docker stop` signals the shell alone: after ten seconds the program is killed in the middle of its work. Some shells give their place to a lone command, and none does so at the end of a chain.',
  severity: 'info',
  presets: {},
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nCMD node --max-old-space-size=$MEMORY server.js\n',
      good: 'FROM node:24\nCMD exec node --max-old-space-size=$MEMORY server.js\n',
    },
  ],
  *check({ instructionsOf, scriptsOf, stageOf }) {
    for (const instruction of instructionsOf('cmd', 'entrypoint')) {
      const [script] = scriptsOf(instruction);
      if (script === undefined || script.form === 'exec' || stageOf(instruction)?.isWindows !== false) continue;
      const program = staying(script);
      if (program === undefined) continue;
      const first = program.wrappers[0]?.span ?? program.words[0]?.span ?? program.span;
      yield {
        span: program.words[0]?.span ?? first,
        message: `The shell stays in front of \`${program.name ?? ''}\`, and gets its signals.`,
        help: 'Put `exec` in front.',
        fixes: [
          {
            title: 'Put `exec` in front',
            safety: 'safe',
            effect: 'config',
            edits: [{ span: { start: first.start, end: first.start }, text: 'exec ' }],
          },
        ],
      };
    }
  },
});

/** The program at the end of a script that could take the place of the shell; undefined where there is none, or the shell is needed behind it. */
function staying({ complete, commands, text }: Script): ShellCommand | undefined {
  if (!complete || /\btrap\b|\(\)/.test(text.text) || commands.some(({ background }) => background)) return undefined;
  const last = commands.findLast(({ nesting }) => !nesting.some((inside) => /substitution/.test(inside)));
  if (last === undefined || last.nesting.length > 0 || last.pipeline.commands.length > 1 || last.pipeline.negated)
    return undefined;
  const { name = '', words, wrappers, connector } = last;
  if (words.length === 0 || connector === 'or' || passing.test(name) || isShellBuiltin(name)) return undefined;
  // The scripts of a service end by themselves.
  if (
    words[0]?.text.includes('init.d/') ||
    wrappers.some((wrapper) => /^(exec|nohup|eval|builtin|command)$/.test(wrapper.name))
  )
    return undefined;
  return last;
}
