import { containerStart } from '../../model/container-start.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Start the program itself instead of an init system.',
  why: 'systemd is made to run a machine: it wants the cgroups of the host and mostly a privileged container, starts services that nobody asked for, keeps the logs to itself, and hides which of them has died. Without it as the first process, `systemctl enable` does nothing.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd', 'entrypoint', 'run'] },
  options: {},
  examples: [
    {
      bad: 'FROM almalinux:9\nRUN dnf install -y nginx && systemctl enable nginx\nCMD ["/sbin/init"]\n',
      good: 'FROM almalinux:9\nRUN dnf install -y nginx\nCMD ["nginx", "-g", "daemon off;"]\n',
    },
  ],
  *check(model) {
    const { finalStage, instructionsOf, commandsNamed, stageOf } = model;
    if (instructionsOf('cmd', 'entrypoint').length === 0 && commandsNamed('systemctl').length === 0) return;
    if (finalStage === undefined || finalStage.isWindows || isMadeForIt(finalStage)) return;
    const start = containerStart(model, finalStage);
    const init = start?.commands.findLast(({ command: { words }, words: [name = ''] }) =>
      isInit(words[0]?.text ?? '', name),
    );
    if (init?.span !== undefined) {
      yield {
        span: init.span,
        message: `\`${init.command.words[0]?.text.replaceAll('"', '') ?? ''}\` runs a whole system in the container.`,
        help: 'Start the one program, in the foreground.',
      };
      return;
    }
    // What starts is not known.
    if (start?.isSure !== true) return;
    for (const command of commandsNamed('systemctl')) {
      const { instruction, words, args, span } = command;
      if (instruction.kind !== 'run' || instruction.onbuild !== undefined || stageOf(instruction)?.isShipped !== true)
        continue;
      if (!args.some(({ text }) => text === 'enable')) continue;
      yield {
        span: { start: words[0]?.span.start ?? span.start, end: words.at(-1)?.span.end ?? span.end },
        message: 'Nothing starts what is enabled here: the container runs no systemd.',
        help: 'Start the program with `CMD`, in the foreground.',
      };
      return;
    }
  },
});

function isInit(text: string, name: string): boolean {
  return name === 'systemd' || /^"?\/(usr\/)?s?bin\/init"?$/.test(text);
}

/** Images whose purpose is a whole system, for machines or for tests of such. */
function isMadeForIt({ root }: Stage): boolean {
  if (root.kind !== 'image') return root.kind === 'unknown';
  const { familiarName, tag = '' } = root.reference;
  return (
    root.facts?.os?.variant === 'init' ||
    /init|systemd|bootc|coreos|silverblue|kinoite|molecule|ansible/.test(`${familiarName}:${tag}`)
  );
}
