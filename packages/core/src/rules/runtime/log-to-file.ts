import { serverOfImage } from '../../knowledge/servers.js';
import { changedPaths } from '../../model/changed-paths.js';
import { containerStart } from '../../model/container-start.js';
import type { Model } from '../../model/model.js';
import { isWithin } from '../../model/path.js';
import { startWrites } from '../../model/start-writes.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { ownServer } from '../../rule/missing-stop-signal.js';

/** Servers that log to files as distributions configure them. */
const logsToFiles = /^(?:nginx|apache|lighttpd|squid)$/;

/** Where their settings lie. */
const settings = /^\/(?:etc|usr\/local\/etc|opt)\/(?:nginx|apache2|httpd|lighttpd|squid)/;

export default defineRule({
  summary: 'Log to the standard output.',
  why: '`docker logs` and all that collects logs read the standard output. What goes to a file in the container is seen by nobody, fills the disk, and is gone with the container.',
  severity: 'info',
  presets: {},
  optIn: true,
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14\nCMD ["gunicorn", "--access-logfile", "/var/log/access.log", "app:app"]\n',
      good: 'FROM python:3.14\nCMD ["gunicorn", "--access-logfile", "-", "app:app"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    if (finalStage === undefined) return;
    const logs = startWrites(model, finalStage).filter(({ isLog }) => isLog);
    for (const { span, path } of logs) {
      yield {
        span,
        message: `The log goes to the file \`${path}\`.`,
        help: 'Write it to the standard output: leave the redirect out, or name `-` or `/dev/stdout`.',
      };
    }
    const { server, span } = ownServer(model) ?? {};
    if (logs.length > 0 || server === undefined || span === undefined || !logsToFiles.test(server.id)) return;
    const other = model.imageOf(finalStage).os?.packageManager === 'apt' ? '/var/log/httpd' : '/var/log/apache2';
    const folder = server.writes.find((path) => path.startsWith('/var/log/') && path !== other);
    if (folder === undefined || isConfigured(model, finalStage, folder)) return;
    yield {
      span,
      message: `\`${server.id}\` logs to files in \`${folder}\`.`,
      help: `Link them to the standard output: \`ln -sf /dev/stdout ${folder}/access.log\`.`,
    };
  },
});

/** Whether the author may have said where the logs go: with links, settings or options; an image of the server's own has. */
function isConfigured(model: Model, stage: Stage, folder: string): boolean {
  const { root } = stage;
  if (
    root.kind === 'unknown' ||
    (root.kind === 'image' && (root.facts === undefined || serverOfImage(root.reference.familiarName)))
  )
    return true;
  const words =
    containerStart(model, stage)?.commands.flatMap(({ command }) => command.args.map(({ text }) => text)) ?? [];
  if (words.some((text) => /_log|log_|ErrorLog|CustomLog|^-[cfE]$|^stdio:|\.conf/.test(text))) return true;
  return lineageOf(stage).some(({ instructions }) =>
    instructions.some(
      (instruction) =>
        /\/dev\/std(?:out|err)|\/proc\/(?:self|1)\/fd/.test(instruction.body.text) ||
        changedPaths(model, instruction).some(
          ({ path }) => path === '/' || settings.test(path) || isWithin(path, folder),
        ),
    ),
  );
}
