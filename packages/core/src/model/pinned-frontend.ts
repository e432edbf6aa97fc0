import type { Since } from '../knowledge/frontend-versions.js';
import type { Directives } from '../syntax/directive.js';
import type { Span } from '../text/span.js';

/** The version of Docker's frontend that `# syntax=` pins. */
export interface PinnedFrontend {
  /** As written, without what stands behind the numbers: `1.4` or `1.4.0`. */
  readonly version: string;
  readonly isLabs: boolean;
  /** The version and its channel, as `1.4-labs`. */
  readonly span: Span;
  /** Whether a digest decides, whatever the version says. */
  readonly hasDigest: boolean;
}

const pattern =
  /(?:^|\/)docker\/dockerfile(?:-upstream)?:((\d{1,4}\.\d{1,4}(?:\.\d{1,4})?)(?:-rc\d+)?(-labs|-experimental)?)(?:@.*)?$/i;

/** Undefined where the version is left open (`1`, `latest`, `labs`), and for the frontends of others. */
export function pinnedFrontend({ syntax }: Directives): PinnedFrontend | undefined {
  const match = syntax && pattern.exec(syntax.value);
  if (!match) return undefined;
  const [, tag = '', version = '', channel] = match;
  const start = syntax.valueSpan.start + syntax.value.indexOf(`:${tag}`) + 1;
  const span = { start, end: start + tag.length };
  return { version, isLabs: channel !== undefined, span, hasDigest: syntax.value.includes('@') };
}

/** The first version with the feature that someone who pins this one can have; undefined: none in this channel. */
export function neededBy({ isLabs }: PinnedFrontend, { stable, labs }: Since): string | undefined {
  return isLabs ? (labs ?? stable) : stable;
}

/** Whether the version `a` is before `b`, by its first two numbers. */
export function isBefore(a: string, b: string): boolean {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA === majorB ? minorA < minorB : majorA < majorB;
}
