import type { Model } from '../../model/model.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { startedCompilation } from '../../model/started-artefact.js';
import { isForPeople } from '../../model/workplace.js';
import type { ShellCommand } from '../../shell/command.js';
import { defineRule } from '../../rule/define-rule.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Build in a stage of its own, and ship the result.',
  why: 'Where the program is built in the image that is shipped, its sources, its compiler and all that it needed to be built are shipped too: the image is many times as large, and has more to patch. A second stage takes the result alone, and keeps the cache of the first.',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: { others: ['DF011'] },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM rust:1.98\nWORKDIR /src\nCOPY . .\nRUN cargo build --release\nCMD ["./target/release/app"]\n',
      good: 'FROM rust:1.98 AS build\nWORKDIR /src\nCOPY . .\nRUN cargo build --release\nFROM debian:trixie-slim\nCOPY --from=build /src/target/release/app /app\nCMD ["/app"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    if (finalStage === undefined || finalStage.isWindows || isForPeople(model, finalStage)) return;
    // Who takes the tools away again in the same layer has another way.
    if (removesPackages(model, finalStage)) return;
    const command = startedCompilation(model, finalStage)?.command ?? builtForNode(model, finalStage);
    if (command === undefined) return;
    const [first, ...rest] = command.words;
    if (first === undefined) return;
    const verbs = rest.slice(0, rest[0]?.text === 'run' ? 2 : 1).filter(({ text }) => /^[a-z]+$/.test(text));
    yield {
      span: first.span,
      message: `\`${[command.name, ...verbs.map(({ text }) => text)].join(' ')}\` runs in the image that is shipped, so all that it needs is shipped too.`,
      help: 'Build in a stage of its own, and copy the result from there.',
    };
  },
});

function removesPackages({ packageOperations }: Model, stage: Stage): boolean {
  const lineage = new Set(lineageOf(stage));
  return ['apt-get', 'apt', 'apk', 'dnf', 'yum', 'microdnf', 'zypper'].some((manager) =>
    packageOperations(manager, 'remove').some((operation) => lineage.has(operation.stage)),
  );
}

/** The build of a program for Node.js whose result is started, where what only the build needs stays. */
function builtForNode(model: Model, stage: Stage): ShellCommand | undefined {
  const { cmd, entrypoint } = model.imageOf(stage);
  const started = [entrypoint, cmd].flatMap((command) => valueOf(command)?.words ?? []).join(' ');
  if (!/\b(?:dist|build|out|\.output|\.next)\/|\bnext start\b|\b(?:npm|yarn|pnpm) (?:run )?start\b/.test(started))
    return undefined;
  const own = new Set(lineageOf(stage));
  const commands = model.commandsNamed('npm', 'yarn', 'pnpm', 'npx').filter(({ instruction }) => {
    const at = instruction.kind === 'run' && instruction.onbuild === undefined ? model.stageOf(instruction) : undefined;
    return at !== undefined && own.has(at);
  });
  const texts = commands.map(({ args }) => args.map(({ text }) => text).join(' '));
  if (texts.some((text) => /prune|--production|--prod\b|--omit=dev|--only=prod/.test(text))) return undefined;
  return commands[texts.findIndex((text) => /^(?:run )?build\b|^(?:tsc|vite build|next build)\b/.test(text))];
}
