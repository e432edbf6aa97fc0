import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readCompatibility, type Difference } from './compatibility.js';

/** What the binary of hadolint 2.15.1 says about a text, recorded. */
export interface HadolintCase {
  readonly dockerfile: string;
  /** The content of `.hadolint.yaml`. */
  readonly config?: Readonly<Record<string, unknown>>;
  /** `DL3008:2` for a code on the first line of an instruction; DL codes only. */
  readonly found: readonly string[];
  /** The name of the predicate that says why plimsoll differs here. */
  readonly differs?: string;
}

const folder = new URL('hadolint-cases/', import.meta.url);

/** The codes that cases were recorded for. */
export function recordedCodes(): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

export function casesOf(code: string): readonly HadolintCase[] {
  return JSON.parse(readFileSync(new URL(`${code}.json`, folder), 'utf8')) as readonly HadolintCase[];
}

/** The known differences by name. */
export function differences(): ReadonlyMap<string, Difference> {
  return new Map(readCompatibility().predicates.map((one) => [one.name, one]));
}
