import { isSystemManager } from '../../knowledge/image-lacks.js';
import { absentPrograms } from '../../model/absent-calls.js';
import { systemOf } from '../../model/busybox.js';
import { imageName } from '../../model/image-name.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Use the package manager that the base image has.',
  why: 'Each distribution has a package manager of its own: Debian and Ubuntu have `apt-get`, Alpine has `apk`, Fedora and Red Hat have `dnf`. Another one is not there, and the build stops with `not found`. It happens when the base is changed to a smaller one, or a `RUN` is taken from another file.',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { commands: ['apt-get', 'apt', 'apk', 'yum', 'dnf', 'microdnf', 'tdnf', 'zypper', 'pacman'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24-alpine\nRUN apt-get update && apt-get install -y curl\n',
      good: 'FROM node:24-alpine\nRUN apk add --no-cache curl\n',
    },
  ],
  *check(model) {
    const reported = new Set<string>();
    for (const { program, span, stage, instruction } of absentPrograms(model).calls) {
      const key = `${stage.index} ${program}`;
      if (!isSystemManager(program) || reported.has(key) || instruction.onbuild !== undefined) continue;
      reported.add(key);
      const own = systemOf(stage)?.packageManager ?? null;
      const name = imageName(stage.root);
      yield {
        span,
        message:
          own === null
            ? `\`${name}\` has no package manager, so no \`${program}\`.`
            : `\`${program}\` is not in \`${name}\`, which has \`${nameOf(own)}\`.`,
        help:
          own === null
            ? 'Install in another stage, and copy what is needed.'
            : `Use \`${installWith[own] ?? nameOf(own)}\`, or a base image with \`${program}\`.`,
      };
    }
  },
});

const installWith: Readonly<Record<string, string>> = {
  apt: 'apt-get update && apt-get install -y',
  apk: 'apk add --no-cache',
  dnf: 'dnf install -y',
  yum: 'yum install -y',
  microdnf: 'microdnf install -y',
  zypper: 'zypper --non-interactive install',
  pacman: 'pacman -Sy --noconfirm',
};

function nameOf(manager: string): string {
  return manager === 'apt' ? 'apt-get' : manager;
}
