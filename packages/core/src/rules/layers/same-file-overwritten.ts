import { overwrittenFiles } from '../../model/overwritten-files.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Write a file of the image once.',
  why: 'What an earlier layer holds is still there when a later one writes the same file: it is stored, pushed and pulled, and never seen. Most often one of the two is left over, or was meant for another place.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['copy', 'add', 'run'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM nginx:1.30\nCOPY nginx.conf /etc/nginx/nginx.conf\nCOPY production.conf /etc/nginx/nginx.conf\n',
      good: 'FROM nginx:1.30\nCOPY production.conf /etc/nginx/nginx.conf\n',
    },
  ],
  *check(model) {
    for (const instruction of model.instructionsOf('copy', 'add', 'run')) {
      const again = overwrittenFiles(model, instruction);
      const stage = again.length === 0 ? undefined : model.stageOf(instruction);
      if (stage === undefined || !stage.isShipped || stage.isWindows) continue;
      for (const { file, first } of again) {
        yield {
          span: file.span,
          message: `\`${file.path}\` is written again: what an earlier layer holds of it is never seen.`,
          help: 'Write it once, or give one of them another name.',
          related: [{ span: first.span, message: 'It is written here first.' }],
        };
      }
    }
  },
});
