import type { Fix } from '../../finding/finding.js';
import { joinPath } from '../../model/path.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
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
    buildkit: { WorkdirRelativePath: { level: 'warning', options: { relativeTo: 'file' } } },
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
  },
  examples: [
    {
      bad: 'FROM debian:13\nWORKDIR app\n',
      good: 'FROM debian:13\nWORKDIR /app\n',
    },
  ],
  *check({ stages, stateAt, expand }, { relativeTo }) {
    const settled = new Set<Stage>();
    for (const stage of stages) {
      if (stage.parent ? settled.has(stage.parent) : relativeTo === 'base' && baseMaySet(stage)) settled.add(stage);
      for (const instruction of stage.instructions) {
        const [word] = instruction.words;
        if (instruction.kind !== 'workdir' || word === undefined) continue;
        const isBased = settled.has(stage) && relativeTo !== 'nothing';
        settled.add(stage);
        const path = valueOf(expand(word, instruction));
        if (isBased || !isRelative(path ?? startOf(word), stage)) continue;
        // A variable that is not set is the matter of another rule, though BuildKit says it here as well.
        if (path === '' && relativeTo !== 'file') continue;
        const isPlain = !stage.isWindows && /^[\w.][\w./+-]*$/.test(path ?? '');
        const absolute = isPlain ? joinPath(valueOf(stateAt(instruction).workdir), path ?? '') : undefined;
        yield {
          span: word.span,
          message: `\`${word.text}\` is a relative path.`,
          help: 'Write the path from the root.',
          fixes: absolute === undefined ? [] : [absoluteFix(word, path ?? '', absolute)],
        };
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

/** What stands before the first variable: enough to tell `app/$NAME` from `$NAME/app`. */
function startOf({ text }: Word): string | undefined {
  return /^["']?([^"'$\\`]+)/.exec(text)?.[1];
}

/** A drive is a root on Windows, and where the base is not known it may be Windows. */
function isRelative(path: string | undefined, { isWindows, root }: Stage): boolean {
  if (path === undefined || path.startsWith('/') || (isWindows && path.startsWith('\\'))) return false;
  const mayBeWindows = isWindows || root.kind === 'unknown' || (root.kind === 'image' && root.facts === undefined);
  return !(mayBeWindows && /^[a-z]:/i.test(path));
}
