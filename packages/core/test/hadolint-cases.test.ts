import { describe, expect, it, test } from 'vitest';
import { hadolintOverrides } from '../src/config/hadolint-overrides.js';
import { readHadolintConfig } from '../src/config/read-hadolint-config.js';
import { aliasesOf } from '../src/config/rule-names.js';
import { hadolintFindings } from '../src/linter/hadolint-findings.js';
import { createLinter } from '../src/linter/linter.js';
import type { RuleTable } from '../src/rule/rule-table.js';
import { rules } from '../src/rules/index.js';
import { readCompatibility } from './compatibility.js';
import { casesOf, differences, recordedCodes, type HadolintCase } from './hadolint-cases.js';
import { dockerfileOf, predicates } from './hadolint-predicates.js';
import { memoryHost } from './memory-host.js';

const table: RuleTable = rules;
const codes = new Set(Object.values(table).flatMap(({ rule }) => aliasesOf(rule)));
const known = differences();

/** `DL3008:2` for each code on each line, as plimsoll finds them under the case's config. */
async function ours({ dockerfile, config: written = {} }: HadolintCase): Promise<readonly string[]> {
  const { config, mistakes } = await readHadolintConfig(JSON.stringify(written));
  expect(mistakes).toEqual([]);
  const report = await createLinter(memoryHost({}), hadolintOverrides(config, table)).lint('Dockerfile', dockerfile);
  expect(report.crashes).toEqual([]);
  const findings = hadolintFindings(report, config, table);
  return findings.map(({ code, line }) => `${code}:${line}`).filter((one) => one.startsWith('DL'));
}

/** What only one of both says: `+DL3008:2` plimsoll, `-DL3008:2` hadolint. */
async function difference(one: HadolintCase): Promise<readonly string[]> {
  const mine = new Set(await ours(one));
  const theirs = new Set(one.found.filter((entry) => codes.has(entry.split(':')[0] ?? '')));
  return [
    ...[...mine].filter((entry) => !theirs.has(entry)).map((entry) => `+${entry}`),
    ...[...theirs].filter((entry) => !mine.has(entry)).map((entry) => `-${entry}`),
  ].sort();
}

/** The differences that no predicate accounts for; those in the case's own code only the one that the case names. */
function unexplained({ dockerfile, differs }: HadolintCase, own: string, found: readonly string[]): readonly string[] {
  if (found.length === 0) return found;
  const { matches } = dockerfileOf(dockerfile);
  return found.filter((entry) => {
    const [code = '', line] = entry.slice(1).split(':');
    const names = code !== own ? [...known.keys()] : differs === undefined ? [] : [differs];
    return !names.some((name) => known.get(name)?.codes.includes(code) && matches(name, code, Number(line)));
  });
}

describe.each(recordedCodes())('the cases of %s', (code) => {
  const cases = casesOf(code);
  const fires = ({ found }: HadolintCase): boolean => found.some((entry) => entry.startsWith(`${code}:`));

  it('are ten that fire and ten that do not', () => {
    expect(cases.filter(fires).length).toBeGreaterThanOrEqual(10);
    expect(cases.filter((one) => !fires(one)).length).toBeGreaterThanOrEqual(10);
  });

  it.each(cases.map((one, index) => [index, one] as const))('%i', async (_index, one) => {
    const { dockerfile, differs } = one;
    const found = await difference(one);
    expect({ dockerfile, difference: unexplained(one, code, found) }).toEqual({ dockerfile, difference: [] });
    // A difference that is no more is a case like the others.
    expect(found.some((entry) => entry.slice(1).startsWith(`${code}:`))).toBe(differs !== undefined);
  });
});

test('every difference has a predicate, words for both sides, and an issue or a probe', () => {
  expect([...known.keys()].sort()).toEqual(Object.keys(predicates).sort());
  for (const { codes: about, issue, probe, there, here } of known.values()) {
    expect(about.filter((code) => !codes.has(code))).toEqual([]);
    for (const words of [there, here]) expect(words).toMatch(/^\S.*[^.]$/s);
    expect(issue ?? probe).toBeDefined();
  }
});

test('a case shows each difference', () => {
  const used = new Set(recordedCodes().flatMap((code) => casesOf(code).flatMap(({ differs }) => differs ?? [])));
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
  const compared = [...known.values()].filter(({ codes: about }) => about.some((code) => code !== 'DL1000'));
  expect(compared.filter(({ name }) => !used.has(name)).map(({ name }) => name)).toEqual([]);
});

test.each(readCompatibility().unread)('what hadolint cannot read: it $there', async ({ probe = '' }) => {
  const found = await ours({ dockerfile: probe, found: [] });
  // The one that BuildKit cannot read either.
  expect(found.some((entry) => entry.startsWith('DL1000'))).toBe(probe.includes('FORM'));
});
