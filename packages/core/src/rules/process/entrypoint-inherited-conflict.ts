import { serverOfImage, type Server } from '../../knowledge/servers.js';
import { containerStart } from '../../model/container-start.js';
import { daemonOf } from '../../model/daemon.js';
import { isWrapperScript } from '../../model/entrypoint-wrapper.js';
import { isReadByStartScript } from '../../model/start-script-settings.js';
import type { Model } from '../../model/model.js';
import { runOf } from '../../model/run.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { changeTo } from '../../rule/change-to.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';
import type { Problem } from '../../finding/finding.js';

export default defineRule({
  summary: 'Keep what the base image starts, or do its work as well.',
  why: 'An image of a server comes with a start script that makes the database, its user and its password from variables, and with a command that keeps the server in the foreground. An `ENTRYPOINT` or `CMD` of your own takes their place: the variables and the scripts in `/docker-entrypoint-initdb.d` are then read by nobody.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM postgres:18\nENV POSTGRES_DB=app\nCOPY schema.sql /docker-entrypoint-initdb.d/\nENTRYPOINT ["postgres", "-c", "max_connections=50"]\n',
      good: 'FROM postgres:18\nENV POSTGRES_DB=app\nCOPY schema.sql /docker-entrypoint-initdb.d/\nCMD ["postgres", "-c", "max_connections=50"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    const root = finalStage?.root;
    if (finalStage === undefined || root?.kind !== 'image' || finalStage.isWindows) return;
    const server = serverOfImage(root.reference.familiarName);
    const problem = server && (lostScript(model, finalStage, server) ?? lostForeground(model, finalStage, server));
    if (problem !== undefined) yield problem;
  },
});

/** An ENTRYPOINT that starts the server without the script that reads what the file sets for it. */
function lostScript({ imageOf, commandsOf }: Model, stage: Stage, server: Server): Problem | undefined {
  const facts = stage.root.kind === 'image' ? stage.root.facts : undefined;
  const script = facts?.entrypoint?.kind === 'exec' ? facts.entrypoint.words.find(isWrapperScript) : undefined;
  const instruction = valueOf(imageOf(stage).entrypoint)?.instruction;
  if (script === undefined || instruction === undefined || instruction.onbuild !== undefined) return undefined;
  const name = script.slice(script.lastIndexOf('/') + 1);
  const commands = commandsOf(instruction);
  // A script of the author's own may call it.
  const isPlain = commands.length > 0 && commands.every((command) => server.bins.includes(command.name ?? ''));
  if (!isPlain || instruction.joined.text.includes(name)) return undefined;
  const lost = lineageOf(stage)
    .flatMap(runOf)
    .find((one) => isReadByStartScript(one, server));
  if (lost === undefined) return undefined;
  const isCmdFree = instruction.json !== undefined && valueOf(imageOf(stage).cmd)?.instruction === undefined;
  return {
    span: instruction.span,
    message: `This \`ENTRYPOINT\` takes the place of \`${name}\`, which would read what is set for it above.`,
    help: `Write it as \`CMD\`, or start it with \`${name}\`.`,
    related: [{ span: lost.span, message: 'Only that script reads this.' }],
    fixes: isCmdFree ? [changeTo(instruction.keywordSpan, instruction.raw.startsWith('e') ? 'cmd' : 'CMD')] : [],
  };
}

/** A CMD that leaves in the background what the base keeps in the foreground. */
function lostForeground(model: Model, stage: Stage, server: Server): Problem | undefined {
  const cmd = valueOf(model.imageOf(stage).cmd)?.instruction;
  if (cmd === undefined || cmd.onbuild !== undefined) return undefined;
  const started = containerStart(model, stage)?.commands ?? [];
  const isLost = started.some((one) => {
    const [, first = '', second = ''] = one.words;
    const { name = '' } = one.command;
    const isService =
      name === 'service' && second === 'start' && (server.bins.includes(first) || first.startsWith(server.id));
    return isService || daemonOf(model, stage, one)?.id === server.id;
  });
  if (!isLost) return undefined;
  return {
    span: cmd.span,
    message: `The base image starts \`${server.id}\` in the foreground, and this \`CMD\` takes its place.`,
    help: 'Remove it, or start the server in the foreground.',
  };
}
