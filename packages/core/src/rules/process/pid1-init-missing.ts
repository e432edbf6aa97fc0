import { containerStart } from '../../model/container-start.js';
import { defineRule } from '../../rule/define-rule.js';

/** Interpreters that do nothing at a signal, and none of them looks after the processes of others. */
const interpreter = /^(node|nodejs|npm|npx|yarn|pnpm|bun|deno|python[\d.]*|ruby|perl|php|(ba|da|a|z)?sh)$|\.(sh|bash)$/;

/** What takes the place of an init process. */
const init = /^(tini|dumb-init|catatonit|docker-init|init|s6-svscan|runsvdir|supervisord|systemd|my_init)$/;

export default defineRule({
  summary: 'Put an init process in front of an interpreter.',
  why: 'The first process of a container gets no default handling of signals, and inherits the processes whose parents have died. An interpreter that is not written for that ignores `docker stop`, and ended processes stay as zombies. `docker run --init`, and a program that handles its signals, make this superfluous.',
  severity: 'info',
  presets: {},
  optIn: true,
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24\nRUN apt-get update && apt-get install -y --no-install-recommends tini\nENTRYPOINT ["tini", "--"]\nCMD ["node", "server.js"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    const facts = finalStage?.root.kind === 'image' ? finalStage.root.facts : undefined;
    if (finalStage === undefined || finalStage.isWindows || facts?.family?.init !== undefined) return;
    const start = containerStart(model, finalStage);
    const last = start?.commands.findLast(({ command: { nesting } }) => nesting.length === 0);
    if (start?.isSure !== true || last?.span === undefined) return;
    const { name = '', wrappers } = last.command;
    const before = [...start.wrappers, ...wrappers.map((wrapper) => wrapper.name)];
    if (!interpreter.test(name) || before.some((wrapper) => init.test(wrapper))) return;
    yield {
      span: last.command.words[0]?.span ?? last.span,
      message: `\`${name}\` is the first process of the container, without an init process in front.`,
      help: 'Start it with `tini --` or `dumb-init --`, or run the container with `--init`.',
    };
  },
});
