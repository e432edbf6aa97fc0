import { readFileSync } from 'node:fs';
import type { Effect } from '../src/finding/finding.js';

/** In how many files a fix of a rule kept its effect, and in how many it did not. */
export interface ProofCounts {
  readonly corpus: number;
  readonly generated: number;
  readonly failures: number;
}

/** The recorded proofs: when, with which BuildKit, and by rule and effect. */
export interface FixProofs {
  readonly date: string;
  readonly buildkit: string;
  readonly proofs: Readonly<Record<string, Readonly<Partial<Record<Effect, ProofCounts>>>>>;
}

/** In how many files a fix has to be proven before it may be called safe. */
export const leastProofs = 5;

/** The recorded proofs; see scripts/record-fix-proofs.mjs. */
export function fixProofs(): FixProofs {
  return JSON.parse(readFileSync(new URL('fix-proofs.json', import.meta.url), 'utf8')) as FixProofs;
}

/** Why a safe fix of a rule may not be called so; undefined where it may. */
export function proofFault({ proofs }: FixProofs, ruleId: string, effect: Effect): string | undefined {
  const { corpus = 0, generated = 0, failures = 0 } = proofs[ruleId]?.[effect] ?? {};
  const name = `${ruleId} has a safe fix (${effect})`;
  if (failures > 0) return `${name} that failed in ${failures} files`;
  if (corpus + generated >= leastProofs) return undefined;
  return `${name} with ${corpus + generated} proofs of ${leastProofs}: run scripts/record-fix-proofs.mjs, or call it suggested`;
}
