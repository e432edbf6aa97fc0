import { absentPrograms } from '../../model/absent-calls.js';
import { hasBusybox, systemKind } from '../../model/busybox.js';
import { imageName } from '../../model/image-name.js';
import { isSureCall } from '../../model/sure-call.js';
import { defineRule } from '../../rule/define-rule.js';
import type { ShellCommand } from '../../shell/command.js';
import { foreignOption, isAccountProgram, type System } from '../../shell/foreign-option.js';
import { valueOf } from '../../text/known.js';

/** The packages that bring the GNU programs. */
const packages: Readonly<Record<string, string>> = { grep: 'grep', tar: 'tar', find: 'findutils', xargs: 'findutils' };

export default defineRule({
  summary: 'Call a program with the options that the distribution knows.',
  why: 'Programs of one name differ: those of BusyBox, on Alpine, have few of the options of GNU, users are made with `adduser` there and with `useradd` elsewhere, and macOS writes `sed -i` in another way. What one system takes stops the build on another.',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['run'] },
  options: {},
  examples: [
    {
      bad: 'FROM alpine:3.24\nRUN groupadd -r app && useradd -r -g app app\nUSER app\n',
      good: 'FROM alpine:3.24\nRUN addgroup -S app && adduser -S -G app app\nUSER app\n',
    },
  ],
  *check(model) {
    const { calls, isUntouchedAt } = absentPrograms(model);
    const reported = new Set<string>();
    for (const { program, span, stage, instruction } of calls) {
      const key = `${stage.index} ${program}`;
      if (!/^(?:user|group)(?:add|mod)$/.test(program) || !hasBusybox(stage) || reported.has(key)) continue;
      if (instruction.onbuild !== undefined) continue;
      reported.add(key);
      yield {
        span,
        message: `\`${program}\` is not in \`${imageName(stage.root)}\`, which has the programs of BusyBox.`,
        help: `Use ${program.endsWith('add') ? `\`add${program.slice(0, -3)} -S\`` : '`addgroup USER GROUP`'}, or install \`shadow\`.`,
      };
    }
    for (const command of model.commands) {
      const { instruction, name = '', args } = command;
      const stage = model.stageOf(instruction);
      if (instruction.kind !== 'run' || instruction.onbuild !== undefined || stage === undefined || stage.isWindows)
        continue;
      const empty =
        name === 'sed' ? args.find((word, at) => valueOf(word.value) === '' && args[at - 1]?.text === '-i') : undefined;
      if (empty !== undefined)
        yield {
          span: empty.span,
          message: '`sed -i` takes no word of its own behind it on Linux.',
          help: 'Take the empty word out.',
        };
      const system = systemKind(stage);
      const { option, program = '' } = (system && foreignOption(command, system)) ?? {};
      if (system === undefined || option === undefined || !isPlain(command, program)) continue;
      if (!isUntouchedAt(instruction, packages[program] ?? 'coreutils')) continue;
      yield {
        span: option.span,
        message: `\`${program}\` of ${names[system]} does not know \`${option.text.replace(/=.*/s, '')}\`.`,
        help: helpFor(program, system),
      };
    }
  },
});

const names: Readonly<Record<System, string>> = { busybox: 'BusyBox', debian: 'Debian', redhat: 'Red Hat' };

function isPlain(command: ShellCommand, program: string): boolean {
  return isSureCall(command, program) && !command.wrappers.some(({ name }) => name === 'busybox');
}

function helpFor(program: string, system: System): string {
  if (!isAccountProgram(program)) return `Install \`${packages[program] ?? 'coreutils'}\`, or do without the option.`;
  if (system === 'busybox') return 'Use `-S`, `-D`, `-H`, `-G`, `-u`, `-h` and `-s`.';
  return `Use \`${program === 'adduser' ? 'useradd' : 'groupadd'}\`.`;
}
