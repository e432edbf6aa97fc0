/** A function that computes its value at the first call and returns the same one ever after. */
export function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: compute() }).value;
}

/** A function that answers once for each object, as long as the object lives. */
export function oncePer<K extends object, T>(answer: (key: K) => T): (key: K) => T {
  const kept = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    let known = kept.get(key);
    if (known === undefined) {
      known = { value: answer(key) };
      kept.set(key, known);
    }
    return known.value;
  };
}

/** The same for the parts of a whole. The whole alone is held weakly: the collector has to look at each such key. */
export function oncePerPart<K extends object, P, T>(answer: (whole: K, part: P) => T): (whole: K, part: P) => T {
  const answersOf = oncePer((_: K) => new Map<P, { readonly value: T }>());
  return (whole, part) => {
    const answers = answersOf(whole);
    let known = answers.get(part);
    if (known === undefined) {
      known = { value: answer(whole, part) };
      answers.set(part, known);
    }
    return known.value;
  };
}

/**
 * The same for parts that live on in the next version of the whole, where the answer of one version holds for all: it hangs on
 * the part and on what stands above it only, and holds nothing of the version that it was found in.
 */
export function oncePerLasting<K, P extends object, T>(answer: (whole: K, part: P) => T): (whole: K, part: P) => T {
  const kept = new WeakMap<P, { readonly value: T }>();
  return (whole, part) => {
    let known = kept.get(part);
    if (known === undefined) {
      known = { value: answer(whole, part) };
      kept.set(part, known);
    }
    return known.value;
  };
}

/** Texts that come again and again are fewer than this. */
const mostTexts = 2000;

/** A function that keeps its answers, for texts that come again and again: names of programs, of images. */
export function oncePerText<T>(answer: (text: string) => T): (text: string) => T {
  const kept = new Map<string, { readonly value: T }>();
  return (text) => {
    let known = kept.get(text);
    if (known === undefined) {
      if (kept.size >= mostTexts) kept.clear();
      known = { value: answer(text) };
      kept.set(text, known);
    }
    return known.value;
  };
}
