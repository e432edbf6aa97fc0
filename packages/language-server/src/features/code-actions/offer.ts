import { CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';

/** An edit that is made when it is asked for; it goes to the editor and comes back. */
export type LaterEdit = { readonly uri: string } &
  /** The first fixes of all findings, safe ones only or all; of one rule, where it is named. */
  (
    | { readonly kind: 'fix'; readonly safety: 'safe' | 'suggested'; readonly rule?: string }
    /** A rule, or a code, turned off in a config file. */
    | { readonly kind: 'turn off'; readonly name: string; readonly config: string }
  );

/** What the editor may show in its list of actions. */
export interface Offer {
  readonly title: string;
  readonly kind: string;
  readonly diagnostics?: readonly Diagnostic[];
  readonly isPreferred?: true;
  readonly does:
    | { readonly kind: 'edit'; readonly edit: WorkspaceEdit }
    | { readonly kind: 'later'; readonly edit: LaterEdit }
    | { readonly kind: 'explain'; readonly rule: string }
    | { readonly kind: 'nothing'; readonly reason: string };
}

/** All safe fixes: what an editor runs on saving where it is told to. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.plimsoll`;

/** Fixes that may change what is built, too; not below `source.fixAll`, so that nothing runs them by that name. */
export const fixAllSuggestedKind = 'source.fixAllSuggested.plimsoll';

/** Whether an editor that asks for kinds wants this one: it does where it names the kind or one above it. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
}
