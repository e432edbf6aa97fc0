import type { Model } from './model.js';
import { lineageOf, type Stage } from './stage.js';

/** Commands that depend on what the distribution of the base has, and how it calls it. */
const ofDistribution =
  /^(?:apt-get|apt|apt-key|aptitude|dpkg|add-apt-repository|apk|yum|dnf|microdnf|rpm|zypper|pacman|update-alternatives|docker-php-ext-\w+|pecl|make|gcc|g\+\+|cmake)$/;

/** Whether a stage, or one that is based on it, does what may fail on another release of its base. */
export function usesDistribution({ stages, commandsOf }: Pick<Model, 'stages' | 'commandsOf'>, stage: Stage): boolean {
  return stages
    .filter((other) => lineageOf(other).includes(stage))
    .some(({ instructions }) =>
      instructions.some((instruction) =>
        commandsOf(instruction).some(({ name }) => name === undefined || ofDistribution.test(name)),
      ),
    );
}
