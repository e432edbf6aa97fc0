import { lowerCase } from './characters.js';
import { flagProblem } from './flag-problems.js';
import { healthcheckProblem } from './healthcheck-problem.js';
import { heredocOf } from './heredoc-words.js';
import type { CopyInstruction, FromInstruction, Instruction, OnbuildInstruction } from './instruction.js';
import type { SyntaxFault } from './fault.js';
import type { Syntax, SyntaxProblem } from './syntax.js';

/** A problem of BuildKit's second layer, which looks at one instruction after the other and stops at the first bad one. */
export interface InstructionProblem extends SyntaxProblem {
  readonly code: InstructionProblemCode;
  readonly instruction: Instruction;
}

/** What is wrong with an instruction that the parser accepts. */
export type InstructionProblemCode =
  | 'unknown-instruction'
  | 'before-from'
  | 'flag'
  | 'argument-missing'
  | 'argument-count'
  | 'stage-name'
  | 'heredoc-destination'
  | 'name-blank'
  | 'onbuild-trigger'
  | 'healthcheck'
  | 'shell-form'
  | 'volume-empty';

/** A fault and which one it is. */
export interface CodedFault extends SyntaxFault {
  readonly code: InstructionProblemCode;
}

/** What BuildKit's instruction layer rejects, at most one problem for each instruction, top to bottom. */
export function instructionProblems(syntax: Syntax): readonly InstructionProblem[] {
  const problems: InstructionProblem[] = [];
  let hasStage = false;
  for (const instruction of syntax.instructions) {
    hasStage ||= instruction.kind === 'from';
    if (instruction.invalid) continue;
    const fault =
      faultOf(instruction) ?? (hasStage || instruction.kind === 'arg' ? undefined : beforeFrom(instruction));
    if (fault) problems.push({ ...fault, line: instruction.line, instruction });
  }
  return problems;
}

function faultOf(instruction: Instruction): CodedFault | undefined {
  switch (instruction.kind) {
    case 'unknown':
      return fault('unknown-instruction', instruction, `\`${instruction.raw}\` is no instruction.`);
    case 'from':
      return fromFault(instruction) ?? flagProblem(instruction);
    case 'copy':
    case 'add':
      return missing(instruction, 2) ?? flagProblem(instruction) ?? destinationFault(instruction);
    case 'env':
    case 'label':
      return flagProblem(instruction) ?? missing(instruction, 1) ?? blankName(instruction);
    case 'arg':
      return missing(instruction, 1) ?? blankName(instruction);
    case 'maintainer':
    case 'workdir':
    case 'user':
    case 'expose':
      return missing(instruction, 1) ?? flagProblem(instruction);
    case 'stopsignal':
      return missing(instruction, 1);
    case 'volume':
      return missing(instruction, 1) ?? flagProblem(instruction) ?? emptyVolume(instruction);
    case 'run':
    case 'cmd':
    case 'entrypoint':
      return flagProblem(instruction);
    case 'shell':
      return flagProblem(instruction) ?? missing(instruction, 1) ?? shellForm(instruction);
    case 'healthcheck':
      return missing(instruction, 1) ?? healthcheckProblem(instruction);
    case 'onbuild':
      return missing(instruction, 1) ?? flagProblem(instruction) ?? triggerFault(instruction);
  }
}

/** A fault at the keyword, or at a word. */
export function fault(
  code: InstructionProblemCode,
  { keywordSpan }: Instruction,
  message: string,
  rest: Partial<SyntaxFault> = {},
): CodedFault {
  return { code, span: keywordSpan, message, ...rest };
}

function missing(instruction: Instruction, count: 1 | 2): CodedFault | undefined {
  if (instruction.args.length >= count) return undefined;
  const what = count === 1 ? 'an argument' : 'a source and a destination';
  return fault('argument-missing', instruction, `${instruction.keyword} needs ${what}.`);
}

function beforeFrom(instruction: Instruction): CodedFault {
  const help = 'Only ARG may stand above the first FROM.';
  return fault('before-from', instruction, `${instruction.keyword} stands above the first FROM.`, { help });
}

function fromFault(instruction: FromInstruction): CodedFault | undefined {
  const { words, name } = instruction;
  if (words.length !== 1 && name === undefined) {
    const help = 'Write `FROM image` or `FROM image AS name`.';
    return fault('argument-count', instruction, 'FROM takes an image, or an image, `AS` and a name.', { help });
  }
  if (name === undefined || /^[a-z][a-z0-9-_.]*$/.test(lowerCase(name.text))) return undefined;
  const help = 'Begin with a letter, and use letters, digits, `-`, `_` and `.` only.';
  return fault('stage-name', instruction, `\`${name.text}\` cannot be the name of a stage.`, { span: name.span, help });
}

function destinationFault(instruction: CopyInstruction): CodedFault | undefined {
  const { destination, keyword } = instruction;
  const heredoc = destination && heredocOf(destination.text);
  if (heredoc === undefined || heredoc === 'invalid' || destination === undefined) return undefined;
  return fault('heredoc-destination', instruction, `${keyword} cannot write to a heredoc.`, { span: destination.span });
}

function blankName(instruction: Extract<Instruction, { kind: 'env' | 'label' | 'arg' }>): CodedFault | undefined {
  const blank = instruction.properties.find(({ name, value }) => name.text === '' && value !== undefined);
  return blank && fault('name-blank', instruction, 'A name stands before the `=`.', { span: blank.span });
}

function emptyVolume(instruction: Instruction): CodedFault | undefined {
  const empty = instruction.words.find(({ text }) => text.trim() === '');
  return empty && fault('volume-empty', instruction, 'A volume needs a path.', { span: empty.span });
}

function shellForm(instruction: Instruction): CodedFault | undefined {
  if (instruction.json) return undefined;
  return fault('shell-form', instruction, 'SHELL needs a JSON array.', {
    help: 'Write `SHELL ["program", "argument"]`.',
  });
}

function triggerFault(instruction: OnbuildInstruction): CodedFault | undefined {
  const keyword = instruction.args[0]?.toUpperCase();
  if (keyword !== 'ONBUILD' && keyword !== 'FROM' && keyword !== 'MAINTAINER') return undefined;
  const span = instruction.trigger?.keywordSpan ?? instruction.keywordSpan;
  return fault('onbuild-trigger', instruction, `ONBUILD cannot run ${keyword}.`, { span });
}
