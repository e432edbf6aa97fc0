import { isSystemManager } from '../../knowledge/image-lacks.js';
import { installCommand } from '../../knowledge/install-command.js';
import { absentPrograms, type AbsentCall } from '../../model/absent-calls.js';
import { hasBusybox, systemOf } from '../../model/busybox.js';
import { imageName } from '../../model/image-name.js';
import { defineRule } from '../../rule/define-rule.js';

/** What belongs to other rules: users on BusyBox, and a shell that is given a script. */
const elsewhere = /^(?:useradd|groupadd|usermod|groupmod)$/;

export default defineRule({
  summary: 'Install a tool before you call it.',
  why: 'Small images have few tools: Debian has no `curl`, Alpine has no `bash`, and neither has `git`. A `RUN` that calls one stops the build; a `HEALTHCHECK` that calls one reports a container as unhealthy that works.',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['run', 'healthcheck', 'cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN curl -fsSLO https://example.com/data.json\n',
      good: 'FROM debian:13-slim\nADD https://example.com/data.json /\n',
    },
    {
      bad: 'FROM nginx:1.31-alpine-slim\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n',
      good: 'FROM nginx:1.31-alpine-slim\nHEALTHCHECK CMD wget -q --spider http://localhost/ || exit 1\n',
    },
  ],
  *check(model) {
    const reported = new Set<string>();
    for (const { program, span, stage, by, role, instruction } of absentPrograms(model).calls) {
      const key = `${stage.index} ${program}`;
      if (
        (elsewhere.test(program) && hasBusybox(stage)) ||
        role === 'shell' ||
        isSystemManager(program) ||
        reported.has(key)
      )
        continue;
      reported.add(key);
      if (instruction.onbuild !== undefined) continue;
      const install = installCommand(systemOf(stage)?.packageManager ?? '', program);
      yield {
        span,
        message: `\`${program}\` is not in \`${imageName(stage.root)}\`, and nothing above installs it${ending[by]}`,
        help: install === undefined ? 'Install it above, or do without it.' : `Install it above: \`${install}\`.`,
      };
    }
  },
});

const ending: Readonly<Record<AbsentCall['by'], string>> = {
  run: '.',
  healthcheck: ', so that the check always fails.',
  start: ', so that the container does not start.',
};
