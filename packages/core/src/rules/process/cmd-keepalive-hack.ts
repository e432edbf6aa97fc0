import { containerStart } from '../../model/container-start.js';
import { installedServices } from '../../model/installed-services.js';
import { isForDevelopment } from '../../model/is-for-development.js';
import { keepAliveOf } from '../../model/keep-alive.js';
import type { Model } from '../../model/model.js';
import { runOf } from '../../model/run.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Start the program itself, instead of something that only keeps the container alive.',
  why: 'A container and its program share one life: when the program ends, the container ends, and is started anew. `tail -f /dev/null` lives on, so that nobody sees that the program has died, and signals and the exit status do not reach it.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nCMD nginx && tail -f /var/log/nginx/access.log\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nCMD ["nginx", "-g", "daemon off;"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    if (finalStage === undefined || finalStage.isWindows || isForDevelopment(model, finalStage)) return;
    const start = containerStart(model, finalStage);
    const found = start && keepAliveOf(start, servesSomething(model, finalStage));
    if (found?.span === undefined) return;
    const text = found.words.join(' ');
    yield {
      span: found.span,
      message: `\`${text}\` only keeps the container alive.`,
      help: 'Start the program in the foreground, with `exec` at the end of a script.',
    };
  },
});

/** Whether the file installs a server, or says that others are to reach something in the container: then a shell is not what it is for. */
function servesSomething(model: Model, stage: Stage): boolean {
  if (installedServices(model, stage).some(({ span }) => span !== undefined)) return true;
  return lineageOf(stage)
    .flatMap(runOf)
    .some(({ kind }) => kind === 'expose' || kind === 'healthcheck');
}
