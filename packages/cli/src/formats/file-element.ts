import type { Finding, Fix, InstructionPlace, Position, Report, Source, Span } from '@plimsoll/core';
import type { RuleFacts } from '../rule-facts.js';

/** Lines and columns from 1, columns in UTF-16 units, the end exclusive. */
interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One element of `files` in the JSON that plimsoll promises; the keys stand in this order. */
export interface FileElement {
  readonly path: string;
  /** After `--fix` what remains. */
  readonly findings: readonly FindingElement[];
  /** What `--fix` put right: without places, for each was found in a text of its own. */
  readonly fixed: readonly FixedElement[];
}

export interface FixedElement {
  readonly rule: string;
  readonly code: string | null;
  readonly severity: string;
  readonly message: string;
  readonly title: string;
  readonly safety: 'safe' | 'suggested';
}

export interface FindingElement {
  readonly rule: string;
  readonly code: string | null;
  readonly aliases: readonly string[];
  readonly severity: string;
  readonly message: string;
  readonly help: string | null;
  readonly range: Range;
  /** The instruction that the finding begins in. */
  readonly instruction: { readonly keyword: string; readonly line: number; readonly endLine: number } | null;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly fixes: readonly FixElement[];
  readonly docs: string | null;
}

export interface FixElement {
  readonly title: string;
  readonly safety: 'safe' | 'suggested';
  /** Null for suggested fixes. */
  readonly effect: string | null;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

/** A report as the JSON formats print it. */
export function fileElement(report: Report, facts: (ruleId: string) => RuleFacts | undefined): FileElement {
  const { source, findings, fixed } = report;
  const instructions = report.instructions ?? report.model.instructions;
  return {
    path: source.path,
    findings: findings.map((finding) => findingElement(finding, source, instructions, facts)),
    fixed: fixed.flatMap(fixedElement),
  };
}

function fixedElement({ ruleId, code, severity, message, fixes }: Finding): readonly FixedElement[] {
  const fix = fixes?.[0];
  if (fix === undefined) return [];
  return [{ rule: ruleId, code: code ?? null, severity, message, title: fix.title, safety: fix.safety }];
}

function findingElement(
  finding: Finding,
  source: Source,
  instructions: readonly InstructionPlace[],
  facts: (ruleId: string) => RuleFacts | undefined,
): FindingElement {
  const { ruleId, code, severity, message, help, span, related, fixes } = finding;
  const known = facts(ruleId);
  const at = instructionAt(span.start, source, instructions);
  return {
    rule: ruleId,
    code: code ?? null,
    aliases: known?.aliases ?? [],
    severity,
    message,
    help: help ?? null,
    range: rangeOf(span, source),
    instruction: at === undefined ? null : { keyword: at.keyword, line: at.line, endLine: at.endLine },
    related: (related ?? []).map((one) => ({ message: one.message, range: rangeOf(one.span, source) })),
    fixes: (fixes ?? []).map((fix) => fixElement(fix, source)),
    docs: known?.docs ?? null,
  };
}

function fixElement(fix: Fix, source: Source): FixElement {
  return {
    title: fix.title,
    safety: fix.safety,
    effect: fix.safety === 'safe' ? fix.effect : null,
    edits: fix.edits.map(({ span, text }) => ({ range: rangeOf(span, source), text })),
  };
}

/** Where a span begins and ends. */
export function rangeOf({ start, end }: Span, source: Source): Range {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}

/** The outermost instruction over an offset: they stand in their order. One may begin above its keyword, with a line break that is escaped. */
function instructionAt(
  offset: number,
  { lineStarts }: Source,
  instructions: readonly InstructionPlace[],
): InstructionPlace | undefined {
  let low = 0;
  let high = instructions.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const instruction = instructions[middle] as InstructionPlace;
    const { span, line } = instruction;
    if (offset < (lineStarts[line - 1] ?? span.start)) high = middle - 1;
    else if (offset > span.end) low = middle + 1;
    else return instruction;
  }
  return undefined;
}
