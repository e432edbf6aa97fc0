import { insecureLine, isInsecureSetting, isServerVariable } from '../knowledge/insecure-settings.js';
import { serverOfBinary } from '../knowledge/servers.js';
import type { ShellCommand } from '../shell/command.js';
import { valueOf } from '../text/known.js';
import type { Instruction } from '../syntax/instruction.js';
import type { Span } from '../text/span.js';
import { foundAbove } from './found-above.js';
import type { Model } from './model.js';
import { behindRunner } from './server-of-command.js';
import type { Stage } from './stage.js';

/** A flag, or a line that is written into a file of settings, that opens a server to all. */
export interface InsecurePlace {
  readonly span: Span;
  /** As it is shown: `--skip-grant-tables`. */
  readonly flag: string;
}

/** The flags of the servers that the image of the stage starts by its own ENTRYPOINT and CMD. */
export function placesOfInsecureFlags(
  { instructionsOf, commandsOf, imageOf }: Model,
  stage: Stage,
): readonly InsecurePlace[] {
  const places: InsecurePlace[] = [];
  if (instructionsOf('cmd', 'entrypoint').length === 0) return places;
  const { entrypoint, cmd } = imageOf(stage);
  for (const start of [entrypoint, cmd]) {
    const instruction = valueOf(start)?.instruction;
    if (instruction !== undefined) for (const command of commandsOf(instruction)) places.push(...flagsOf(command));
  }
  return places;
}

/** These mean the same wherever they stand; others are a server's own. */
const unmistakable = /^--(?:skip-grant-tables|protected-mode|(?:NotebookApp|ServerApp|IdentityProvider)\.token=)/;

function flagsOf({ words }: ShellCommand): readonly InsecurePlace[] {
  const texts = words.map((word) => valueOf(word.value) ?? word.text);
  const isCockroach = serverOfBinary(behindRunner(texts)[0] ?? '')?.id === 'cockroachdb';
  return words.flatMap((word, at): readonly InsecurePlace[] => {
    const text = (texts[at] ?? '').replace(/=(?:''|"")$/, '=');
    if (text === '--insecure' && isCockroach) return [{ span: word.span, flag: text }];
    if (!unmistakable.test(text)) return [];
    if (text.startsWith('--skip') || text.endsWith('.token=')) return [{ span: word.span, flag: text }];
    if (text === '--protected-mode=no') return [{ span: word.span, flag: text }];
    const next = texts[at + 1] === 'no' ? words[at + 1] : undefined;
    if (text !== '--protected-mode' || next === undefined) return [];
    return [{ span: { start: word.span.start, end: next.span.end }, flag: `${text} no` }];
  });
}

/** Programs whose arguments end up in a file of settings. */
const writing = /^(?:echo|printf|sed|cat|tee)$/;

/** The ENVs that switch a protection off, in shipped stages or not. */
export const insecureVariables = foundAbove(['env'], (model, instruction): readonly InsecureVariable[] => {
  const found: InsecureVariable[] = [];
  if (instruction.onbuild !== undefined) return found;
  for (const { name, value, span } of instruction.properties) {
    if (value === undefined || !isServerVariable(name.text)) continue;
    const text = valueOf(model.expand(value, instruction));
    if (text !== undefined && isInsecureSetting(name.text, text))
      found.push({ instruction, name: name.text, text, span });
  }
  return found;
});

/** An ENV that switches a protection off. */
export interface InsecureVariable {
  readonly instruction: Instruction;
  readonly name: string;
  readonly text: string;
  readonly span: Span;
}

interface InsecureLine extends InsecurePlace {
  readonly instruction: Instruction;
}

/** The lines that shipped stages write into files of settings, in a RUN or in a heredoc of COPY. */
export function placesOfInsecureFiles(model: Model): readonly InsecurePlace[] {
  return [...linesOfRuns.written(model), ...linesOfCopies.written(model)].filter(
    ({ instruction }) => model.stageOf(instruction)?.isShipped === true,
  );
}

const linesOfRuns = foundAbove(['run'], ({ commandsOf }, instruction): readonly InsecureLine[] => {
  const places: InsecureLine[] = [];
  if (instruction.onbuild !== undefined) return places;
  for (const { name, args, redirects, pipeline } of commandsOf(instruction)) {
    const isKept =
      writing.test(name ?? '') &&
      (name === 'sed' ||
        pipeline.commands.some(
          (part) => part.name === 'tee' || part.redirects.some(({ operator }) => operator.startsWith('>')),
        ));
    if (!isKept) continue;
    for (const { text, span } of args) {
      // Of a replacement only the new text counts.
      const found = insecureLine(
        name === 'sed' ? (/^["']?[^/|#,]*s([/|#,])(?:(?!\1).)*\1(.*)$/s.exec(text)?.[2] ?? '') : text,
      );
      if (found !== undefined) places.push({ instruction, span, flag: found });
    }
    for (const { content, span } of redirects) {
      const found = content === undefined ? undefined : insecureLine(content.text);
      if (found !== undefined) places.push({ instruction, span, flag: found });
    }
  }
  return places;
});

const linesOfCopies = foundAbove(['copy'], (_, copy): readonly InsecureLine[] => {
  const places: InsecureLine[] = [];
  if (copy.onbuild !== undefined) return places;
  for (const { content, span } of copy.heredocs) {
    const found = insecureLine(content.text);
    if (found !== undefined) places.push({ instruction: copy, span, flag: found });
  }
  return places;
});
