import leven from 'leven';

const longest = 60;
const shortestWords = 3;

/**
 * The candidate that was most likely meant: one a few characters away (two that have changed places count as one), else
 * one with all the words of `name` in order (`apt-pin` means `apt-get-pin-versions`); undefined where none is near.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name === '' || name.length > longest) return undefined;
  const written = name.toLowerCase();
  const words = written.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const limit = Math.max(1, Math.floor(name.length / 3));
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const away = areSwapped(written, known) ? 1 : leven(written, known, { maxDistance: limit + 1 });
    const distance =
      away <= limit
        ? away
        : name.length >= shortestWords && holdsWords(known, words)
          ? longest + known.length
          : undefined;
    if (distance !== undefined && distance < (best?.distance ?? Infinity)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** `, did you mean ...?`, or the full stop of a sentence that has nothing to offer. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const candidate = nearest(name, candidates);
  return candidate === undefined ? '.' : `, did you mean \`${candidate}\`?`;
}

function areSwapped(written: string, known: string): boolean {
  if (written.length !== known.length) return false;
  let at = 0;
  while (at < written.length && written[at] === known[at]) at++;
  const swapped = written.slice(0, at) + (written[at + 1] ?? '') + (written[at] ?? '') + written.slice(at + 2);
  return written !== known && swapped === known;
}

function holdsWords(candidate: string, words: readonly string[]): boolean {
  let found = 0;
  for (const word of candidate.split('-')) if (word.startsWith(words[found] ?? '\0')) found += 1;
  return words.length > 0 && found === words.length;
}
