import { exposedPorts } from '../../model/exposed-ports.js';
import { isOrdinaryUser } from '../../model/root-owned.js';
import { lineageOf } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Let a program that is not root listen on a port from 1024 on.',
  why: 'Linux lets only root listen on a port below 1024. Docker has lifted that for containers since 20.10, other runtimes and Kubernetes have not always: there the program ends with `permission denied`.',
  severity: 'info',
  presets: {},
  on: { kinds: ['expose'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nUSER node\nEXPOSE 80\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24\nUSER node\nEXPOSE 8080\nCMD ["node", "server.js"]\n',
    },
  ],
  *check(model) {
    const { finalStage: stage, source } = model;
    if (stage === undefined || stage.isWindows) return;
    const { user } = model.imageOf(stage);
    const name = valueOf(user);
    if (!isOrdinaryUser(name)) return;
    // The right to do so can be given to the program, or to all.
    if (/setcap|cap_net_bind|ip_unprivileged_port_start|authbind/i.test(source.text)) return;
    for (const { word, ports } of lineageOf(stage).flatMap((one) => exposedPorts(model, one))) {
      const low = ports.find((port) => Number.parseInt(port, 10) < 1024);
      if (low === undefined) continue;
      yield {
        span: word.span,
        message: `\`${name}\` is not root, and may not listen on port ${Number.parseInt(low, 10)} everywhere.`,
        help: 'Let the program listen on a port from 1024 on.',
      };
    }
  },
});
