import {
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  type CodeAction,
  type CodeActionParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Analysis } from '../../analysis.js';
import type { Client } from '../../client.js';
import type { Editor, Feature } from '../../feature.js';
import { byName, chosenIn, fixOffers, ignoreOffer, type InPart } from './finding-offers.js';
import { makeEdit } from './later-edit.js';
import { fixAllKind, fixAllSuggestedKind, isWanted, type LaterEdit, type Offer } from './offer.js';
import { explainOffers, fixAllOffers, fixRuleOffers, turnOffOffers } from './rule-offers.js';
import { shownAction } from './shown-action.js';

/** What can be done about findings: put right, one or all; ignored; turned off; explained. */
export const codeActions: Feature = {
  capabilities,
  listen(editor) {
    editor.answer(CodeActionRequest.type, [], async (analysis, params, token) => {
      const offers = await offersFor(analysis, params, editor);
      const client = editor.client();
      // Without `only` it is a list for a person, who has not chosen yet: nothing long is made for it.
      const makeNow =
        params.context.only === undefined && client.appliesEdits
          ? undefined
          : (later: LaterEdit) => makeEdit(later, editor);
      const shown = [];
      for (const offer of offers) {
        if (token.isCancellationRequested) return [];
        const action = await shownAction(offer, client, makeNow);
        if (action !== undefined) shown.push(action);
      }
      return shown;
    });
    editor.connection.onRequest(CodeActionResolveRequest.method, async (action: CodeAction): Promise<CodeAction> => {
      const later = action.data as LaterEdit | undefined;
      if (later === undefined) return action;
      try {
        const edit = await makeEdit(later, editor);
        return edit === undefined ? action : { ...action, edit };
      } catch (error) {
        editor.log.failure(error, `${action.title} failed`);
        return action;
      }
    });
  },
};

function capabilities({ codeActions: forms, appliesEdits }: Client): ServerCapabilities {
  if (!forms.literals) return appliesEdits ? { codeActionProvider: true } : {};
  return {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, fixAllSuggestedKind],
      resolveProvider: forms.resolved,
    },
  };
}

async function offersFor(
  { document, parts }: Analysis,
  { range, context: { only, diagnostics } }: CodeActionParams,
  editor: Editor,
): Promise<readonly Offer[]> {
  const [core, scope] = await Promise.all([editor.core(), editor.scopeOf(document.uri)]);
  const wantsFixes = isWanted(CodeActionKind.QuickFix, only);
  const offers: Offer[] = [];
  const reports = [];
  for (const part of parts) {
    const report = await part.lint('quick');
    reports.push(report);
    if (!wantsFixes) continue;
    const where: InPart = { document, part, client: editor.client(), core };
    const chosen = chosenIn(where, report, range, diagnostics);
    if (chosen.length === 0) continue;
    const writer = core.ignoreWriter(report.model);
    offers.push(
      ...chosen.flatMap((one) => fixOffers(where, one)),
      ...fixRuleOffers(document.uri, report, chosen),
      ...chosen.flatMap((one) => ignoreOffer(where, writer, one, 'instruction')),
      ...byName(chosen).flatMap((one) => ignoreOffer(where, writer, one, 'file')),
      ...(await turnOffOffers(where, chosen, scope, editor.folders)),
      ...explainOffers(where, chosen),
    );
  }
  return [...offers, ...fixAllOffers(document.uri, reports, only)];
}
