import { insecureVariables, placesOfInsecureFlags, placesOfInsecureFiles } from '../../model/insecure-settings.js';
import { isForDevelopment } from '../../model/is-for-development.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';

export default defineRule({
  summary: 'Do not switch off the protection of a server.',
  why: 'A server that asks nobody for a password is open to all who reach its port: the other containers, and by one wrong option of `docker run` the whole network. A setting in the image holds for each of its containers, and nobody sees it there.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  on: { kinds: ['env', 'cmd', 'entrypoint', 'run', 'copy'] },
  options: {
    allow: option.strings({ default: [], description: 'Variables and flags that are meant so here.' }),
  },
  examples: [
    {
      bad: 'FROM postgres:18\nENV POSTGRES_HOST_AUTH_METHOD=trust\n',
      good: 'FROM postgres:18\nENV POSTGRES_HOST_AUTH_METHOD=scram-sha-256\n',
    },
  ],
  *check(model, { allow }) {
    const { finalStage, stageOf } = model;
    if (finalStage === undefined || isForDevelopment(model, finalStage)) return;
    for (const { instruction, name, text, span } of insecureVariables.written(model)) {
      if (stageOf(instruction)?.isShipped !== true || allow.includes(name)) continue;
      yield {
        span,
        message: `\`${name}=${text}\` lets everybody in who reaches the server.`,
        help: 'Leave it out, and give the container a password when it starts.',
      };
    }
    for (const { span, flag } of [...placesOfInsecureFlags(model, finalStage), ...placesOfInsecureFiles(model)]) {
      if (allow.includes(flag)) continue;
      yield {
        span,
        message: `\`${flag}\` lets everybody in who reaches the server.`,
        help: 'Leave it out, and let the server ask for a password or a key.',
      };
    }
  },
});
