import { mayBeOfBase, mayBring } from '../../model/may-bring.js';
import { joinPath } from '../../model/path.js';
import { runOf } from '../../model/run.js';
import { lineageOf } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Start a file that is in the image.',
  why: 'Where no layer brings the file that `ENTRYPOINT` or `CMD` names, the build goes well and no container starts: "no such file or directory".',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM scratch\nCOPY server /app/server\nENTRYPOINT ["/server"]\n',
      good: 'FROM scratch\nCOPY server /app/server\nENTRYPOINT ["/app/server"]\n',
    },
  ],
  *check(model) {
    const { finalStage, imageOf, commandsOf } = model;
    if (finalStage === undefined || finalStage.isWindows) return;
    const { entrypoint, cmd, workdir } = imageOf(finalStage);
    const outer = valueOf(entrypoint);
    // With an ENTRYPOINT of the base the words of CMD can be its arguments.
    const instruction = outer === null ? valueOf(cmd)?.instruction : outer?.instruction;
    if (instruction?.json === undefined || instruction.onbuild !== undefined) return;
    const [command] = commandsOf(instruction);
    const [word] = command?.words ?? [];
    const written = (word && valueOf(word.value)) ?? '';
    const path = /\/[^$]*$/.test(written) ? joinPath(valueOf(workdir), written) : undefined;
    if (command?.script.form !== 'exec' || word === undefined || path === undefined) return;
    const run = lineageOf(finalStage).flatMap(runOf);
    // A CMD can be there for the images that are based on it, and bring the program.
    const isOpen = instruction.kind === 'cmd' && finalStage.root.kind !== 'scratch' && !/\.\w+$|entrypoint/.test(path);
    if (isOpen || mayBeOfBase(finalStage, path)) return;
    if (run.some((one) => mayBring(model, one, path))) return;
    yield {
      span: word.span,
      message: `No instruction brings \`${path}\` into the image.`,
      help: 'Copy it there, or name the place where it is.',
    };
  },
});
