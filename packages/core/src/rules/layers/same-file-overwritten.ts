import type { Command, Model } from '../../model/model.js';
import { packageFamilyOf } from '../../knowledge/package-family.js';
import { writtenFiles, type WrittenFile } from '../../model/written-files.js';
import { defineRule } from '../../rule/define-rule.js';
import { packageCallOf } from '../../shell/package-calls.js';
import type { Instruction } from '../../syntax/instruction.js';

export default defineRule({
  summary: 'Write a file of the image once.',
  why: 'What an earlier layer holds is still there when a later one writes the same file: it is stored, pushed and pulled, and never seen. Most often one of the two is left over, or was meant for another place.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['copy', 'add', 'run'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM nginx:1.30\nCOPY nginx.conf /etc/nginx/nginx.conf\nCOPY production.conf /etc/nginx/nginx.conf\n',
      good: 'FROM nginx:1.30\nCOPY production.conf /etc/nginx/nginx.conf\n',
    },
  ],
  *check(model) {
    for (const { instructions, isShipped, isWindows } of model.stages) {
      if (!isShipped || isWindows) continue;
      const written = new Map<string, WrittenFile>();
      for (const instruction of instructions) {
        const files = writtenFiles(model, instruction);
        for (const file of files) {
          const before = written.get(file.path);
          if (before === undefined || reads(instruction, file)) continue;
          yield {
            span: file.span,
            message: `\`${file.path}\` is written again: what an earlier layer holds of it is never seen.`,
            help: 'Write it once, or give one of them another name.',
            related: [{ span: before.span, message: 'It is written here first.' }],
          };
        }
        // A RUN that may read the file has had its use of it.
        if (instruction.kind === 'run' && !onlyInstalls(instruction, model)) written.clear();
        if (instruction.kind === 'run' && !isPlain(instruction, model)) continue;
        for (const file of files) written.set(file.path, file);
      }
    }
  },
});

/** Whether a RUN names the file more than once: then it makes the new one of the old one. */
function reads({ kind, body }: Instruction, { path }: WrittenFile): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return kind === 'run' && body.text.indexOf(name) !== body.text.lastIndexOf(name);
}

/** Whether it installs packages of the distribution, which read no file of the image. */
function onlyInstalls(instruction: Instruction, { commandsOf }: Model): boolean {
  return commandsOf(instruction).every((command) => {
    const call = packageCallOf(command);
    return call === undefined
      ? /^(rm|set|mkdir)$/.test(command.name ?? '')
      : packageFamilyOf(call.manager) !== undefined;
  });
}

const simple = /^(echo|printf|cat|tee|curl|wget|mkdir|rm|chmod|chown|set|cd)$/;

/** Whether nothing in it can use what it writes. */
function isPlain(instruction: Instruction, { commandsOf }: Model): boolean {
  return commandsOf(instruction).every((command) => simple.test(command.name ?? '') || isInstall(command));
}

function isInstall(command: Command): boolean {
  return packageFamilyOf(packageCallOf(command)?.manager ?? '') !== undefined;
}
