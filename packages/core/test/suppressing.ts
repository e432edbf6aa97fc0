import { expect } from 'vitest';
import { annotate, undraw } from '../src/finding/annotate.js';
import type { Finding, Fix } from '../src/finding/finding.js';
import type { NameLookup } from '../src/linter/ignore-comment.js';
import { suppress } from '../src/linter/suppressions.js';
import { parse } from '../src/syntax/parse.js';
import { applyEdits } from '../src/text/edit.js';
import { Source } from '../src/text/source.js';

const aliases: Readonly<Record<string, readonly string[]>> = {
  'rule-a': ['rule-a'],
  'rule-b': ['rule-b'],
  'rule-off': ['rule-off'],
  'rule-*': ['rule-a', 'rule-b'],
  shellcheck: ['shellcheck'],
  SC2086: ['shellcheck'],
  SC2164: ['shellcheck'],
  'SC20*': ['shellcheck'],
  'unused-ignore': ['unused-ignore'],
  'malformed-ignore': ['malformed-ignore'],
  DL3008: ['rule-a'],
  DL3009: ['rule-b'],
  UndefinedVar: ['rule-a'],
  DuplicateStageName: ['rule-a'],
  LegacyKeyValueFormat: ['rule-b'],
};
/** A look-up of the rules in these tests. */
export const names: NameLookup = {
  select: (name) => ({ ids: aliases[name] ?? [], ...(name.startsWith('SC') ? { code: name } : {}) }),
  nearestName: (name) => ({ 'rule-aa': 'rule-a', UndefinedVr: 'UndefinedVar' })[name],
};
/** The rules that ran; `rule-off` did not. */
export const ran = new Set(['rule-a', 'rule-b', 'shellcheck']);

/** What is written in a text. */
export const written = (text: string) => parse(new Source('Dockerfile', text));

/** A finding of `rule-a` for each `A`, of `rule-b` for each `B`, of ShellCheck for each `S86` and `S64` in an instruction. */
export function findingsIn(text: string): readonly Finding[] {
  const rules: Readonly<Record<string, Partial<Finding>>> = {
    AA: { ruleId: 'rule-a' },
    BB: { ruleId: 'rule-b' },
    S86: { ruleId: 'shellcheck', code: 'SC2086' },
    S64: { ruleId: 'shellcheck', code: 'SC2164' },
  };
  return Array.from(text.matchAll(/\b(?:AA|BB|S86|S64)\b/g), ({ 0: word, index }) => {
    const span = { start: index, end: index + word.length };
    return { ruleId: '', span, message: `${word}.`, severity: 'warning', ...rules[word] };
  });
}

/** The comments of a text against its findings. */
export function run(text: string, findings = findingsIn(text)) {
  const model = written(text);
  return { model, ...suppress(model, findings, { ran, names, levelOf: () => 'warning' }) };
}

function kept(text: string, findings = findingsIn(text)): string {
  const { model, kept } = run(text, findings);
  return annotate(
    model.source,
    kept.map(({ span, message }) => ({ span, text: message })),
  );
}

/** Expects the drawn findings of the text without the drawn rows, which has to be the text. */
export function check(drawn: string): void {
  expect(kept(undraw(drawn))).toBe(drawn);
}

/** The text after the first fix of a finding. */
export function fixed(text: string): string {
  const { model, kept } = run(text);
  const fix = kept.map(({ fixes }) => fixes?.[0]).find((fix): fix is Fix => fix !== undefined);
  return fix === undefined ? text : applyEdits(model.source.text, fix.edits);
}
