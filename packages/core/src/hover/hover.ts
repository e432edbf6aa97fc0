import { ruleNamesOf } from '../config/rule-names.js';
import { directiveDocs, docWords, instructionUrl, instructionWords } from '../knowledge/instruction-docs.js';
import { flagDocs } from '../knowledge/flag-docs.js';
import { ignoresOf } from '../linter/ignores.js';
import type { Finding } from '../finding/finding.js';
import type { Model } from '../model/model.js';
import { instructionAt } from '../names/instruction-at.js';
import { namesOf } from '../names/names.js';
import { stageOfName } from '../names/stage-names.js';
import type { RuleTable } from '../rule/rule-table.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Span } from '../text/span.js';
import { imageWords } from './image-words.js';
import { mountHover } from './mount-hover.js';
import { ruleWords } from './rule-words.js';
import { stageWords } from './stage-words.js';
import { variableWords } from './variable-words.js';

/** What there is to say about a place. */
export interface Hover {
  /** The words it is about. */
  readonly span: Span;
  /** Markdown, a paragraph or list each. */
  readonly parts: readonly string[];
}

/** What there is to say about the place at `offset`: what stands there, then the rules of the findings there. */
export function hoverAt(
  model: Model,
  findings: readonly Finding[],
  table: RuleTable,
  offset: number,
): Hover | undefined {
  const thing = thingAt(model, table, offset);
  const here = findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const rules = [...new Set(here.map(({ ruleId }) => ruleId))].flatMap((id) => ruleWords(table, id) ?? []);
  if (thing === undefined && rules.length === 0) return undefined;
  // A finding of a whole instruction is no reason to mark it all.
  const span =
    thing?.span ??
    here.reduce((a, { span: b }) => (b.end - b.start < a.end - a.start ? b : a), here[0]?.span ?? nowhere);
  return { span, parts: [...(thing?.parts ?? []), ...rules] };
}

const nowhere: Span = { start: 0, end: 0 };

function thingAt(model: Model, table: RuleTable, offset: number): Hover | undefined {
  const contains = ({ span }: { readonly span: Span }): boolean => span.start <= offset && offset <= span.end;
  const directive = Object.values(model.directives).find(contains);
  if (directive !== undefined)
    return about(directive.span, docWords(directiveDocs[directive.name], instructionUrl('parser-directives')));
  if (model.comments.some(contains)) return ignoredRule(model, table, offset);
  const instruction = instructionAt(model, offset);
  return instruction && inInstruction(model, instruction, offset);
}

function inInstruction(model: Model, instruction: Instruction, offset: number): Hover | undefined {
  const { keyword, keywordSpan, flags } = instruction;
  if (keywordSpan.start <= offset && offset <= keywordSpan.end) {
    return about(keywordSpan, instructionWords(keyword));
  }
  if (instruction.kind === 'onbuild' && instruction.trigger !== undefined) {
    const inner = inInstruction(model, instruction.trigger, offset);
    if (inner !== undefined) return inner;
  }
  const place = namesOf(model).at(offset);
  if (place?.name.kind === 'variable') return about(place.occurrence.span, variableWords(model, place));
  if (place?.name.kind === 'stage') {
    const stage = stageOfName(model, place.name);
    if (stage !== undefined) return about(place.occurrence.span, stageWords(model, stage));
  }
  const flag = flags.find(({ span }) => span.start <= offset && offset <= span.end);
  if (flag !== undefined) {
    const words = flagDocs[keyword]?.[flag.name];
    if (offset <= flag.nameSpan.end) {
      const span = { start: flag.span.start, end: flag.nameSpan.end };
      return words === undefined ? undefined : about(span, `\`--${flag.name}\`: ${words}`);
    }
    return flag.name === 'mount' ? mountHover(instruction, flag, offset) : undefined;
  }
  if (instruction.kind === 'from' && instruction.image !== undefined) {
    const { span } = instruction.image;
    const base = model.stages.find(({ from }) => from === instruction)?.base;
    if (span.start <= offset && offset <= span.end && base?.kind === 'image') {
      return about(span, imageWords(base, model.settings.asOf));
    }
  }
  return undefined;
}

/** The rules that the name in an ignore comment stands for. */
function ignoredRule(model: Model, table: RuleTable, offset: number): Hover | undefined {
  for (const { comment } of ignoresOf(model, ruleNamesOf(table)).ignores) {
    const name = comment.names.find(({ span }) => span.start <= offset && offset <= span.end);
    const parts = name?.selection.ids.flatMap((id) => ruleWords(table, id) ?? []) ?? [];
    if (name !== undefined && parts.length > 0) return { span: name.span, parts: parts.slice(0, 5) };
  }
  return undefined;
}

function about(span: Span, ...parts: readonly (string | undefined)[]): Hover | undefined {
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : { span, parts: said };
}
