import type { Instruction } from '../syntax/instruction.js';
import type { Model } from './model.js';
import type { Stage } from './stage.js';

/** What the file says that ends or changes the habit: the name of the configuration, or the option that keeps packages. */
const changes = /docker-clean|keep-downloaded|keep-cache|apt\.conf/i;

/**
 * Tells whether apt deletes the packages that a RUN installs, as in Debian's and Ubuntu's own images and those of Docker's
 * library on top of them: where the base is known, and no instruction up to this one speaks of it.
 */
export function deletesPackages({ source, stages }: Model): (stage: Stage, run: Instruction) => boolean {
  /** Where the first instruction of a stage that speaks of it begins; 0 where one of a parent does. */
  const spoken = new Map<Stage, number>();
  for (const stage of stages) {
    const isAbove = stage.parent !== undefined && spoken.get(stage.parent) !== Infinity;
    const first = stage.instructions.find(({ span }) => changes.test(source.text.slice(span.start, span.end)));
    spoken.set(stage, isAbove ? 0 : (first?.span.start ?? Infinity));
  }
  return (stage, run) => {
    const facts = stage.root.kind === 'image' ? stage.root.facts : undefined;
    if (facts === undefined || facts.quality === 'family' || !/^(?:debian|ubuntu)$/.test(facts.os?.id ?? ''))
      return false;
    return (spoken.get(stage) ?? 0) > run.span.start;
  };
}
