import {
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { PlaceInPart } from '../analysis.js';
import type { Core } from '../core.js';
import type { Feature } from '../feature.js';

/** Renames a stage, a variable or a heredoc at all its places, or says why that would change the build. */
export const rename: Feature = {
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  listen({ answerAt, core, client }) {
    answerAt(PrepareRenameRequest.type, null, async (place) => {
      const [known, { model }] = await Promise.all([core(), place.part.read()]);
      const at = nameAt(known, model, place.offset);
      if (at === undefined) return null;
      const refused = known.refusalOf(model, at.name);
      if (refused !== undefined) throw refusal(refused);
      return { range: place.part.rangeOf(at.occurrence.span), placeholder: at.name.text };
    });
    answerAt(RenameRequest.type, null, async (place, { newName }) => {
      const [known, { model }] = await Promise.all([core(), place.part.read()]);
      const at = nameAt(known, model, place.offset);
      if (at === undefined) throw refusal('There is no stage, variable or heredoc here.');
      const renamed = known.renameTo(model, at.name, newName);
      if ('refused' in renamed) throw refusal(renamed.refused);
      const edits = place.part.textEditsOf(renamed.edits);
      if (edits === undefined)
        throw refusal('The Dockerfile in this file is written in a way that cannot be edited here.');
      return editOf(place, edits, client().editsVersions);
    });
  },
};

/** A number that stands for a stage is not its name. */
function nameAt({ namesOf }: Core, model: Parameters<Core['namesOf']>[0], offset: number) {
  const at = namesOf(model).at(offset);
  return at?.occurrence.isText === true ? at : undefined;
}

function editOf(
  { document: { uri, version } }: PlaceInPart,
  edits: NonNullable<ReturnType<PlaceInPart['part']['textEditsOf']>>,
  versions: boolean,
): WorkspaceEdit {
  return versions ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}

function refusal(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
