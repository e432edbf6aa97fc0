import { defineRule } from '../../rule/define-rule.js';
import { execFix } from '../../rule/exec-form-fix.js';
import { startOfCommand, stayingProgram } from '../../shell/staying-program.js';

export default defineRule({
  summary: 'Put `exec` in front of the program that a shell starts.',
  why: 'Without `exec` the shell may stay the first process of the container, and `docker stop` signals the shell alone: after ten seconds the program is killed in the middle of its work. Some shells give their place to a lone command, and none does so at the end of a chain.',
  severity: 'info',
  presets: {},
  on: { kinds: ['cmd', 'entrypoint'] },
  looks: 'above',
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
      const program = stayingProgram(script);
      const fix = execFix(script);
      if (program === undefined || fix === undefined) continue;
      const first = startOfCommand(program);
      yield {
        span: program.words[0]?.span ?? first,
        message: `The shell stays in front of \`${program.name ?? ''}\`, and gets its signals.`,
        help: 'Put `exec` in front.',
        fixes: [fix],
      };
    }
  },
});
