import { flagsSince, formsSince, modifiersSince, type Since } from '../knowledge/frontend-versions.js';
import { placedCsvFields } from '../syntax/csv-fields.js';
import type { Flag } from '../syntax/flag.js';
import { flagOf, type CopyInstruction, type Instruction, type Kind } from '../syntax/instruction.js';
import { spanInWord } from '../syntax/span-in-word.js';
import { variablesIn } from '../syntax/variable.js';
import type { Word } from '../syntax/word.js';
import type { Span } from '../text/span.js';
import { writtenSources } from './copy-sources.js';
import { faultyKinds } from './expansion-faults.js';
import type { Model } from './model.js';
import { piecesOf, pieceOf } from './unset-variables.js';

/** A feature that not every version of Docker's frontend has, where a file uses it. */
export interface UsedFeature {
  /** In words, with its code in backquotes. */
  readonly name: string;
  readonly since: Since;
  readonly span: Span;
}

/** What the file uses, top to bottom; the triggers of ONBUILD are read by the frontend of another file. */
export function* usedFeatures(model: Model): Iterable<UsedFeature> {
  const { check } = model.directives;
  if (check) yield { name: 'The `check` directive', since: formsSince.checkDirective, span: check.span };
  for (const instruction of model.instructions) {
    if (instruction.invalid === true || instruction.kind === 'onbuild') continue;
    for (const flag of instruction.flags) yield* inFlag(instruction, flag);
    for (const { span } of instruction.heredocs) yield heredoc(model, span);
    if (instruction.kind === 'add') yield* gitSources(model, instruction);
    if (instruction.kind === 'arg') {
      const [, second] = instruction.properties;
      if (second) yield { name: 'An `ARG` with several names', since: formsSince.manyArguments, span: second.span };
    }
    yield* modifiers(model, instruction);
  }
}

function* inFlag(instruction: Instruction, { name, span, nameSpan, value }: Flag): Iterable<UsedFeature> {
  const { kind, keyword } = instruction;
  const flags = Object.hasOwn(flagsSince, kind) ? flagsSince[kind] : undefined;
  const since = flags && Object.hasOwn(flags, name) ? flags[name] : undefined;
  const named = { start: span.start, end: nameSpan.end };
  if (since) yield { name: `\`${keyword} --${name}\``, since, span: named };
  if (value === undefined) return;
  if (name === 'mount') yield* inMount(instruction, value);
  if (name !== 'chmod') return;
  if (value.text.includes('$')) {
    yield { name: 'A variable in `--chmod`', since: formsSince.variableInMode, span: value.span };
  } else if (value.value.known && /[-+=]/.test(value.value.value)) {
    yield { name: 'A mode in symbols', since: formsSince.symbolicMode, span: value.span };
  }
}

function* inMount(instruction: Instruction, value: Word): Iterable<UsedFeature> {
  const fields = placedCsvFields(value.text) ?? [];
  const isSecret = fields.some(({ text }) => /^type=secret$/i.test(text));
  for (const { text, start, end } of fields) {
    const span = spanInWord(instruction, value, start, end);
    if (/\$[\w{]/.test(text)) yield { name: 'A variable in `--mount`', since: formsSince.variableInMount, span };
    if (isSecret && /^env=/i.test(text))
      yield { name: 'A secret in `env`', since: formsSince.secretInEnvironment, span };
  }
}

function heredoc({ source }: Model, span: Span): UsedFeature {
  const written = source.text.slice(span.start, span.end);
  return /<<\s/.test(written)
    ? { name: 'A heredoc with a blank in front of its name', since: formsSince.heredocWithBlank, span }
    : { name: 'A heredoc', since: formsSince.heredoc, span };
}

function* gitSources(model: Model, instruction: CopyInstruction): Iterable<UsedFeature> {
  // The flag says it already.
  if (flagOf(instruction, 'keep-git-dir')) return;
  for (const { word, source } of writtenSources(model, instruction, 'known')) {
    if (source.known && source.value.kind === 'git') {
      yield { name: 'A repository as the source of `ADD`', since: formsSince.gitSource, span: word.span };
    }
  }
}

const expandedKinds: ReadonlySet<Kind> = new Set(['from', ...faultyKinds]);

function* modifiers({ escape }: Model, instruction: Instruction): Iterable<UsedFeature> {
  if (!expandedKinds.has(instruction.kind)) return;
  const pieces =
    instruction.kind === 'arg'
      ? instruction.properties.flatMap(({ value }) => (value ? [pieceOf(instruction, value)] : []))
      : piecesOf(instruction);
  for (const { text, quotes, spanOf } of pieces) {
    for (const { modifier = '', span } of variablesIn(text, quotes ? escape : '\\', quotes)) {
      const since = Object.hasOwn(modifiersSince, modifier) ? modifiersSince[modifier] : undefined;
      if (since) yield { name: `\`\${…${modifier}…}\``, since, span: spanOf(span.start, span.end) };
    }
  }
}
