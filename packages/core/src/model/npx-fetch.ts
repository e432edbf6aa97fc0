import { packageCallOf } from '../shell/package-calls.js';
import type { Model } from './model.js';
import { runOf } from './run.js';
import { lineageOf, type Stage } from './stage.js';

/** Whether npx with these arguments surely fetches what it starts: a version is named, or nothing was installed before. */
export function fetchesByNpx({ commandsOf }: Model, stage: Stage, texts: readonly string[]): boolean {
  const operand = texts.find((text) => !text.startsWith('-')) ?? '';
  if (texts.includes('--no-install') || operand.startsWith('.')) return false;
  const lineage = lineageOf(stage).flatMap(runOf);
  const isPrepared = lineage.some(
    (instruction) =>
      (instruction.kind === 'run' &&
        commandsOf(instruction).some(
          (command) => packageCallOf(command) !== undefined || /^(npm|yarn|pnpm|bun)$/.test(command.name ?? ''),
        )) ||
      // Its packages can come with the sources or from another stage.
      ((instruction.kind === 'copy' || instruction.kind === 'add') &&
        instruction.sources.some(({ text }) => /node_modules|^\.?\/?$|\*$|\/$/.test(text))) ||
      instruction.flags.some((flag) => flag.name === 'from'),
  );
  return /^@?[^@]+@\w/.test(operand) || (!isPrepared && operand !== '');
}
