import type { Finding, Fix, IgnoreWriter, Report } from '@plimsoll/core';
import { CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver';
import type { Client } from '../../client.js';
import type { Core } from '../../core.js';
import type { Part } from '../../document/part.js';
import type { Snapshot } from '../../document/snapshot.js';
import { workspaceEditOf } from '../../workspace-edit.js';
import type { Offer } from './offer.js';

/** A finding in the range that was asked about, and the editor's diagnostics of it. */
export interface Chosen {
  readonly finding: Finding;
  readonly diagnostics: readonly Diagnostic[];
}

/** What findings are looked at in. */
export interface InPart {
  readonly document: Snapshot;
  readonly part: Part;
  readonly client: Client;
  readonly core: Core;
}

/** The findings that meet a range, with those of the editor's diagnostics that are about them. */
export function chosenIn(
  { part }: InPart,
  { findings }: Report,
  range: Range,
  shown: readonly Diagnostic[],
): readonly Chosen[] {
  const own = shown.filter(({ source = 'plimsoll' }) => source === 'plimsoll');
  const byPlace = new Map<string, Diagnostic[]>();
  for (const diagnostic of own) {
    const key = placeKey(diagnostic.code, diagnostic.range);
    byPlace.set(key, [...(byPlace.get(key) ?? []), diagnostic]);
  }
  return findings.flatMap((finding) => {
    const at = part.rangeOf(finding.span);
    if (isBefore(at.end, range.start) || isBefore(range.end, at.start)) return [];
    return [{ finding, diagnostics: byPlace.get(placeKey(nameOf(finding), at)) ?? [] }];
  });
}

/** The name that a finding is shown, ignored and turned off by. */
export function nameOf({ ruleId, code = ruleId }: Pick<Finding, 'ruleId' | 'code'>): string {
  return code;
}

/** One of the findings of each name, with the diagnostics of all. */
export function byName(chosen: readonly Chosen[]): readonly Chosen[] {
  const all = new Map<string, Chosen>();
  for (const { finding, diagnostics } of chosen) {
    const known = all.get(nameOf(finding));
    const together = [...(known?.diagnostics ?? []), ...diagnostics];
    all.set(nameOf(finding), { finding: known?.finding ?? finding, diagnostics: together });
  }
  return [...all.values()];
}

/** All fixes of a finding, the first as the preferred one where it is safe. */
export function fixOffers(where: InPart, { finding, diagnostics }: Chosen): readonly Offer[] {
  return (finding.fixes ?? []).map((fix, index) => {
    const does = editOf(where, fix.edits);
    const isPreferred = index === 0 && fix.safety === 'safe' && does.kind === 'edit';
    return {
      title: titleOf(fix),
      kind: CodeActionKind.QuickFix,
      diagnostics,
      does,
      ...(isPreferred && { isPreferred: true as const }),
    };
  });
}

/** The comment that hides a finding at its instruction, or in the file; a build that fails is not hidden. */
export function ignoreOffer(
  where: InPart,
  writer: IgnoreWriter,
  { finding, diagnostics }: Chosen,
  range: 'instruction' | 'file',
): readonly Offer[] {
  if (where.core.rules[finding.ruleId as keyof Core['rules']]?.rule.presets === 'everywhere') return [];
  const edit = writer.editFor(finding, range);
  if (edit === undefined) return [];
  const title = `Ignore ${nameOf(finding)} ${range === 'file' ? 'in this file' : 'for this instruction'}`;
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, does: editOf(where, [edit]) }];
}

function titleOf({ title, safety }: Fix): string {
  return safety === 'safe' ? title : `${title} (may change what is built)`;
}

function editOf({ document, part, client }: InPart, edits: Fix['edits']): Offer['does'] {
  const made = part.textEditsOf(edits);
  return made === undefined
    ? { kind: 'nothing', reason: 'The Dockerfile in this file is written in a way that cannot be edited here.' }
    : { kind: 'edit', edit: workspaceEditOf(client, document, made) };
}

function placeKey(code: Diagnostic['code'], { start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character} ${code}`;
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
