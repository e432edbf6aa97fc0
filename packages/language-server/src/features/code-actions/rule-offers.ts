import type { Report } from '@plimsoll/core';
import { CodeActionKind } from 'vscode-languageserver';
import type { Editor } from '../../feature.js';
import type { Scope } from '../../linting.js';
import { byName, nameOf, type Chosen, type InPart } from './finding-offers.js';
import { fixAllKind, fixAllSuggestedKind, isWanted, type Offer } from './offer.js';

/** Fixing all that the chosen findings' rules find in the file, for each rule that finds more than one thing. */
export function fixRuleOffers(uri: string, { findings }: Report, chosen: readonly Chosen[]): readonly Offer[] {
  return rulesOf(chosen).flatMap((ruleId): readonly Offer[] => {
    const fixes = findings.flatMap((finding) => (finding.ruleId === ruleId ? (finding.fixes?.slice(0, 1) ?? []) : []));
    if (fixes.length < 2) return [];
    const isSafe = fixes.every(({ safety }) => safety === 'safe');
    return [
      {
        title: `Fix all problems of ${ruleId}${isSafe ? '' : ' (may change what is built)'}`,
        kind: CodeActionKind.QuickFix,
        diagnostics: chosen.filter(({ finding }) => finding.ruleId === ruleId).flatMap((one) => one.diagnostics),
        does: { kind: 'later', edit: { kind: 'fix', uri, safety: isSafe ? 'safe' : 'suggested', rule: ruleId } },
      },
    ];
  });
}

/** Fixing all of the file: what is safe; on its own request also the rest; and of one rule, where its kind is asked for. */
export function fixAllOffers(
  uri: string,
  reports: readonly Report[],
  only: readonly string[] | undefined,
): readonly Offer[] {
  const first = reports.flatMap(({ findings }) =>
    findings.flatMap(({ ruleId, fixes = [] }) => fixes.slice(0, 1).map(({ safety }) => ({ ruleId, safety }))),
  );
  const hasSafe = first.some(({ safety }) => safety === 'safe');
  const hasOther = first.some(({ safety }) => safety !== 'safe');
  const rules = (only ?? []).flatMap((kind) =>
    kind.startsWith(`${fixAllKind}.`) ? [kind.slice(fixAllKind.length + 1)] : [],
  );
  const offers: readonly Offer[] = [
    ...(hasSafe
      ? [offer('Fix all problems that have a safe fix', fixAllKind, { kind: 'fix', uri, safety: 'safe' })]
      : []),
    ...(hasOther
      ? [
          offer('Fix all problems (may change what is built)', fixAllSuggestedKind, {
            kind: 'fix',
            uri,
            safety: 'suggested',
          }),
        ]
      : []),
    ...rules
      .filter((rule) => first.some(({ ruleId, safety }) => ruleId === rule && safety === 'safe'))
      .map((rule) =>
        offer(`Fix all problems of ${rule}`, `${fixAllKind}.${rule}`, { kind: 'fix', uri, safety: 'safe', rule }),
      ),
  ];
  return offers.filter(({ kind }) => isWanted(kind, only));
}

/** Turning the chosen findings' rules off in the nearest config file, or in a new one. */
export async function turnOffOffers(
  { document, part, client, core }: InPart,
  chosen: readonly Chosen[],
  { overrides, host }: Scope,
  folders: Editor['folders'],
): Promise<readonly Offer[]> {
  const { config } = await part.read();
  const nearest = config.files.at(-1);
  if (overrides.noConfig === true) return [];
  const name = nearest?.slice(nearest.lastIndexOf('/') + 1) ?? '';
  // hadolint's own config would not count any more beside a new one of ours.
  if (nearest !== undefined && !core.configNames.includes(name) && overrides.configFile === undefined) return [];
  if (nearest === undefined && (!client.createsFiles || !document.uri.startsWith('file:'))) return [];
  const top = folders.around(part.path)?.path ?? parentOf(part.path);
  const file = nearest ?? `${await folderOfNewConfig(parentOf(part.path), top, host)}/${core.configNames[0]}`;
  return byName(chosen).flatMap(({ finding, diagnostics }): readonly Offer[] => {
    const rule = nameOf(finding);
    if (core.rules[finding.ruleId as keyof typeof core.rules]?.rule.presets === 'everywhere') return [];
    return [
      {
        title: `Turn ${rule} off in ${nearest === undefined ? 'a new plimsoll.yaml' : name}`,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        does: { kind: 'later', edit: { kind: 'turn off', uri: document.uri, name: rule, config: file } },
      },
    ];
  });
}

/** The highest folder up to `top` in which a config counts for what lies in `folder`: the search for one ends at `.git`. */
async function folderOfNewConfig(folder: string, top: string, host: Scope['host']): Promise<string> {
  const names = await host.list(folder).catch(() => undefined);
  const isTop = folder.length <= top.length || names?.some((name) => /^\.git\/?$/.test(name)) === true;
  return isTop ? folder : await folderOfNewConfig(parentOf(folder), top, host);
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** The pages of the chosen findings' rules, where the editor can show them. */
export function explainOffers({ client, core }: InPart, chosen: readonly Chosen[]): readonly Offer[] {
  if (!client.showsDocuments) return [];
  return rulesOf(chosen).flatMap((rule): readonly Offer[] => {
    if (core.docsUrlOf(rule) === undefined && !client.readsContents) return [];
    return [{ title: `Explain ${rule}`, kind: CodeActionKind.QuickFix, does: { kind: 'explain', rule } }];
  });
}

/** The ids of the rules that found something, each once. */
function rulesOf(chosen: readonly Chosen[]): readonly string[] {
  return [...new Set(chosen.map(({ finding }) => finding.ruleId))];
}

function offer(title: string, kind: string, edit: Extract<Offer['does'], { kind: 'later' }>['edit']): Offer {
  return { title, kind, does: { kind: 'later', edit } };
}
