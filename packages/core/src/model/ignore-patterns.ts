import { skipSpace, trimmedEnd } from '../syntax/characters.js';
import { cleanPath } from '../text/clean-path.js';
import { ignorePatternSteps, isBadPattern } from '../text/ignore-pattern.js';
import { once } from '../text/once.js';
import { takesPathOrParent, type PathStep } from '../text/path-steps.js';

/** A pattern of an ignore file. */
export interface IgnorePattern {
  /** As written, without white space around it. */
  readonly written: string;
  /** As BuildKit compares it: cleaned, relative to the build context, without `!`. */
  readonly text: string;
  readonly isException: boolean;
  /** Its line, from 1. */
  readonly line: number;
  /** What it takes; undefined where that is nothing, or cannot be told. */
  steps(): readonly PathStep[] | undefined;
}

/** The patterns of a `.dockerignore`, top to bottom; undefined where BuildKit rejects the file. */
export function readIgnorePatterns(text: string): readonly IgnorePattern[] | undefined {
  const patterns: IgnorePattern[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    if (raw.length > longestLine) return undefined;
    const line = index === 0 ? raw.replace(/^\ufeff/, '') : raw;
    const written = trim(line);
    if (written === '' || line.startsWith('#')) continue;
    const relative = trim(normalized(written));
    if (relative === '') continue;
    const cleaned = cleanPath(relative);
    const isException = cleaned.startsWith('!');
    const pattern = isException ? cleaned.slice(1) : cleaned;
    if (pattern === '' || isBadPattern(pattern)) return undefined;
    const steps = once(() => (pattern.length > longestPath ? undefined : ignorePatternSteps(pattern)));
    patterns.push({ written, text: pattern, isException, line: index + 1, steps });
  }
  return patterns;
}

/** The pattern that keeps a source of COPY or ADD out of the build; none where it cannot be told, as behind exceptions. */
export function patternIgnoring(patterns: readonly IgnorePattern[], source: string): IgnorePattern | undefined {
  if (patterns.some(({ isException }) => isException)) return undefined;
  const path = cleanPath(source);
  if (path.length > longestPath) return undefined;
  // The root is no path that could be left out, but all of it may be.
  if (/^[./]$/.test(path) && !patterns.some(({ text }) => /^(?:\*\*?|\*\*\/\*)$/.test(text))) return undefined;
  for (const pattern of patterns) {
    const steps = pattern.steps();
    // BuildKit looks no further either where it fails.
    if (steps === undefined) return undefined;
    if (takesPathOrParent(steps, path)) return pattern;
  }
  return undefined;
}

/** What BuildKit reads as one line at most, and what a file system takes as a path. */
const longestLine = 65_535;
const longestPath = 4096;

/** A leading slash means the build context too. */
function normalized(written: string): string {
  const isException = written.startsWith('!');
  const bare = isException ? trim(written.slice(1)) : written;
  const path = bare === '' ? '' : cleanPath(bare);
  return (isException ? '!' : '') + (path.length > 1 && path.startsWith('/') ? path.slice(1) : path);
}

function trim(text: string): string {
  const end = trimmedEnd(text, 0, text.length);
  return text.slice(skipSpace(text, 0, end), end);
}
