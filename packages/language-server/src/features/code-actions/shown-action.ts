import type { CodeAction, Command, WorkspaceEdit } from 'vscode-languageserver';
import type { Client } from '../../client.js';
import type { LaterEdit, Offer } from './offer.js';

/** The commands that actions run; an editor without a form of action for an edit gets the edit by one of them. */
export const commands = {
  /** Its argument is a WorkspaceEdit. */
  apply: 'plimsoll.applyEdit',
  /** Its argument is a LaterEdit. */
  make: 'plimsoll.makeEdit',
  /** Its argument is the id of a rule. */
  explain: 'plimsoll.explain',
} as const;

/** An offer in a form that the editor takes; undefined where there is none. `makeNow` makes an edit that cannot wait. */
export async function shownAction(
  offer: Offer,
  client: Client,
  makeNow: ((later: LaterEdit) => Promise<WorkspaceEdit | undefined>) | undefined,
): Promise<CodeAction | Command | undefined> {
  const { does, title } = offer;
  const { literals, resolved, disabled } = client.codeActions;
  switch (does.kind) {
    case 'nothing':
      return literals && disabled ? { ...literal(offer, client), disabled: { reason: does.reason } } : undefined;
    case 'edit':
      if (literals) return { ...literal(offer, client), edit: does.edit };
      return client.appliesEdits ? { title, command: commands.apply, arguments: [does.edit] } : undefined;
    case 'explain': {
      const command = { title, command: commands.explain, arguments: [does.rule] };
      return literals ? { ...literal(offer, client), command } : command;
    }
    case 'later': {
      if (literals && resolved) return { ...literal(offer, client), data: does.edit };
      const command = { title, command: commands.make, arguments: [does.edit] };
      if (!literals) return client.appliesEdits ? command : undefined;
      const edit = await makeNow?.(does.edit);
      if (edit !== undefined) return { ...literal(offer, client), edit };
      return makeNow === undefined && client.appliesEdits ? { ...literal(offer, client), command } : undefined;
    }
  }
}

function literal({ title, kind, diagnostics = [], isPreferred }: Offer, { codeActions }: Client): CodeAction {
  return {
    title,
    kind,
    ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }),
    ...(isPreferred && codeActions.preferred && { isPreferred }),
  };
}
