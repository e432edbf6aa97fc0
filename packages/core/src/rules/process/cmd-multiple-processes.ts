import { containerStart, topLevel, type StartedCommand } from '../../model/container-start.js';
import { daemonOf } from '../../model/daemon.js';
import { isForDevelopment } from '../../model/is-for-development.js';
import type { Model } from '../../model/model.js';
import { isProcessManager } from '../../model/process-manager.js';
import { behindRunner, serverOfCommand } from '../../model/server-of-command.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  summary: 'Run one process in a container.',
  why: 'A container and its program share one life. With several of them one can die unseen while the others keep the container alive; they cannot be scaled, updated or limited apart, and their logs are mixed. Containers of their own can share a network and volumes.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx redis-server\nCMD redis-server --daemonize yes && nginx -g "daemon off;"\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nCMD ["nginx", "-g", "daemon off;"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    if (finalStage === undefined || finalStage.isWindows || isForDevelopment(model, finalStage)) return;
    const { root } = finalStage;
    // The base image is made to run several.
    if (root.kind === 'image' && root.facts?.family?.init !== undefined) return;
    const commands = topLevel(containerStart(model, finalStage) ?? { commands: [], wrappers: [], isSure: true });
    // What `service x start` starts, and what only keeps the container alive, are other rules' matters.
    if (commands.some(startsService)) return;
    const manager = commands.findLast((started) => isProcessManager(model, started));
    const found =
      manager?.span === undefined
        ? anotherOne(model, finalStage, commands)
        : { span: manager.span, message: `\`${nameOf(manager.words)}\` runs several programs in one container.` };
    if (found === undefined) return;
    yield { ...found, help: 'Give each program an image and a container of its own.' };
  },
});

function startsService({ command: { name = '', words } }: StartedCommand): boolean {
  return /^(service|systemctl|rc-service|invoke-rc\.d)$/.test(name) || /init\.d\//.test(words[0]?.text ?? '');
}

/** Programs that another one needs beside it, or that end by themselves. */
const helping =
  /^(|:|sleep|echo|printf|tail|wait|cd|export|set|true|Xvfb|Xorg|xvfb-run|x11vnc|dbus-daemon|dbus-launch|socat|(ba|da|a|z)?sh)$/;

/** The first program that runs on beside the one behind it. */
function anotherOne(
  model: Model,
  stage: Stage,
  commands: readonly StartedCommand[],
): { span: Span; message: string } | undefined {
  const last = commands.findLast(({ command: { name = '' } }) => !helping.test(name));
  const foreground = last && serverOfCommand(last.words);
  for (const [at, started] of commands.entries()) {
    const { command, span, words } = started;
    const { name = '' } = command;
    if (span === undefined || last === undefined || started === last || helping.test(name)) continue;
    const server = serverOfCommand(words);
    // The web server and the interpreter behind it.
    if (server?.id === 'php-fpm' || (foreground?.id === 'php-fpm' && server?.family === 'web')) continue;
    const isBeside = command.background || daemonOf(model, stage, started) !== undefined;
    const isBefore =
      server !== undefined && foreground !== undefined && server.id !== foreground.id && commands.indexOf(last) > at;
    if (!isBeside && !isBefore) continue;
    return { span, message: `\`${nameOf(words)}\` and \`${nameOf(last.words)}\` run in one container.` };
  }
  return undefined;
}

function nameOf(words: readonly string[]): string {
  const [program = ''] = behindRunner(words);
  return program.slice(program.lastIndexOf('/') + 1);
}
