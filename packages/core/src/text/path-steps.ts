/** Which characters a step takes, by code point. */
export type CharacterSet = (code: number) => boolean;

/** A step of a path pattern: one character, any number of them, or leave to pass by the steps behind it. */
export type PathStep =
  | { readonly kind: 'one' | 'many'; readonly has: CharacterSet }
  | { readonly kind: 'pass'; readonly count: number };

const slash = 0x2f;

/** The steps that take a text as it stands. */
export function literalSteps(text: string): readonly PathStep[] {
  return Array.from(text, (character) => {
    const wanted = character.codePointAt(0);
    return { kind: 'one', has: (code) => code === wanted };
  });
}

/** Whether the steps take the whole path, or all of a folder above it; the work is at most the product of both lengths. */
export function takesPathOrParent(steps: readonly PathStep[], path: string): boolean {
  const codes = Array.from(path, (character) => character.codePointAt(0) ?? 0);
  // The root is above what lies in it.
  const isInRoot = codes[0] === slash && !codes.includes(slash, 1);
  let places = withPasses(steps, [0]);
  for (const [at, code] of codes.entries()) {
    if ((code === slash || (isInRoot && at === 1)) && places.has(steps.length)) return true;
    if (places.size === 0) return false;
    const next: number[] = [];
    for (const place of places) {
      const step = steps[place];
      if (step !== undefined && step.kind !== 'pass' && step.has(code))
        next.push(step.kind === 'one' ? place + 1 : place);
    }
    places = withPasses(steps, next);
  }
  return places.has(steps.length);
}

/** With the places that are reached without a character. */
function withPasses(steps: readonly PathStep[], places: readonly number[]): ReadonlySet<number> {
  const reached = new Set(places);
  // What is added on the way is visited too.
  for (const place of reached) {
    const step = steps[place];
    if (step === undefined || step.kind === 'one') continue;
    reached.add(place + 1);
    if (step.kind === 'pass') reached.add(place + 1 + step.count);
  }
  return reached;
}
