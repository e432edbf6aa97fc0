import { globalArguments, type BuildSettings } from '../model/global-arguments.js';
import { lowerCase } from '../syntax/characters.js';
import { referenceParts } from '../syntax/image-reference.js';
import { flagOf, type FromInstruction, type Instruction } from '../syntax/instruction.js';
import { instructionProblems } from '../syntax/instruction-problems.js';
import type { Syntax } from '../syntax/syntax.js';

/** What plimsoll understood of a file, in the shape that `inspect --format json` promises. */
export interface Inspection {
  readonly path: string;
  readonly directives: { readonly syntax: string | null; readonly escape: string; readonly check: string | null };
  /** What BuildKit's parser and its instruction layer reject; `line` is BuildKit's own number. */
  readonly errors: readonly { readonly line: number; readonly message: string }[];
  readonly instructions: readonly InspectedInstruction[];
  readonly stages: readonly InspectedStage[];
}

/** An instruction; `args`, `flags` and `json` are exactly BuildKit's. */
export interface InspectedInstruction {
  readonly keyword: string;
  readonly raw: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly flags: readonly string[];
  readonly heredocs: readonly { readonly name: string; readonly chomp: boolean; readonly expand: boolean }[];
  readonly json: boolean;
  readonly args: readonly string[];
  readonly onbuild?: InspectedInstruction;
}

/** A stage; `base` and `platform` as written, the parts of the image after ARG defaults. */
export interface InspectedStage {
  readonly name: string | null;
  readonly base: string;
  readonly line: number;
  readonly platform: string | null;
  readonly image: string | null;
  readonly tag: string | null;
  readonly digest: string | null;
}

/** What there is to add to an instruction or a stage from the model, where a model is at hand. */
export interface InspectionExtras {
  instruction?(instruction: Instruction): object;
  stage?(from: FromInstruction): object;
}

/** What plimsoll understood of a file. */
export function inspectionOf(syntax: Syntax, settings: BuildSettings = {}, extras: InspectionExtras = {}): Inspection {
  const { source, directives, escape, problems, instructions } = syntax;
  return {
    path: source.path,
    directives: { syntax: directives.syntax?.value || null, escape, check: directives.check?.value || null },
    errors: [...problems, ...instructionProblems(syntax)].map(({ line, message }) => ({ line, message })),
    instructions: instructions.map((instruction) => inspectedInstruction(instruction, extras)),
    stages: inspectedStages(syntax, settings, extras),
  };
}

function inspectedInstruction(instruction: Instruction, extras: InspectionExtras, depth = 0): InspectedInstruction {
  const { keyword, raw, line, endLine, flags, heredocs, json, args } = instruction;
  const trigger = instruction.kind === 'onbuild' ? instruction.trigger : undefined;
  // BuildKit keeps the heredocs at the ONBUILD, and gives the trigger of a trigger no lines.
  return {
    keyword,
    raw,
    startLine: depth > 1 ? 0 : line,
    endLine: depth > 1 ? 0 : endLine,
    flags: flags.map(({ bytes }) => bytes),
    heredocs: depth > 0 ? [] : heredocs.map(({ name, chomp, expand }) => ({ name, chomp, expand })),
    json: json !== undefined,
    args,
    ...extras.instruction?.(instruction),
    ...(trigger && { onbuild: inspectedInstruction(trigger, extras, depth + 1) }),
  };
}

function inspectedStages(syntax: Syntax, settings: BuildSettings, extras: InspectionExtras): readonly InspectedStage[] {
  const globals = globalArguments(syntax, settings);
  const stages: InspectedStage[] = [];
  for (const instruction of syntax.instructions) {
    if (instruction.kind !== 'from' || instruction.image === undefined) continue;
    const { image, name, line } = instruction;
    const base = image.text.includes('$')
      ? globals.expand(image.text).value
      : { known: true as const, value: image.text };
    const parts = base.known ? referenceParts(base.value) : undefined;
    stages.push({
      name: name === undefined ? null : lowerCase(name.text),
      base: image.text,
      line,
      platform: flagOf(instruction, 'platform')?.bytes.slice('--platform='.length) || null,
      image: parts?.name ?? null,
      tag: parts?.tag ?? null,
      digest: parts?.digest ?? null,
      ...extras.stage?.(instruction),
    });
  }
  return stages;
}
