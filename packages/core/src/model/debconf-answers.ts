import type { Instruction } from '../syntax/instruction.js';
import { systemOf } from './busybox.js';
import type { Model } from './model.js';
import type { PackageOperation } from './package-operations.js';
import { runOf } from './run.js';
import { lineageOf, type Stage } from './stage.js';

/** What answers the questions, wherever it stands above. */
const answers = /DEBIAN_FRONTEND|DEBCONF_|debconf|noninteractive/i;
const timezone = /\/etc\/(?:timezone|localtime)/;

/** The first instructions of a stage or its parents that may answer questions, those about time zones apart. */
interface Answers {
  readonly any: Instruction | undefined;
  readonly zone: Instruction | undefined;
  readonly isInherited: { readonly any: boolean; readonly zone: boolean };
}

/** Tells whether the questions of a package of Debian may be answered when an operation installs it, not be asked, or the package be there already. */
export function debconfAnswers(model: Model): (operation: PackageOperation, packageName: string) => boolean {
  const { source } = model;
  const kept = new Map<Stage, Answers>();

  function answersFor(stage: Stage): Answers | undefined {
    if (!kept.has(stage)) for (const one of lineageOf(stage)) if (!kept.has(one)) kept.set(one, answersIn(one));
    return kept.get(stage);
  }

  function answersIn(stage: Stage): Answers {
    const inherited = stage.parent && kept.get(stage.parent);
    const run = runOf(stage);
    const find = (pattern: RegExp): Instruction | undefined => run.find((one) => pattern.test(textOf(one)));
    return {
      any: inherited?.any ?? find(answers),
      zone: inherited?.zone ?? find(timezone),
      isInherited: { any: inherited?.any !== undefined, zone: inherited?.zone !== undefined },
    };
  }

  function textOf({ span }: Instruction, end = span.end): string {
    return source.text.slice(span.start, end);
  }

  /** Whether the first of them stands in front of the command. */
  function stands(
    first: Instruction | undefined,
    isInherited: boolean,
    pattern: RegExp,
    { command }: PackageOperation,
  ) {
    if (first === undefined || isInherited) return isInherited;
    if (first === command.instruction) return pattern.test(textOf(first, command.span.end));
    return first.span.start < command.instruction.span.start;
  }

  return (operation, packageName) => {
    const { command, stage } = operation;
    const { id } = systemOf(stage) ?? {};
    // Debian's own images come with time zones, and only Ubuntu asks about the licence of fonts.
    if (id !== 'ubuntu' && (id !== 'debian' || /^tzdata$|fonts/.test(packageName))) return true;
    const variable = model.variableAt(command.instruction, 'DEBIAN_FRONTEND');
    if (!variable.known || variable.value !== undefined || command.pipeline.commands.length > 1) return true;
    if (command.redirects.some(({ operator }) => operator.startsWith('<'))) return true;
    const { any, zone, isInherited } = answersFor(stage) ?? {
      any: undefined,
      zone: undefined,
      isInherited: { any: true, zone: true },
    };
    return (
      stands(any, isInherited.any, answers, operation) ||
      (packageName === 'tzdata' && stands(zone, isInherited.zone, timezone, operation))
    );
  };
}
