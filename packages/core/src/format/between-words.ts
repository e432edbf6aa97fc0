import type { Model } from '../model/model.js';
import type { Instruction } from '../syntax/instruction.js';
import { spanInFile, type Segments } from '../text/segments.js';
import type { Span } from '../text/span.js';
import { countBefore } from '../text/count-before.js';

const known = new WeakMap<Instruction, readonly Span[]>();

/** Whether blanks may come or go at a place of an instruction: it is in no word, string or text that is not understood. */
export function isBetweenWords(model: Model, instruction: Instruction, place: number): boolean {
  const kept = known.get(instruction) ?? solidParts(model, instruction);
  known.set(instruction, kept);
  if (!mayPart(model.source.text, place, model.escape)) return false;
  const before = kept[countBefore(kept, ({ start }) => start < place) - 1];
  return (before?.end ?? 0) <= place;
}

/** Whether the line above ends, in front of its escape, with a blank or an operator: else the word goes on. */
function mayPart(text: string, lineStart: number, escape: string): boolean {
  const above = text.slice(Math.max(0, lineStart - 200), lineStart).trimEnd();
  const before = above.endsWith(escape) ? above.at(-2) : undefined;
  // Behind a comment, a blank line or an escape alone the joint is further up, and nobody knows.
  return before !== undefined && /[ \t;&|(,]/.test(before);
}

/** What stands in quotes, wherever a shell may have them. */
function quotedParts(joined: Segments): readonly Span[] {
  const spans: Span[] = [];
  for (const { index, 0: all } of joined.text.matchAll(
    /\\[\s\S]|"(?:\\[\s\S]|[^"\\])*(?:"|$)|'[^']*(?:'|$)|`[^`]*(?:`|$)/g,
  )) {
    if (!all.startsWith('\\')) spans.push(spanInFile(joined, index, index + all.length));
  }
  return spans;
}

/** The parts of an instruction that must stay as they are, top to bottom, none in another. */
function solidParts(model: Model, instruction: Instruction): readonly Span[] {
  const inner = instruction.kind === 'onbuild' && instruction.trigger ? instruction.trigger : instruction;
  const scripts = model.scriptsOf(inner);
  const isUnderstood = scripts.every(
    ({ form, complete, dialect }) => form === 'exec' || (complete && (dialect === 'sh' || dialect === 'bash')),
  );
  if (!isUnderstood || inner.invalid === true || inner.kind === 'unknown' || inner.kind === 'maintainer') {
    return [instruction.span];
  }
  const spans: Span[] = [...inner.flags, ...inner.words, ...(inner.json ?? [])].map(({ span }) => span);
  if ('properties' in inner) spans.push(...inner.properties.map(({ span }) => span));
  for (const command of model.commandsOf(inner)) {
    spans.push(...command.words.map(({ span }) => span), ...command.assignments.map(({ span }) => span));
    spans.push(...command.redirects.map(({ span }) => span));
    for (const { words } of command.wrappers) spans.push(...words.map(({ span }) => span));
  }
  spans.push(...quotedParts(inner.joined));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const outer: Span[] = [];
  for (const span of spans) if (span.start >= (outer.at(-1)?.end ?? 0)) outer.push(span);
  return outer;
}
