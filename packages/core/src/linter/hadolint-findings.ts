import type { HadolintConfig } from '../config/hadolint-config.js';
import { hadolintLevel } from '../config/hadolint-overrides.js';
import type { Finding, Severity } from '../finding/finding.js';
import type { RuleTable } from '../rule/rule-table.js';
import type { Instruction } from '../syntax/instruction.js';
import { countBefore } from '../text/count-before.js';
import type { Source } from '../text/source.js';
import { hadolintHides } from './hadolint-comments.js';
import type { Report } from './report.js';

/** A finding as hadolint has them. */
export interface HadolintFinding {
  /** `DL3008`, `SC2086`; `DL1000` is a place that BuildKit cannot parse. */
  readonly code: string;
  readonly level: Severity;
  /** The first line of the instruction, from 1. */
  readonly line: number;
  /** From 1, and always 1 but for `DL1000`. */
  readonly column: number;
  /** All that is to say about the code in this instruction, on one line. */
  readonly message: string;
}

/** No more of the sentences about one code in one instruction are told. */
const mostSentences = 3;

/** The findings of a report as hadolint would tell them under a config: each code once for an instruction, by line and code. */
export function hadolintFindings(
  { source, model, findings }: Report,
  config: HadolintConfig,
  table: RuleTable,
): readonly HadolintFinding[] {
  const instructions = model.instructions.filter(({ line }) => line > 0);
  const hides = config.disableIgnorePragma === true ? () => false : hadolintHides(model);
  const merged = new Map<string, { readonly finding: HadolintFinding; readonly sentences: Set<string> }>();
  for (const finding of findings) {
    const at = source.positionAt(finding.span.start);
    for (const [code, own] of codesOf(finding, table)) {
      const isError = code === 'DL1000';
      const level = hadolintLevel(config, code, own);
      const line = isError ? at.line : lineOver(finding.span.start, source, instructions);
      if (level === 'off' || (!isError && hides(code, line))) continue;
      const key = `${line} ${code}`;
      const known = merged.get(key);
      if (known !== undefined) known.sentences.add(sentenceOf(finding));
      else {
        const one = { code, level, line, column: isError ? at.column : 1, message: '' };
        merged.set(key, { finding: one, sentences: new Set([sentenceOf(finding)]) });
      }
    }
  }
  return [...merged.values()]
    .map(({ finding, sentences }) => ({ ...finding, message: messageOf([...sentences]) }))
    .sort((a, b) => a.line - b.line || (a.code < b.code ? -1 : 1));
}

/** The codes that a finding has in hadolint, with the levels that they have by themselves. */
function codesOf(
  { ruleId, code, severity }: Finding,
  table: RuleTable,
): readonly (readonly [string, Severity | 'off'])[] {
  if (code !== undefined && /^SC\d+$/.test(code)) return [[code, severity]];
  const codes = Object.entries(table[ruleId]?.rule.replaces?.hadolint ?? {}).filter(([name]) => /^DL\d+$/.test(name));
  const own = codes.filter(([name]) => name === code);
  return (own.length > 0 ? own : codes).map(([name, { level }]) => [name, level]);
}

/** The line of the keyword of the outermost instruction over an offset; that of the offset where there is none. */
function lineOver(offset: number, source: Source, instructions: readonly Instruction[]): number {
  const above = instructions[countBefore(instructions, ({ span }) => span.start <= offset) - 1];
  const { line } = source.positionAt(above !== undefined && offset <= above.span.end ? above.span.start : offset);
  return line;
}

function sentenceOf({ message, help }: Finding): string {
  return help === undefined ? message : `${message} ${help}`;
}

function messageOf(sentences: readonly string[]): string {
  const left = sentences.length - mostSentences;
  const more = left > 0 ? ` And ${left} more.` : '';
  return `${sentences.slice(0, mostSentences).join(' ')}${more}`.replaceAll(/\s*[\r\n]\s*/g, ' ');
}
