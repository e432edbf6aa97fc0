import { SignatureHelpRequest, type SignatureHelp } from 'vscode-languageserver';
import type { Feature } from '../feature.js';
import { languageService } from '../language-service.js';

/** The forms of the instruction that is being typed. */
export const signature: Feature = {
  capabilities: () => ({
    signatureHelpProvider: {
      triggerCharacters: ['-', '[', ',', '"', ' ', '=', '#', '/', ':'],
      retriggerCharacters: [],
    },
  }),
  listen: ({ answerAt }) =>
    answerAt(SignatureHelpRequest.type, null, async ({ part, offset }) => {
      const { model } = await part.read();
      const lineStart = part.text.lastIndexOf('\n', offset - 1) + 1;
      const instruction = model.instructions.findLast(({ span }) => span.start <= offset);
      const start = instruction !== undefined && lineStart <= instruction.span.end ? instruction.span.start : lineStart;
      const before = part.text.slice(start, offset);
      // The library reads all of a text at every call: it gets the one instruction.
      if (before.length > 20_000 || instruction?.heredocs.some(({ contentSpan }) => contentSpan.start <= offset))
        return null;
      const service = await languageService();
      const directive = model.escape === '`' ? '# escape=`\n' : '';
      const lines = (directive + before).split('\n');
      const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
      const rest = part.text.slice(offset, Math.max(offset, instruction?.span.end ?? offset));
      const help: SignatureHelp | null = service.computeSignatureHelp(directive + before + rest, position);
      return help === null || help.signatures.length === 0 ? null : help;
    }),
};
