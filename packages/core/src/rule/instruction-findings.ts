import type { Fix, Problem } from '../finding/finding.js';
import { frontendOf } from '../model/frontend.js';
import type { Model } from '../model/model.js';
import type { BaseVariables } from '../model/scopes.js';
import type { FaultCode } from '../syntax/instruction-faults.js';
import type { InstructionProblem } from '../syntax/instruction-problems.js';

/** What decides whether BuildKit rejects an instruction, where that hangs on more than its words. */
export interface Judgement {
  readonly bases?: BaseVariables;
  readonly frontend?: 'named' | 'stable';
}

/** What BuildKit rejects in the instructions of the file, of one kind of fault; a trigger's faults are a rule of their own. */
export function* instructionFindings(model: Model, wanted: FaultCode, judgement: Judgement = {}): Iterable<Problem> {
  for (const problem of rejectedIn(model, judgement)) {
    if (problem.code === wanted && problem.instruction.onbuild === undefined) yield findingOf(problem);
  }
}

/** All that BuildKit rejects, but for what the frontend of the file may know. */
export function rejectedIn(
  { instructionProblems, directives }: Model,
  { bases = 'known', frontend = 'named' }: Judgement,
): readonly InstructionProblem[] {
  const problems = instructionProblems(bases);
  const named = frontend === 'named' ? frontendOf(directives) : 'stable';
  if (named === 'stable' || problems.length === 0) return problems;
  return problems.filter(({ knownTo }) => knownTo === undefined || (named === 'labs' && knownTo !== 'labs'));
}

/** The problem as a rule yields it; what was meant is offered as a fix. */
export function findingOf({ span, message, help, meant }: InstructionProblem): Problem {
  if (meant === undefined) return { span, message, ...(help !== undefined && { help }) };
  const fix: Fix = { title: `Change it to \`${meant}\``, safety: 'suggested', edits: [{ span, text: meant }] };
  return { span, message, help: help ?? `Did you mean \`${meant}\`?`, fixes: [fix] };
}
