import { isDeepStrictEqual } from 'node:util';
import type { ConfigField, Fix } from '../src/finding/finding.js';
import type { Instruction } from '../src/syntax/instruction.js';
import { differingSteps, withoutFiles, type Build, type BuiltStage } from './build-graph.js';

export type SafeFix = Extract<Fix, { readonly safety: 'safe' }>;

/** What is known of a fix: that it keeps its effect, that it does not, or nothing, as BuildKit builds the file before it neither. */
export type Verdict =
  | { readonly kind: 'proven' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'broken'; readonly why: string };

/** What of a fix its proof needs; the RUN is the one in which all edits are, if there is one. */
export interface Claim {
  readonly fix: Pick<SafeFix, 'effect'> & { readonly fields?: readonly ConfigField[] };
  readonly run?: { readonly args: readonly string[]; readonly isJson: boolean; readonly hasHeredoc: boolean };
}

/** The claim of a fix in a file. */
export function claimOf(fix: SafeFix, instructions: readonly Instruction[]): Claim {
  const { effect, edits } = fix;
  const one = instructions.find(({ span: { start, end } }) =>
    edits.every(({ span }) => start <= span.start && span.end <= end),
  );
  const run =
    one?.kind === 'run'
      ? { args: one.args, isJson: one.json !== undefined, hasHeredoc: one.heredocs.length > 0 }
      : undefined;
  return { fix: fix.effect === 'config' ? { effect, fields: fix.fields } : { effect }, ...(run && { run }) };
}

/** Whether the build after a fix differs from the one before it in nothing but the fix's effect. */
export function verdictOn(claim: Claim, before: Build, after: Build): Verdict {
  if (before.error !== undefined || before.stages.some(({ error }) => error !== undefined)) return { kind: 'unknown' };
  const why =
    after.error ??
    after.stages.find(({ error }) => error !== undefined)?.error ??
    stagesFault(before, after) ??
    (claim.fix.effect === 'exec'
      ? execFault(claim, before, after)
      : before.stages.map((stage, at) => stageFault(claim, stage, after.stages[at] ?? stage)).find(isThere));
  return why === undefined ? { kind: 'proven' } : { kind: 'broken', why };
}

function isThere(text: string | undefined): text is string {
  return text !== undefined;
}

function stagesFault({ stages: before }: Build, { stages: after }: Build): string | undefined {
  const [ours, theirs] = [before, after].map((stages) => JSON.stringify(stages.map(({ name }) => name)));
  return ours === theirs ? undefined : `the stages ${ours} become ${theirs}`;
}

function stageFault({ fix }: Claim, before: BuiltStage, after: BuiltStage): string | undefined {
  const config = configFault(before, after, fix.effect === 'config' ? (fix.fields ?? []) : []);
  if (config !== undefined) return config;
  if (before.digest === after.digest) return undefined;
  if (fix.effect !== 'files') return `the steps of the build change: ${stepFault(before, after)}`;
  return withoutFiles(before) === withoutFiles(after) ? undefined : 'more than the copied files changes';
}

function stepFault({ ops: before }: BuiltStage, { ops: after }: BuiltStage): string {
  const [first] = differingSteps(before, after) ?? [];
  return first === undefined ? `${before.length} steps, then ${after.length}` : first.map(shown).join(' -> ');
}

function configFault(
  { config: before }: BuiltStage,
  { config: after }: BuiltStage,
  fields: readonly ConfigField[],
): string | undefined {
  const free = new Set<string>(fields);
  // It says whether the command of a Windows image is one text, and goes with it.
  if (free.has('Cmd') || free.has('Entrypoint')) free.add('ArgsEscaped');
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.find((name) => !free.has(name) && !isDeepStrictEqual(before[name], after[name]));
  return changed && `${changed} of the config changes: ${shown(before[changed])} -> ${shown(after[changed])}`;
}

/** Only one exec may differ, in nothing but its arguments, and it is the one that the changed RUN makes. */
function execFault({ run }: Claim, before: Build, after: Build): string | undefined {
  const changes = new Set<string>();
  for (const [at, stage] of before.stages.entries()) {
    const other = after.stages[at] ?? stage;
    const config = configFault(stage, other, []);
    if (config !== undefined) return config;
    if (stage.digest === other.digest) continue;
    const steps = differingSteps(stage.ops, other.ops);
    if (steps === undefined) return `the build gets another shape: ${stepFault(stage, other)}`;
    for (const [old, now] of steps) {
      const change = argsChange(old, now);
      if (change === undefined) return `more than arguments changes: ${shown(old)} -> ${shown(now)}`;
      changes.add(JSON.stringify(change));
      if (run === undefined) return 'the edits do not stand in one RUN';
      if (!isMadeBy(change[0], run)) return `another RUN changes: ${shown(change[0])}`;
    }
  }
  return changes.size > 1 ? `${changes.size} commands change` : undefined;
}

type Step = BuiltStage['ops'][number];

function argsChange(
  { exec, ...rest }: Step,
  { exec: other, ...otherRest }: Step,
): [readonly string[], readonly string[]] | undefined {
  if (exec === undefined || other === undefined) return undefined;
  const { args, ...meta } = exec.meta;
  const { args: otherArgs, ...otherMeta } = other.meta;
  const isSame = isDeepStrictEqual([rest, { ...exec, meta }], [otherRest, { ...other, meta: otherMeta }]);
  return isSame ? [args, otherArgs] : undefined;
}

function isMadeBy(args: readonly string[], run: NonNullable<Claim['run']>): boolean {
  if (run.hasHeredoc) return true;
  return run.isJson ? isDeepStrictEqual(args, run.args) : args.at(-1) === run.args[0];
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)} ...` : text;
}
