import { readFileSync } from 'node:fs';

/** What hadolint does otherwise, and what shows it: the number of an issue of hadolint's, a Dockerfile, or both. */
export interface Evidence {
  readonly issue?: number;
  /** More issues about the same. */
  readonly seeAlso?: readonly number[];
  readonly probe?: string;
  /** What hadolint does, without its name. */
  readonly there: string;
  /** What plimsoll does, without its name. */
  readonly here: string;
}

/** Findings of some codes are not compared where the predicate of that name holds. */
export interface Difference extends Evidence {
  readonly name: string;
  readonly codes: readonly string[];
}

/** `compatibility.json`: where plimsoll differs from hadolint on purpose. */
export interface Compatibility {
  /** The version that was asked. */
  readonly hadolint: string;
  readonly predicates: readonly Difference[];
  /** What hadolint cannot read: DL1000 there, and nothing else of the file. */
  readonly unread: readonly Evidence[];
  /** What no code can be compared for. */
  readonly others: readonly (Evidence & Pick<Difference, 'codes'>)[];
  /** Issues that ask for less than a code says by policy, for which a rule has an option. */
  readonly policies: Readonly<Record<string, readonly number[]>>;
}

export function readCompatibility(): Compatibility {
  return JSON.parse(readFileSync(new URL('../../../compatibility.json', import.meta.url), 'utf8')) as Compatibility;
}
