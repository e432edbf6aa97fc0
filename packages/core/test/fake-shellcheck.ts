import type { Host, ShellcheckAnswer, ShellcheckComment, ShellcheckRequest } from '../src/config/host.js';
import { memoryHost } from './memory-host.js';

/** A host whose ShellCheck complains of every `word` in a script, with code 2000 and the replacement, if there is one. */
export function fakeShellcheck(word: RegExp, replacement?: string): Host & { readonly requests: ShellcheckRequest[] } {
  const requests: ShellcheckRequest[] = [];
  return {
    ...memoryHost({}),
    requests,
    shellcheck: async (request): Promise<ShellcheckAnswer> => {
      requests.push(request);
      return { kind: 'comments', lists: request.scripts.map(({ text }) => commentsOn(text, word, replacement)) };
    },
  };
}

/** A comment on each match; columns count code points. */
export function commentsOn(text: string, word: RegExp, replacement?: string): readonly ShellcheckComment[] {
  return text.split('\n').flatMap((line, index) =>
    Array.from(line.matchAll(word), (match): ShellcheckComment => {
      const column = countOf(line.slice(0, match.index)) + 1;
      const range = { line: index + 1, endLine: index + 1, column, endColumn: column + countOf(match[0]) };
      const replacements = replacement === undefined ? [] : [{ ...range, replacement }];
      return { ...range, code: 2000, level: 'info', message: 'This word', replacements };
    }),
  );
}

function countOf(text: string): number {
  return Array.from(text).length;
}
