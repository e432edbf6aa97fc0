import { containerStart } from '../../model/container-start.js';
import { isDevelopmentServer } from '../../model/development-server.js';
import { isForDevelopment } from '../../model/is-for-development.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Start a server that is made for production.',
  why: 'The servers of frameworks that reload on every change are made for one person at one computer: they serve one request at a time, watch files that never change in an image, show the source to whoever meets an error, and say themselves that they are not for production.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14\nRUN pip install flask\nCOPY app.py .\nCMD ["flask", "run", "--host", "0.0.0.0"]\n',
      good: 'FROM python:3.14\nRUN pip install flask gunicorn\nCOPY app.py .\nCMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    if (finalStage === undefined || finalStage.isWindows || isForDevelopment(model, finalStage)) return;
    const commands = containerStart(model, finalStage)?.commands ?? [];
    const found = commands.findLast((started) => started.span !== undefined && isDevelopmentServer(model, started));
    if (found?.span === undefined) return;
    yield {
      span: found.span,
      message: `\`${found.words.slice(0, 3).join(' ')}\` starts a server for development.`,
      help: 'Start the server of the framework for production, or one like gunicorn, uvicorn or php-fpm; serve built pages with a web server. An image to work with can be a stage called `dev`.',
    };
  },
});
