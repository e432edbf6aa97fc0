import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Start the program itself, in the foreground, when the container starts.',
  why: 'A service script starts a daemon and ends, and a container lives as long as its first process: as `CMD` it is over at once, or something else must keep it alive and nobody sees the daemon die. What `RUN` starts is gone when its layer is written.',
  severity: 'error',
  presets: { recommended: 'error' },
  replaces: { hadolint: { DL3001: { level: 'off' } } },
  on: { kinds: ['run', 'cmd', 'entrypoint'], text: /start|force-reload/ },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nCMD service nginx start && tail -f /var/log/nginx/access.log\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nCMD ["nginx", "-g", "daemon off;"]\n',
    },
  ],
  *check({ instructionsOf, commandsOf }) {
    for (const instruction of instructionsOf('run', 'cmd', 'entrypoint')) {
      const commands = commandsOf(instruction);
      const isRun = instruction.kind === 'run';
      const lastUse = isRun ? commands.findLastIndex((command) => !isIdle(command)) : -1;
      for (const [at, command] of commands.entries()) {
        const service = startedBy(command);
        if (service === undefined || at < lastUse || !command.script.complete) continue;
        yield {
          span: command.span,
          message: isRun
            ? `${quoted(service)} is gone when this \`RUN\` ends.`
            : `${quoted(service)} goes to the background, and the container ends or does not notice when it dies.`,
          help: isRun
            ? 'Start it with `CMD`, as a program in the foreground.'
            : 'Start the program in the foreground instead of its service script.',
        };
      }
    }
  },
});

const starting = new Set(['start', 'restart', 'force-reload', 'try-restart', 'condrestart']);
const byService = new Set(['service', 'rc-service', 'invoke-rc.d']);

/** The service that the command starts, '' where its name is not known; undefined where it starts none. */
function startedBy({ name, words, args }: ShellCommand): string | undefined {
  if (name === undefined || !(byService.has(name) || name === 'systemctl' || words[0]?.text.includes('init.d/')))
    return undefined;
  const texts = args.map(({ value }) => valueOf(value) ?? '').filter((text) => !text.startsWith('-'));
  const [first, second] = texts;
  if (byService.has(name)) return second !== undefined && starting.has(second) ? first : undefined;
  if (name === 'systemctl') return first !== undefined && starting.has(first) ? (second ?? '') : undefined;
  const program = words[0] && valueOf(words[0].value);
  const isScript = program !== undefined && /^\/etc\/(?:rc\.d\/)?init\.d\/[^/]+$/.test(program);
  return isScript && first !== undefined && starting.has(first) ? name : undefined;
}

/** Commands that need no service: behind a start they do not make it useful. */
const idle = new Set(['', ':', 'true', 'echo', 'printf', 'sleep', 'exit', 'rm']);

function isIdle(command: ShellCommand): boolean {
  const { name } = command;
  return startedBy(command) !== undefined || (name !== undefined && idle.has(name));
}

function quoted(service: string): string {
  return service === '' ? 'The service' : `\`${service}\``;
}
