import { codeVolumes } from '../../model/code-volumes.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Declare volumes for data, not for the application itself.',
  why: 'A volume is filled from the image once, when it is made. A container of a newer image gets the same volume again, and with it the old program: the update seems to have no effect. A volume is for what the program writes.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['volume'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nVOLUME ["/app"]\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nVOLUME ["/app/data"]\nCMD ["node", "server.js"]\n',
    },
  ],
  *check(model) {
    if (model.finalStage === undefined) return;
    for (const { word, path } of codeVolumes(model, model.finalStage)) {
      yield {
        span: word.span,
        message: `\`${path}\` holds the application, and a volume keeps an old one.`,
        help: 'Name the folder with the data only.',
      };
    }
  },
});
