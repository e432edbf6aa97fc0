/** One step of a build; `inputs` are positions in the list of steps, or `3:1` for the second output of the fourth. */
export interface BuildStep {
  readonly op: string;
  readonly inputs?: readonly string[];
  readonly exec?: { readonly meta: { readonly args: readonly string[] } & Fields } & Fields;
  readonly [field: string]: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** What BuildKit makes of one stage: its steps, inputs first and the result last, and the image config. */
export interface BuiltStage {
  readonly name: string;
  readonly ops: readonly BuildStep[];
  readonly digest: string;
  readonly config: Fields;
  readonly error?: string;
}

/** What BuildKit makes of a Dockerfile. */
export interface Build {
  readonly error?: string;
  readonly stages: readonly BuiltStage[];
}

/** The build as one text where two are compared for the steps that are no work on files; files that are copied are left out. */
export function withoutFiles({ ops }: BuiltStage): string {
  const keys: string[] = [];
  const sources: (readonly string[])[] = [];
  for (const [at, { inputs = [], ...step }] of ops.entries()) {
    const from = inputs.map((input) => {
      const [index = '', output] = input.split(':');
      const found = sources[Number(index)] ?? [];
      return output === undefined ? found : found.map((key) => `${key}:${output}`);
    });
    if (step.op === 'file' || step.op === 'merge') {
      sources[at] = [...new Set(from.flat())].sort();
      continue;
    }
    const key = JSON.stringify([step, from]);
    const known = keys.indexOf(key);
    if (known < 0) keys.push(key);
    sources[at] = [`#${known < 0 ? keys.length - 1 : known}`];
  }
  return keys.join('\n');
}

/** The pairs of steps that stand at the same place of two builds and differ in themselves; undefined where the builds have another shape. */
export function differingSteps(
  before: readonly BuildStep[],
  after: readonly BuildStep[],
): readonly (readonly [BuildStep, BuildStep])[] | undefined {
  const differing: (readonly [BuildStep, BuildStep])[] = [];
  const seen = new Set<string>();
  const left = [[before.length - 1, after.length - 1]];
  for (let pair = left.pop(); pair !== undefined; pair = left.pop()) {
    const [a = -1, b = -1] = pair;
    if (seen.has(`${a} ${b}`)) continue;
    seen.add(`${a} ${b}`);
    const { inputs: ours = [], ...step } = before[a] ?? { op: '' };
    const { inputs: theirs = [], ...other } = after[b] ?? { op: '' };
    if (ours.length !== theirs.length || step.op !== other.op) return undefined;
    if (JSON.stringify(step) !== JSON.stringify(other)) differing.push([step, other]);
    for (const [at, input] of ours.entries()) {
      const [index = '', output] = input.split(':');
      const [otherIndex = '', otherOutput] = (theirs[at] ?? '').split(':');
      if (output !== otherOutput) return undefined;
      left.push([Number(index), Number(otherIndex)]);
    }
  }
  return differing;
}
