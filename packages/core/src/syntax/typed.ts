import { DockerfileParser, PropertyInstruction, type Instruction as TypedInstruction } from 'dockerfile-ast';
import { spanInFile } from '../text/segments.js';
import type { Span } from '../text/span.js';
import { isSpace } from './characters.js';
import type { Instruction, Kind } from './instruction.js';

export type { TypedInstruction };

type Range = ReturnType<TypedInstruction['getInstructionRange']>;

/** dockerfile-ast's view of one instruction. Do not ask it for flags, JSON, variables, heredocs or stages: ours are the exact ones. */
export interface TypedView {
  /** A `From`, `Copy`, `Env` ... of dockerfile-ast; its ranges are places in the joined line. */
  readonly instruction: TypedInstruction;
  /** Where a range of it is in the file. */
  spanOf(range: Range | null): Span | undefined;
}

/** A name with its value in ENV, LABEL or ARG, quotes removed. */
export interface TypedProperty {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value?: string;
  readonly valueSpan?: Span;
}

/** An argument as dockerfile-ast splits them, flags left out. */
export interface TypedArgument {
  readonly text: string;
  readonly span: Span;
}

const declarative: ReadonlySet<Kind> = new Set<Kind>([
  'from',
  'copy',
  'add',
  'env',
  'label',
  'arg',
  'expose',
  'volume',
  'user',
  'workdir',
  'stopsignal',
  'onbuild',
]);

/** The typed view of a declarative instruction, made on first use and kept by text; undefined for RUN, CMD and the like. */
export function typedView(instruction: Instruction, escape: '\\' | '`'): TypedView | undefined {
  if (!declarative.has(instruction.kind)) return undefined;
  const { joined } = instruction;
  const typed = parsed(quiet(joined.text, escape), escape);
  if (typed === undefined) return undefined;
  return {
    instruction: typed,
    spanOf: (range) => (range === null ? undefined : spanInFile(joined, range.start.character, range.end.character)),
  };
}

/** What ENV, LABEL and ARG set, as dockerfile-ast sees it. */
export function typedProperties(instruction: Instruction, escape: '\\' | '`'): readonly TypedProperty[] {
  const view = typedView(instruction, escape);
  if (view === undefined || !(view.instruction instanceof PropertyInstruction)) return [];
  return view.instruction.getProperties().flatMap((property) => {
    const name = property.getName();
    const nameSpan = view.spanOf(property.getNameRange());
    const valueSpan = view.spanOf(property.getValueRange());
    const value = property.getValue();
    if (nameSpan === undefined) return [];
    return value === null || valueSpan === undefined ? { name, nameSpan } : { name, nameSpan, value, valueSpan };
  });
}

/** The arguments of an instruction, as dockerfile-ast sees them. */
export function typedArguments(instruction: Instruction, escape: '\\' | '`'): readonly TypedArgument[] {
  const view = typedView(instruction, escape);
  if (view === undefined) return [];
  return view.instruction.getArguments().flatMap((argument) => {
    const range = argument.getRange();
    const span = view.spanOf(range);
    const text = instruction.joined.text.slice(range.start.character, range.end.character);
    return span === undefined ? [] : { text, span };
  });
}

/** How many texts are kept; an editor's session sees far fewer. */
const maximumKept = 2_000;

const kept = new Map<string, TypedInstruction | undefined>();

function parsed(line: string, escape: '\\' | '`'): TypedInstruction | undefined {
  // Another escape needs its directive; ranges then count from the second line, but only columns are read.
  const text = escape === '`' ? `# escape=\`\n${line}` : line;
  if (kept.has(text)) return kept.get(text);
  if (kept.size >= maximumKept) kept.clear();
  const [instruction] = DockerfileParser.parse(text).getInstructions();
  kept.set(text, instruction);
  return instruction;
}

/** The line with what dockerfile-ast reads otherwise than BuildKit put out of its sight, unit for unit. */
function quiet(line: string, escape: '\\' | '`'): string {
  const withoutHeredocs = line.replaceAll('<<', '__');
  const blanks = withoutHeredocs.replace(/[\r\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, ' ');
  let end = blanks.length;
  while (end > 0 && isSpace(blanks.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && blanks.charAt(start - 1) === escape) start--;
  return start === end ? blanks : `${blanks.slice(0, start)}${'_'.repeat(end - start)}${blanks.slice(end)}`;
}
