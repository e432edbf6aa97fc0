import { absentPrograms } from '../../model/absent-calls.js';
import { hasBusybox } from '../../model/busybox.js';
import { imageName } from '../../model/image-name.js';
import { strangeOptions } from '../../model/strange-options.js';
import { defineRule } from '../../rule/define-rule.js';
import { isAccountProgram, type System } from '../../shell/foreign-option.js';

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
    for (const { word, program, instruction, system } of strangeOptions.written(model)) {
      if (program === undefined)
        yield {
          span: word.span,
          message: '`sed -i` takes no word of its own behind it on Linux.',
          help: 'Take the empty word out.',
        };
      if (program === undefined || system === undefined) continue;
      if (!isUntouchedAt(instruction, packages[program] ?? 'coreutils')) continue;
      yield {
        span: word.span,
        message: `\`${program}\` of ${names[system]} does not know \`${word.text.replace(/=.*/s, '')}\`.`,
        help: helpFor(program, system),
      };
    }
  },
});

const names: Readonly<Record<System, string>> = { busybox: 'BusyBox', debian: 'Debian', redhat: 'Red Hat' };

function helpFor(program: string, system: System): string {
  if (!isAccountProgram(program)) return `Install \`${packages[program] ?? 'coreutils'}\`, or do without the option.`;
  if (system === 'busybox') return 'Use `-S`, `-D`, `-H`, `-G`, `-u`, `-h` and `-s`.';
  return `Use \`${program === 'adduser' ? 'useradd' : 'groupadd'}\`.`;
}
