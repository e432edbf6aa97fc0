import { isWithin, joinPath } from '../../model/path.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';

const ofKernel = ['/proc', '/sys', '/dev'];
const ofSystem = '/bin /sbin /lib /lib32 /lib64 /boot /etc /usr /usr/bin /usr/sbin /usr/lib /usr/lib64'.split(' ');

export default defineRule({
  summary: 'Work in a folder of the application, not of the system.',
  why: 'What is copied to a relative path, unpacked or left behind in the working directory lies among the files of the system, and can take the place of one of them. In `/proc`, `/sys` and `/dev` nothing is kept at all: they belong to the kernel, and the runtime mounts others over them.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { others: ['DS-0030'] },
  on: { kinds: ['workdir'] },
  looks: 'above',
  options: {},
  examples: [{ bad: 'FROM debian:13\nWORKDIR /etc\n', good: 'FROM debian:13\nWORKDIR /etc/app\n' }],
  *check({ instructionsOf, stageOf, expand, stateAt }) {
    for (const instruction of instructionsOf('workdir')) {
      const [word] = instruction.words;
      const written = word && valueOf(expand(word, instruction));
      if (word === undefined || written === undefined || stageOf(instruction)?.isWindows !== false) continue;
      const path = joinPath(valueOf(stateAt(instruction).workdir), written);
      const isKernel = ofKernel.some((folder) => isWithin(path ?? '', folder));
      if (path === undefined || (!isKernel && !ofSystem.includes(path))) continue;
      yield {
        span: word.span,
        message: `\`${path}\` is a folder of the ${isKernel ? 'kernel' : 'system'}.`,
        help: 'Work in a folder of your own, such as `/app`.',
      };
    }
  },
});
