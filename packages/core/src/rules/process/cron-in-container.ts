import { serverOfPackage } from '../../knowledge/servers.js';
import { containerStart, type StartedCommand } from '../../model/container-start.js';
import { keptPackages } from '../../model/kept-packages.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Give a cron daemon a container of its own, or let the platform start the jobs.',
  why: 'Beside a program, a cron daemon is a second process that can die unseen. Its jobs do not see the variables of the container, their output goes to mail or nowhere, and they run once for each copy of the container. Kubernetes has CronJobs, and the cron of the host can start containers.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nRUN apt-get update && apt-get install -y cron\nCOPY jobs /etc/cron.d/jobs\nCMD cron && exec node server.js\n',
      good: 'FROM node:24\nCMD ["node", "server.js"]\n',
    },
  ],
  *check(model) {
    const { finalStage, stages } = model;
    if (finalStage === undefined || finalStage.isWindows) return;
    const start = containerStart(model, finalStage);
    const crons = start?.commands.filter(isCron) ?? [];
    const others = start?.commands.filter(
      (started) => !isCron(started) && started.span !== undefined && !helping.test(started.words[0] ?? ''),
    );
    if (start === undefined || others === undefined || others.length === 0) return;
    const [cron] = crons;
    const help = 'Start the jobs from outside, or with `cron -f` in a container of their own.';
    if (cron?.span !== undefined) {
      yield { span: cron.span, message: `A cron daemon runs beside \`${others.at(-1)?.words[0] ?? ''}\`.`, help };
      return;
    }
    const installed = keptPackages(
      model,
      stages.filter(({ isShipped }) => isShipped),
    ).find(({ name, operation: { manager } }) => name !== 'busybox' && serverOfPackage(manager, name)?.id === 'cron');
    if (installed === undefined) return;
    yield {
      span: installed.word.span,
      message: `A cron daemon is installed beside \`${others.at(-1)?.words[0] ?? ''}\`.`,
      help,
    };
  },
});

/** Commands that prepare or keep alive, and are no program of their own. */
const helping =
  /^(|:|echo|printf|touch|tail|sleep|env|printenv|export|set|cd|chmod|chown|mkdir|crontab|true|cat|rsyslogd|wait)$/;

function isCron({ words: [name = '', first = ''] }: StartedCommand): boolean {
  return /^(cron|crond|supercronic|fcron)$/.test(name) || (name === 'service' && /^crond?$/.test(first));
}
