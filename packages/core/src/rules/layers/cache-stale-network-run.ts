import type { Model } from '../../model/model.js';
import { checkedOutIn, mayFetch, movingFetchesOf, type MovingFetch } from '../../model/moving-fetch.js';
import type { Stage } from '../../model/stage.js';
import { declaresVolatile } from '../../model/volatile-variables.js';
import { isWholeContext } from '../../model/whole-context.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';
import { once } from '../../text/once.js';

export default defineRule({
  summary: 'Say which version a RUN fetches, or say when it has to fetch again.',
  why: 'A `RUN` is taken from the cache as long as its text stays the same, whatever has changed on the servers that it asks. A branch, a “latest” download or an upgrade is fetched once: then every build has the state of that day, and the next machine without this cache has another one.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['run'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN git clone https://example.com/app.git /app\n',
      good: 'FROM debian:13\nRUN git clone --branch v1.4.2 https://example.com/app.git /app\n',
    },
  ],
  *check(model) {
    const renewed = once(() => renewals(model));
    const checkedOut = once(() => checkedOutIn(model));
    for (const instruction of mayFetch(model)) {
      const stage = model.stageOf(instruction);
      if (instruction.kind !== 'run' || instruction.onbuild !== undefined || stage === undefined) continue;
      const fetches = movingFetchesOf(model.commandsOf(instruction));
      const [first, ...others] = fetches.filter(({ kind }) => kind !== 'clone' || !checkedOut().has(stage));
      if (first === undefined || instruction.span.start > (renewed().get(stage) ?? Infinity)) continue;
      yield {
        span: first.span,
        message: `This layer is cached with what \`${first.name}\` fetched once: ${reasons[first.kind]}.`,
        help: helps[first.kind],
        related: others.map(({ name, span }) => ({ span, message: `\`${name}\` does the same here.` })),
      };
    }
  },
});

const reasons: Readonly<Record<MovingFetch['kind'], string>> = {
  clone: 'no commit or tag is named',
  download: 'its address names no version',
  upgrade: 'later upgrades do not get in',
};

const helps: Readonly<Record<MovingFetch['kind'], string>> = {
  clone:
    'Name a tag with `--branch`, check out a commit, or use `ADD` with the repository: it is asked in every build.',
  download: 'Name a version, or use `ADD`: it looks at the address in every build.',
  upgrade: 'Build with `--no-cache` now and then, or declare `ARG CACHEBUST` above and give it a new value.',
};

/** Where each stage begins to be built anew with a new build, on purpose or by the way; Infinity: nowhere. */
function renewals({ stages }: Model): ReadonlyMap<Stage, number> {
  const starts = new Map<Stage, number>();
  for (const stage of stages) {
    const isInherited = stage.parent !== undefined && (starts.get(stage.parent) ?? Infinity) < Infinity;
    starts.set(stage, isInherited ? 0 : (stage.instructions.find(renews)?.span.start ?? Infinity));
  }
  return starts;
}

function renews(instruction: Instruction): boolean {
  const { kind } = instruction;
  if (kind === 'add' && instruction.sources.some(({ text }) => text.includes('://'))) return true;
  if (kind === 'copy' || kind === 'add') return instruction.sources.some(isWholeContext);
  return kind !== 'arg' && kind !== 'env' ? false : declaresVolatile(instruction);
}
