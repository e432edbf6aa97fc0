import { movingFetchOf, type MovingFetch } from '../../model/moving-fetch.js';
import type { Stage } from '../../model/stage.js';
import { volatilityOf } from '../../model/volatile-variables.js';
import { isWholeContext } from '../../model/whole-context.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';

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
    const renewed = new Set<Stage>();
    const checkouts = model.commandsNamed('git').filter(({ args }) => args.some(({ text }) => checksOut.test(text)));
    const checkedOut = new Set(checkouts.map(({ instruction }) => model.stageOf(instruction)));
    for (const stage of model.stages) {
      if (stage.parent !== undefined && renewed.has(stage.parent)) renewed.add(stage);
      for (const instruction of stage.instructions) {
        if (renews(instruction)) renewed.add(stage);
        if (instruction.kind !== 'run' || renewed.has(stage)) continue;
        const fetches = model.commandsOf(instruction).flatMap((command) => movingFetchOf(command) ?? []);
        const [first, ...others] = fetches.filter(({ kind }) => kind !== 'clone' || !checkedOut.has(stage));
        if (first === undefined) continue;
        yield {
          span: first.span,
          message: `This layer is cached with what \`${first.name}\` fetched once: ${reasons[first.kind]}.`,
          help: helps[first.kind],
          related: others.map(({ name, span }) => ({ span, message: `\`${name}\` does the same here.` })),
        };
      }
    }
  },
});

const checksOut = /^(?:checkout|reset|switch|fetch|worktree)$/;

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

/** Whether it makes what follows run again with a new build, on purpose or by the way. */
function renews(instruction: Instruction): boolean {
  const { kind } = instruction;
  if (kind === 'add' && instruction.sources.some(({ text }) => /:\/\//.test(text))) return true;
  if (kind === 'copy' || kind === 'add') return instruction.sources.some(isWholeContext);
  if (kind !== 'arg' && kind !== 'env') return false;
  return instruction.properties.some(
    (property) =>
      /bust|break|refresh|no_?cache|cache_?(?:date|key)/i.test(property.name.text) ||
      volatilityOf(property, kind) === 'always',
  );
}
