import { containerStart } from '../../model/container-start.js';
import { daemonOf } from '../../model/daemon.js';
import { defineRule } from '../../rule/define-rule.js';
import { foregroundFix } from '../../rule/foreground-fix.js';

export default defineRule({
  summary: 'Keep the server in the foreground.',
  why: 'A container lives as long as its first process. A server that goes to the background leaves that process with nothing to do: it ends, and the container with it, right after the start.',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nCMD ["nginx"]\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nCMD ["nginx", "-g", "daemon off;"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    if (finalStage === undefined || finalStage.isWindows) return;
    // What runs behind it keeps the container alive, and is the matter of other rules.
    const last = containerStart(model, finalStage)?.commands.findLast(
      ({ command: { nesting } }) => !nesting.some((inside) => /substitution|function/.test(inside)),
    );
    if (last?.span === undefined || last.command.nesting.length > 0) return;
    const { command, span, words } = last;
    const server = daemonOf(model, finalStage, last);
    if (server === undefined && !command.background) return;
    const { flag, args, config, example } = server?.foreground ?? {};
    const shown = example?.join('`, `') ?? flag ?? args ?? config;
    yield {
      span,
      message: `\`${words[0] ?? ''}\` goes to the background, and the container ends.`,
      help:
        server === undefined || command.background
          ? 'Leave out the `&`.'
          : `Keep it in the foreground${shown === undefined ? '' : `: \`${shown}\``}.`,
      fixes: [foregroundFix(model.source, server, last) ?? []].flat(),
    };
  },
});
