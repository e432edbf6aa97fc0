import {
  ExecuteCommandRequest,
  TextDocumentContentRequest,
  type ExecuteCommandParams,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Client } from '../../client.js';
import type { Editor, Feature } from '../../feature.js';
import { makeEdit } from './later-edit.js';
import type { LaterEdit } from './offer.js';
import { commands as names } from './shown-action.js';

/** The scheme of the pages of rules, for an editor that asks the server for their text. */
const pageScheme = 'plimsoll-rule';

/** What code actions run where the editor takes no edit from them, and the pages of rules. */
export const commands: Feature = {
  capabilities,
  listen(editor) {
    editor.connection.onRequest(
      ExecuteCommandRequest.method,
      async (params: ExecuteCommandParams): Promise<unknown> => {
        try {
          return (await run(params, editor)) ?? null;
        } catch (error) {
          editor.log.failure(error, `${params.command} failed`);
          return null;
        }
      },
    );
    editor.connection.onRequest(TextDocumentContentRequest.method, async ({ uri }: { readonly uri: string }) => {
      const rule = new RegExp(`^${pageScheme}:/+([a-z0-9-]+)\\.md$`).exec(uri)?.[1] ?? '';
      return { text: (await pageOf(rule, editor)) ?? '' };
    });
  },
};

function capabilities({ appliesEdits }: Client): ServerCapabilities {
  const edits = appliesEdits ? [names.apply, names.make] : [];
  return { executeCommandProvider: { commands: [...edits, names.explain] } };
}

/** What stands under `workspace` in the server's capabilities. */
export function contentCapabilities({ readsContents }: Client): Required<ServerCapabilities>['workspace'] {
  return readsContents ? { textDocumentContent: { schemes: [pageScheme] } } : {};
}

async function run({ command, arguments: [argument] = [] }: ExecuteCommandParams, editor: Editor): Promise<unknown> {
  switch (command) {
    case names.apply:
      return await apply(argument as WorkspaceEdit, editor);
    case names.make: {
      const edit = await makeEdit(argument as LaterEdit, editor);
      return edit && (await apply(edit, editor));
    }
    case names.explain:
      return await explain(String(argument), editor);
    default:
      return undefined;
  }
}

async function apply(edit: WorkspaceEdit, { connection, client }: Editor): Promise<void> {
  if (client().appliesEdits) await connection.workspace.applyEdit(edit);
}

/** Shows the page of a rule; the page itself for an editor that shows none. */
async function explain(rule: string, editor: Editor): Promise<string | undefined> {
  const { docsUrlOf } = await editor.core();
  const page = await pageOf(rule, editor);
  const { showsDocuments, readsContents } = editor.client();
  const web = docsUrlOf(rule);
  const uri = web ?? (readsContents ? `${pageScheme}:/${rule}.md` : undefined);
  if (page === undefined || !showsDocuments || uri === undefined) return page;
  const { success } = await editor.connection.window.showDocument({
    uri,
    external: web !== undefined,
    takeFocus: true,
  });
  return success ? undefined : page;
}

async function pageOf(rule: string, editor: Editor): Promise<string | undefined> {
  const { rules, rulePage, describeRule } = await editor.core();
  const entry = Object.hasOwn(rules, rule) ? rules[rule as keyof typeof rules] : undefined;
  return entry && rulePage(await describeRule(rule, entry));
}
