import type { Fix } from '../../finding/finding.js';
import { isWithin, joinPath } from '../../model/path.js';
import { withoutCd, workdirAbove } from '../../model/workdir-above.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { ShellCommand } from '../../shell/command.js';
import { fileEffectsOf } from '../../shell/file-effects.js';
import { valueOf } from '../../text/known.js';
import type { Edit } from '../../text/edit.js';

/** Folders that are only passed through: as a working directory they would be wrong for what follows. */
const passing = /^\/((var\/)?tmp|dev|proc|run|sys)(\/|$)|^\/(usr\/(local\/)?src)?$/;

export default defineRule({
  summary: 'Set the working directory with WORKDIR.',
  why: '`cd` holds for one `RUN` only, so each of them begins with it again, and whoever reads the file has to keep track. `WORKDIR` says once where the work is done; it also makes the folder, and holds for `COPY` and for the container.',
  unfixed: 'what follows may need the old folder, or the path is not known',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: {
    hadolint: { DL3003: { level: 'warning', options: { cd: 'any' } } },
    others: ['DS-0013', 'DF008'],
  },
  on: { commands: ['cd'] },
  options: {
    cd: option.choice({
      default: 'leading',
      choices: ['leading', 'any'],
      description: 'Look at a `RUN` that begins with `cd` to an absolute folder and stays there, or at every `cd`.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nCOPY . /app\nRUN cd /app && make\n',
      good: 'FROM debian:13\nCOPY . /app\nWORKDIR /app\nRUN make\n',
    },
  ],
  *check(model, { cd }) {
    const { commandsNamed, commandsOf, stateAt, expand, source } = model;
    for (const command of commandsNamed('cd')) {
      const { instruction, words: [{ span } = command] = [], args } = command;
      if (instruction.kind !== 'run' || instruction.onbuild !== undefined) continue;
      if (cd === 'any') {
        // What another shell does in its own script has no place in the file.
        if (!command.nesting.includes('wrapper-script') && command.script.form !== 'exec-shell')
          yield { span, message: '`cd` changes the working directory within one `RUN`.', help: 'Use `WORKDIR`.' };
        continue;
      }
      const [folder, another] = args;
      const given = folder && valueOf(expand(folder, instruction));
      if (folder === undefined || another || given?.startsWith('/') !== true) continue;
      const path = joinPath(undefined, given) ?? given;
      if (passing.test(path) || !isLeading(command)) continue;
      const others = commandsOf(instruction).slice(1);
      if (commandsOf(instruction)[0] !== command || others.some(({ name }) => /^(cd|pushd|popd)$/.test(name ?? '')))
        continue;
      const deleted = others.flatMap(fileEffectsOf).filter(({ kind }) => kind === 'delete');
      if (deleted.some((effect) => isWithin(path, joinPath(path, valueOf(effect.path.value) ?? '') ?? path))) continue;
      if (valueOf(stateAt(instruction).workdir) === path) {
        const message = `\`cd\` is needless: the working directory already is \`${path}\`.`;
        yield { span, message, help: 'Leave it out.', fixes: fixOf('Remove `cd`', withoutCd(command, source)) };
      } else {
        const message = `\`cd\` to \`${path}\` holds for this \`RUN\` only.`;
        const title = `Put \`WORKDIR ${folder.text}\` above`;
        const help = `${title} it; what follows then starts there too.`;
        yield { span, message, help, fixes: fixOf(title, workdirAbove(model, command)) };
      }
    }
  },
});

/** Whether the command stands alone at the start of a script, and the rest follows only where it worked. */
function isLeading({ script, connector, nesting, wrappers, redirects, pipeline, next }: ShellCommand): boolean {
  if (script.form.startsWith('exec') || connector !== 'first' || nesting.length + wrappers.length > 0) return false;
  return redirects.length === 0 && pipeline.commands.length === 1 && next !== undefined && next.connector !== 'or';
}

function fixOf(title: string, edits?: readonly Edit[]): readonly Fix[] {
  return edits ? [{ title, safety: 'suggested', edits }] : [];
}
