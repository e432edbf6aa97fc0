let total = 0;

/** Counts the UTF-16 units that a loop is about to look at; tests hold the growth of this number, as times cannot be held. */
export function step(units: number): void {
  total += units;
}

/** How many units were looked at while `run` ran. */
export function stepsOf(run: () => void): number {
  const before = total;
  run();
  return total - before;
}
