import type { Instruction } from './instruction.js';
import { instructionFaults, type CodedFault } from './instruction-faults.js';
import type { Syntax, SyntaxProblem } from './syntax.js';

/** A problem of BuildKit's second layer, which looks at one instruction after the other and stops at the first bad one. */
export interface InstructionProblem extends SyntaxProblem, CodedFault {
  readonly instruction: Instruction;
}

/** What BuildKit's instruction layer rejects, at most one problem for each instruction, top to bottom. */
export function instructionProblems(syntax: Syntax): readonly InstructionProblem[] {
  const problems: InstructionProblem[] = [];
  let hasStage = false;
  for (const instruction of syntax.instructions) {
    hasStage ||= instruction.kind === 'from';
    if (instruction.invalid) continue;
    const fault =
      firstOf(instructionFaults(instruction)) ??
      (hasStage || instruction.kind === 'arg' ? undefined : beforeFrom(instruction));
    if (fault) problems.push({ ...fault, line: instruction.line, instruction });
  }
  return problems;
}

function firstOf<T>(items: Iterable<T>): T | undefined {
  for (const item of items) return item;
  return undefined;
}

function beforeFrom({ keyword, keywordSpan: span }: Instruction): CodedFault {
  const help = 'Only ARG may stand above the first FROM.';
  return { code: 'from-first', span, message: `${keyword} stands above the first FROM.`, help };
}
