import type { Fix } from '../../finding/finding.js';
import { stagesOnWindows } from '../../model/check-settings.js';
import { joinPath } from '../../model/path.js';
import { isRelative, startOfPath } from '../../model/relative-path.js';
import { runOf } from '../../model/run.js';
import type { Stage } from '../../model/stage.js';
import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { atRun, triggersOption } from '../../rule/triggers-option.js';
import type { Word } from '../../syntax/word.js';
import { replace } from '../../text/edit.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Give WORKDIR an absolute path.',
  why: 'A relative `WORKDIR` goes on from the folder that is set before it. Where only the base image can have set one, nobody can read in the file where that is, and it moves when the base changes.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: {
    hadolint: { DL3000: { level: 'error', options: { relativeTo: 'nothing' } } },
    buildkit: {
      WorkdirRelativePath: { level: 'warning', options: { relativeTo: 'file', bases: 'none', triggers: 'run' } },
    },
    others: ['DS-0009', 'CKV_DOCKER_10', 'S7021', 'DF009'],
  },
  on: { kinds: ['workdir'] },
  options: {
    relativeTo: option.choice({
      default: 'base',
      choices: ['base', 'file', 'nothing'],
      description:
        'What a relative path may go on from: the folder that the base sets (or may set) too, only a WORKDIR of the file, or nothing.',
    }),
    bases: basesOption,
    triggers: triggersOption,
  },
  examples: [
    {
      bad: 'FROM debian:13\nWORKDIR app\n',
      good: 'FROM debian:13\nWORKDIR /app\n',
    },
  ],
  *check({ stages, stateAt, expand, settings }, { relativeTo, bases, triggers }) {
    const settled = new Set<Stage>();
    const onWindows = bases === 'none' ? stagesOnWindows(stages, settings) : undefined;
    for (const stage of stages) {
      if (triggers === 'run' && !stage.isBuilt) continue;
      const isWindows = onWindows?.has(stage);
      if (stage.parent ? settled.has(stage.parent) : relativeTo === 'base' && baseMaySet(stage)) settled.add(stage);
      for (const instruction of triggers === 'run' ? runOf(stage) : stage.instructions) {
        const [word] = instruction.words;
        if (instruction.kind !== 'workdir' || word === undefined) continue;
        const isBased = settled.has(stage) && relativeTo !== 'nothing';
        settled.add(stage);
        const path = valueOf(expand(word, instruction, bases));
        if (isBased || !isRelative(path ?? startOfPath(word), stage, isWindows)) continue;
        // A variable that is not set is the matter of another rule, though BuildKit says it here as well.
        if (path === '' && relativeTo !== 'file') continue;
        const isPlain = !stage.isWindows && /^[\w.][\w./+-]*$/.test(path ?? '');
        const absolute = isPlain ? joinPath(valueOf(stateAt(instruction).workdir), path ?? '') : undefined;
        yield atRun(instruction, {
          span: word.span,
          message: `\`${word.text}\` is a relative path.`,
          help: 'Write the path from the root.',
          fixes: absolute === undefined ? [] : [absoluteFix(word, path ?? '', absolute)],
        });
      }
    }
  },
});

function absoluteFix(word: Word, path: string, absolute: string): Fix {
  const edit = replace(word.span, word.text.includes('$') ? absolute : word.text.replace(path, () => absolute));
  return { title: `Change it to \`${absolute}\``, safety: 'suggested', edits: [edit] };
}

function baseMaySet({ root }: Stage): boolean {
  return root.kind === 'unknown' || (root.kind === 'image' && root.facts?.workdir !== null);
}
