import { stagesOnWindows } from '../../model/check-settings.js';
import { writtenSources } from '../../model/copy-sources.js';
import { windowsPathProblem } from '../../model/windows-path.js';
import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { atRun } from '../../rule/triggers-option.js';
import { flagOf, type CopyInstruction, type Instruction } from '../../syntax/instruction.js';
import type { Word } from '../../syntax/word.js';
import type { Known } from '../../text/known.js';

export default defineRule({
  summary: 'Keep the paths of a Windows stage on drive C.',
  why: 'For Windows BuildKit takes a path with the drive `C:` or with none. At another drive, at a drive alone and at a path of the network the build stops.',
  severity: 'error',
  presets: 'everywhere',
  underBuildkit: { bases: 'none' },
  on: { kinds: ['workdir', 'copy', 'add'] },
  looks: 'above',
  options: { bases: basesOption },
  examples: [
    {
      bad: 'FROM --platform=windows/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2025\nWORKDIR D:/app\n',
      good: 'FROM --platform=windows/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2025\nWORKDIR C:/app\n',
    },
  ],
  *check(model, { bases }) {
    const onWindows = stagesOnWindows(model.stages, model.settings);
    if (onWindows.size === 0) return;
    const instructions: readonly Instruction[] = model.instructionsRun('workdir', 'copy', 'add');
    for (const instruction of instructions) {
      const stage = model.stageOf(instruction);
      if (stage === undefined || !onWindows.has(stage)) continue;
      const isCopy = instruction.kind === 'copy' || instruction.kind === 'add';
      const paths = isCopy ? sourcesOf(instruction) : [];
      const target = isCopy ? instruction.destination : instruction.words[0];
      if (target !== undefined) paths.push([target, model.expand(target, instruction, bases), isCopy ? 2 : 1]);
      for (const [{ span }, path, times] of paths) {
        const message = path.known ? windowsPathProblem(path.value, times) : undefined;
        if (message !== undefined)
          yield atRun(instruction, { span, message, help: 'Write a path on `C:`, or one without a drive.' });
      }
    }

    /** With `--parents` a source is read in two parts. */
    function sourcesOf(instruction: CopyInstruction): (readonly [Word, Known<string>, 1 | 2])[] {
      if (flagOf(instruction, 'parents') !== undefined) return [];
      const sources = writtenSources(model, instruction, bases);
      const paths = sources.filter(({ source }) => source.known && source.value.kind === 'path');
      return paths.map(({ word, text }) => [word, text, 1]);
    }
  },
});
