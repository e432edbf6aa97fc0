import type { Overrides } from '../src/config/config.js';
import { createLinter } from '../src/linter/linter.js';
import type { Report } from '../src/linter/report.js';
import { rules } from '../src/rules/index.js';
import type { Instruction } from '../src/syntax/instruction.js';
import type { GeneratedBuild } from './dockerfile-arbitrary.js';
import { memoryHost } from './memory-host.js';

/** What BuildKit says of a build, or we do: `Check:line` in order, and whether it is an error. */
export interface Verdict {
  readonly found: readonly string[];
  readonly error: boolean;
}

/** What `plimsoll --preset buildkit` says, in BuildKit's words. */
export async function verdictOf({
  dockerfile,
  dockerignore,
  buildArgs,
  target,
  platform,
}: GeneratedBuild): Promise<Verdict> {
  const files = dockerignore === undefined ? {} : { '/project/.dockerignore': dockerignore };
  const overrides: Overrides = {
    noConfig: true,
    extends: ['buildkit'],
    ...(buildArgs && { buildArgs }),
    ...(target !== undefined && { target }),
    ...(platform !== undefined && { platform }),
  };
  const report = await createLinter(memoryHost(files), overrides).lint('/project/Dockerfile', dockerfile);
  const [crash] = report.crashes;
  if (crash !== undefined) throw new Error(`${crash.ruleId} threw`, { cause: crash.error });
  const found = report.findings.flatMap(({ ruleId, span }) => {
    const [check] = Object.keys(rules[ruleId as keyof typeof rules].rule.replaces?.buildkit ?? {});
    // The oracle has no registry.
    return check === undefined || check === 'InvalidBaseImagePlatform'
      ? []
      : [`${check}:${lineOf(check, span, report)}`];
  });
  return { found: inOrder(found), error: report.findings.some(({ severity }) => severity === 'error') };
}

/** The first difference of two verdicts; behind an error BuildKit is silent, and we are not. */
export function differenceOf(ours: Verdict, theirs: Verdict): string | undefined {
  if (ours.error !== theirs.error) return `BuildKit ${theirs.error ? 'stops' : 'builds it'}, and we say otherwise`;
  const left = [...ours.found];
  const missing = theirs.found.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (missing.length > 0) return `only BuildKit: ${missing.join(', ')}`;
  return left.length > 0 && !theirs.error ? `only plimsoll: ${left.join(', ')}` : undefined;
}

/** By line, then check. */
export function inOrder(found: readonly string[]): readonly string[] {
  return found.toSorted((a, b) => lineIn(a) - lineIn(b) || (a < b ? -1 : a > b ? 1 : 0));
}

const lineIn = (text: string): number => Number(text.slice(text.indexOf(':') + 1));

/** BuildKit names the first line of the instruction, and the last one of an empty continuation line's, without its heredocs. */
function lineOf(check: string, { start }: { readonly start: number }, { model, source }: Report): number {
  const instruction = model.instructions.findLast(({ span }) => span.start <= start) ?? model.instructions[0];
  if (instruction === undefined) return 1;
  return check === 'NoEmptyContinuation' ? endOfLine(instruction, source.text) : instruction.line;
}

function endOfLine({ endLine, heredocs }: Instruction, text: string): number {
  const [first] = heredocs;
  return first === undefined ? endLine : text.slice(0, first.contentSpan.start).split('\n').length - 1;
}
