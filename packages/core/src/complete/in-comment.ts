import { buildkitChecks, experimentalChecks } from '../linter/buildkit-checks.js';
import { directiveDocs } from '../knowledge/instruction-docs.js';
import { aliasesOf } from '../config/rule-names.js';
import type { Model } from '../model/model.js';
import type { RuleTable } from '../rule/rule-table.js';
import type { Proposal, Proposals } from './proposal.js';

/** What could stand in a comment: directives at the top, names of rules and checks in ignore comments. */
export function inComment(model: Model, table: RuleTable, offset: number): Proposals | undefined {
  const { text } = model.source;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const match = /^(?:\uFEFF)?[ \t]*#[ \t]*(.*)$/.exec(text.slice(lineStart, offset));
  if (match === null) return undefined;
  const [, written = ''] = match;
  const at = (word: string, proposals: readonly Proposal[]): Proposals => ({
    span: { start: offset - word.length, end: offset },
    proposals,
  });
  const isTop = model.instructions.every(({ span }) => span.start > offset);
  if (/^[a-z]*$/i.test(written)) return at(written, isTop ? [...directives(), ...ignores] : ignores);
  const [, tool, names] = /^(plimsoll|hadolint)\s+(?:(?:global|stage)\s+)?ignore\s*=\s*(.*)$/.exec(written) ?? [];
  if (names !== undefined) return at(lastOf(names), tool === 'hadolint' ? codes(table) : ruleNames(table));
  const [, options] = /^check\s*=\s*(.*)$/i.exec(written) ?? [];
  if (options !== undefined) return at(lastOf(options), checkOptions(options));
  const [, syntax] = /^syntax\s*=\s*(\S*)$/i.exec(written) ?? [];
  if (syntax !== undefined) return at(syntax, isTop ? frontends : []);
  const [, escape] = /^escape\s*=\s*(\S*)$/i.exec(written) ?? [];
  return escape === undefined ? undefined : at(escape, isTop ? escapes : []);
}

const ignores: readonly Proposal[] = [
  { label: 'plimsoll ignore=', kind: 'directive', detail: 'hide a finding of the instruction below' },
  { label: 'plimsoll global ignore=', kind: 'directive', detail: 'hide findings in the whole file' },
];

const frontends: readonly Proposal[] = [
  { label: 'docker/dockerfile:1', kind: 'value', detail: 'the newest of version 1' },
  { label: 'docker/dockerfile:1-labs', kind: 'value', detail: 'with experimental features' },
];

const escapes: readonly Proposal[] = [
  { label: '\\', kind: 'value' },
  { label: '`', kind: 'value', detail: 'for Windows paths' },
];

function directives(): readonly Proposal[] {
  return Object.entries(directiveDocs).map(([name, { text }]) => ({
    label: `${name}=`,
    kind: 'directive',
    words: text,
  }));
}

function lastOf(list: string): string {
  return /[^,;=\s]*$/.exec(list)?.[0] ?? '';
}

function ruleNames(table: RuleTable): readonly Proposal[] {
  return Object.entries(table).map(([id, { rule }]) => ({
    label: id,
    kind: 'rule',
    detail: rule.summary,
    words: rule.why,
  }));
}

function codes(table: RuleTable): readonly Proposal[] {
  return Object.values(table).flatMap(({ rule }) =>
    aliasesOf(rule)
      .filter((code) => /^DL\d/.test(code))
      .map((label): Proposal => ({ label, kind: 'rule', detail: rule.summary, words: rule.why })),
  );
}

function checkOptions(written: string): readonly Proposal[] {
  const option = /(?:^|;)\s*(skip|experimental|error)\s*=[^;]*$/i.exec(written)?.[1]?.toLowerCase();
  switch (option) {
    case 'skip':
      return checks(Object.keys(buildkitChecks));
    case 'experimental':
      return checks(experimentalChecks);
    case 'error':
      return [{ label: 'true', kind: 'value' }];
    default:
      return ['skip=', 'error=true', 'experimental='].map((label): Proposal => ({ label, kind: 'value' }));
  }
}

function checks(names: readonly string[]): readonly Proposal[] {
  return ['all', ...names].map((label) => ({ label, kind: 'rule' }));
}
