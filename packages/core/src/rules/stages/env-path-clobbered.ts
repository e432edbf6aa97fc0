import type { Fix } from '../../finding/finding.js';
import { hasNoShell } from '../../knowledge/image-lacks.js';
import type { Model } from '../../model/model.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';
import { variablesIn } from '../../syntax/variable.js';
import type { Word } from '../../syntax/word.js';
import { insertBefore } from '../../text/edit.js';
import { valueOf } from '../../text/known.js';

/** The system's own folders of programs: a value that names one is written out whole. */
const systemFolder = /(?:^|:)\/(?:usr\/)?bin\/?(?=:|$)/;

/** Lists of folders in which an empty place is the working directory. */
const lists = /^(?:PATH|LD_LIBRARY_PATH|PYTHONPATH|PERL5LIB)$/;
const emptyPlace = /^["']?:|[^\\]:["']?$|::/;

/** Images whose programs lie elsewhere. */
const otherLayout = /(?:^|[/-])(?:nix|nixos|guix|busybox)(?:$|[/:-])/;

export default defineRule({
  summary: 'Keep what is in `PATH` when you add to it.',
  why: '`ENV PATH` replaces the whole list. Without the folders of the base image hardly a program is found any more, and the next `RUN` fails with `not found`. An empty place in such a list is the working directory: whoever can write there decides what is loaded.',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['env'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nENV PATH=/opt/app/bin\nRUN app --version\n',
      good: 'FROM debian:13\nENV PATH=/opt/app/bin:$PATH\nRUN app --version\n',
    },
  ],
  *check(model) {
    for (const instruction of model.instructionsOf('env')) {
      const stage = model.stageOf(instruction);
      if (stage === undefined || stage.isWindows || instruction.invalid === true) continue;
      for (const { name, value } of instruction.properties) {
        if (value === undefined || !lists.test(name.text)) continue;
        if (name.text === 'PATH' && hasPrograms(stage) && losesPath(model, instruction, value))
          yield {
            span: value.span,
            message: '`PATH` loses the folders of the base image.',
            help: 'Add `:$PATH` at its end.',
            fixes: fixesOf(value),
          };
        else if (emptyPlace.test(value.text))
          yield {
            span: value.span,
            message: `\`${name.text}\` has an empty place, which is the working directory.`,
            help: 'Take out the colon that nothing follows.',
          };
      }
    }
  },
});

/** Whether the base is an image with programs in the usual places; one without a shell is there for a single program. */
function hasPrograms({ root }: Stage): boolean {
  return root.kind === 'image' && !hasNoShell(root.facts) && !otherLayout.test(root.reference.familiarName);
}

function losesPath({ expand }: Model, instruction: Instruction, value: Word): boolean {
  if (variablesIn(value.text, '\\').some(({ name }) => name === 'PATH')) return false;
  const path = valueOf(expand(value, instruction)) ?? '';
  return path.startsWith('/') && !systemFolder.test(path);
}

function fixesOf({ text, span }: Word): readonly Fix[] {
  if (text.endsWith("'")) return [];
  const end = text.endsWith('"') ? span.end - 1 : span.end;
  return [{ title: 'Add `:$PATH`', safety: 'suggested', edits: [insertBefore({ start: end, end }, ':$PATH')] }];
}
