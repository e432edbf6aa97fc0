import type { Fix } from '../../finding/finding.js';
import { isExplained } from '../../model/explained.js';
import { joinCopies } from '../../model/join-copies.js';
import type { Model } from '../../model/model.js';
import { placeAmong } from '../../model/next-to.js';
import { defineRule } from '../../rule/define-rule.js';
import type { CopyInstruction, Instruction } from '../../syntax/instruction.js';
import type { Word } from '../../syntax/word.js';
import { valueOf } from '../../text/known.js';

/** Single files by their names, and among them those that are large or change with every build. */
const fileName =
  /(?:^|\/)(?:[^/]*\w\.\w+|\.\w*(?:rc|ignore|config)|Gemfile|Makefile|Rakefile|Procfile|Pipfile|LICENSE)$/;
const bulk =
  /\.(?:[jwe]ar|zip|t?gz|t?xz|t?bz2|zst|tar|deb|rpm|apk|whl|so|exe|dll|bin|db|sqlite|dump|onnx|pth?|gguf|iso|img|wasm|d)$/i;

/** Folders that are there in every image; of another path without a slash nobody knows whether it is one. */
const folder = /^\/(?:etc|opt|srv|tmp|root|(?:usr\/(?:local\/)?)?s?bin|usr\/share\/nginx\/html|var\/www(?:\/html)?)$/;

export default defineRule({
  summary: 'Copy files that go to the same folder in one instruction.',
  why: 'Each `COPY` makes a layer, which is stored, pushed and pulled for itself. Files that are copied one after the other to the same folder fit into one.',
  unfixed: 'the paths are written as JSON, or a comment stands for one of them',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['copy', 'add'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY package.json ./\nCOPY package-lock.json ./\nRUN npm ci\n',
      good: 'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\n',
    },
  ],
  *check(model) {
    for (const copy of model.instructionsOf('copy', 'add')) {
      const { instructions } = model.stageOf(copy) ?? {};
      const above = instructions?.[placeAmong(instructions, copy) - 1];
      if (above?.kind !== copy.kind || !belongs(above, copy) || !isPlain(copy, model) || !isPlain(above, model))
        continue;
      yield {
        span: copy.keywordSpan,
        message: `This \`${copy.keyword}\` could be one with the \`${copy.keyword}\` above it: both fill \`${copy.destination?.text}\`.`,
        help: 'Name all files in one instruction.',
        fixes: fixesOf(above, copy, model),
      };
    }
  },
});

/** Whether it copies single small files into a folder. */
function isPlain(instruction: Instruction, { stateAt }: Model): instruction is CopyInstruction {
  const { kind, flags, heredocs, invalid } = instruction;
  if ((kind !== 'copy' && kind !== 'add') || heredocs.length > 0 || invalid === true) return false;
  if (flags.some(({ name }) => /^(?:parents|checksum)$/.test(name))) return false;
  const target = instruction.destination?.text ?? '';
  const workdir = valueOf(stateAt(instruction).workdir);
  const isFolder = target !== '' && /(?:^|\/)\.{0,2}$/.test(target);
  return (isFolder || target === workdir || folder.test(target)) && instruction.sources.every(isFile);
}

function isFile({ text }: Word): boolean {
  return fileName.test(text) && !bulk.test(text) && !/[*?[$"']|:\/\//.test(text);
}

/** Whether nothing says that they are apart on purpose. */
function belongs(first: CopyInstruction, second: CopyInstruction): boolean {
  if (first.destination?.text !== second.destination?.text) return false;
  const flags = [first, second].map((copy) => copy.flags.map(({ bytes }) => bytes).join(' '));
  return first.kind === second.kind && flags[0] === flags[1] && !isExplained(second);
}

function fixesOf(first: CopyInstruction, second: CopyInstruction, { source }: Model): readonly Fix[] {
  const edits = joinCopies(source, first, second);
  return edits === undefined ? [] : [{ title: 'Copy all of them at once', safety: 'safe', effect: 'files', edits }];
}
