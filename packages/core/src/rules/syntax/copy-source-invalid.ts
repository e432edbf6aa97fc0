import { writtenSources } from '../../model/copy-sources.js';
import { isDigest } from '../../model/git-source.js';
import type { Model } from '../../model/model.js';
import type { BaseVariables } from '../../model/scopes.js';
import { basesOption } from '../../rule/bases-option.js';
import { defineRule } from '../../rule/define-rule.js';
import { atRun, instructionsWith, triggersOption } from '../../rule/triggers-option.js';
import { flagOf, type CopyInstruction } from '../../syntax/instruction.js';
import type { Word } from '../../syntax/word.js';
import { known } from '../../text/known.js';

export default defineRule({
  summary: 'Copy paths with COPY, and URLs and repositories with ADD.',
  why: 'COPY takes files of the build or of another stage. BuildKit stops the build at a URL or a repository in it, and at an ADD of a repository whose settings it does not know.',
  severity: 'error',
  presets: 'everywhere',
  underBuildkit: { bases: 'none', triggers: 'run' },
  on: { kinds: ['copy', 'add'] },
  looks: 'above',
  options: { bases: basesOption, triggers: triggersOption },
  examples: [
    {
      bad: 'FROM scratch\nCOPY https://example.org/app.conf /etc/\n',
      good: 'FROM scratch\nADD https://example.org/app.conf /etc/\n',
    },
  ],
  *check(model, { bases, triggers }) {
    for (const instruction of instructionsWith(model, triggers, 'copy', 'add')) {
      for (const { word, ...problem } of faultsOf(instruction, model, bases)) {
        yield atRun(instruction, { span: word.span, ...problem });
      }
    }
  },
});

interface Fault {
  readonly word: Word;
  readonly message: string;
  readonly help: string;
}

/** What one repository says, BuildKit keeps for the sources behind it. */
function* faultsOf(instruction: CopyInstruction, model: Model, bases: BaseVariables): Iterable<Fault> {
  const keep = flagOf(instruction, 'keep-git-dir');
  const sum = flagOf(instruction, 'checksum')?.value;
  const given = sum === undefined ? known('') : model.expand(sum, instruction, bases);
  let keepsGit = keep && keep.value?.text.toLowerCase() !== 'false';
  const isGiven = !given.known || given.value !== '';
  let commit = given.known ? given.value : undefined;
  for (const { word, source } of writtenSources(model, instruction, bases)) {
    if (!source.known) return;
    const { value } = source;
    if (value.kind === 'path') continue;
    if (value.kind === 'rejected') {
      const help = 'Behind `?` can stand ref, tag, branch, subdir, commit, keep-git-dir, submodules.';
      yield { word, message: value.message, help };
    } else if (instruction.kind === 'copy') {
      yield { word, message: `COPY takes no ${value.kind === 'url' ? 'URL' : 'repository'}.`, help: 'Use ADD.' };
    } else if (value.kind === 'git') {
      if (keepsGit !== undefined && value.keepsGit !== undefined && value.keepsGit !== keepsGit) {
        yield { word, message: 'The source and `--keep-git-dir` do not agree.', help: 'Leave one of them out.' };
      }
      if (commit && value.commit !== '' && value.commit !== commit) {
        yield { word, message: 'Two commits are asked for.', help: 'Name the commit once.' };
      }
      keepsGit = value.keepsGit ?? keepsGit;
      commit = value.commit === '' ? commit : value.commit;
    } else if (!isGiven && commit && !isDigest(commit)) {
      yield {
        word,
        message: 'BuildKit takes the commit in front of it for its digest.',
        help: 'Write an ADD of its own.',
      };
    }
  }
}
