import { expect, it, vi } from 'vitest';
import { exampleCases, fixableBuilds, type NamedCase } from './fix-cases.js';
import { fixProofs, leastProofs, proofFault } from './fix-proofs.js';
import { ruleTestFiles } from './rule-test-files.js';
import type { RuleCases } from './test-rule.js';

const written = vi.hoisted((): NamedCase[] => []);

// The cases are read, and not run.
vi.mock('./test-rule.js', () => ({
  testRule: (id: string, { invalid }: RuleCases) => {
    for (const ruleCase of invalid) written.push([id, ruleCase]);
  },
}));

const files = ruleTestFiles();
await Promise.all(files.map((file) => import(file)));

it('has recorded proofs for every safe fix that a test or an example shows', { timeout: 120_000 }, async () => {
  expect(written.length).toBeGreaterThan(files.length);
  const shown = new Set<string>();
  for (const one of [...exampleCases(), ...written])
    for (const { fixes } of await fixableBuilds(one, false))
      for (const { ruleId, claim } of fixes) shown.add(`${ruleId} ${claim.fix.effect}`);
  const recorded = fixProofs();
  const faults = [...shown].map((name) => {
    const [ruleId = '', effect = ''] = name.split(' ');
    return proofFault(recorded, ruleId, effect as 'none');
  });
  expect(faults.filter((fault) => fault !== undefined).sort()).toEqual([]);
});

it('takes no fix for safe that failed once, or was proven too seldom', () => {
  const proofs = {
    a: { exec: { corpus: 3, generated: leastProofs, failures: 1 } },
    b: { exec: { corpus: 2, generated: leastProofs - 3, failures: 0 } },
    c: { exec: { corpus: 0, generated: leastProofs, failures: 0 } },
  };
  const recorded = { date: '', buildkit: '', proofs };
  expect(['a', 'b', 'c'].map((id) => proofFault(recorded, id, 'exec') === undefined)).toEqual([false, false, true]);
  expect(proofFault(recorded, 'c', 'none')).toContain('0 proofs of 5');
});
