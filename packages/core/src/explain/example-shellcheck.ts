import type { ShellcheckAnswer, ShellcheckComment, ShellcheckRequest } from '../config/host.js';

/** Stands in for ShellCheck in examples: it knows one thing, in our words, a word that is a variable without quotes. */
export function exampleShellcheck({ scripts }: ShellcheckRequest): Promise<ShellcheckAnswer> {
  return Promise.resolve({ kind: 'comments', lists: scripts.map(({ text }) => text.split('\n').flatMap(unquoted)) });
}

function unquoted(text: string, index: number): readonly ShellcheckComment[] {
  return Array.from(text.matchAll(/(?<= )\$\w+(?= |$)/g), (match): ShellcheckComment => {
    const line = index + 1;
    const column = match.index + 1;
    const endColumn = column + match[0].length;
    const quoteAt = (at: number) => ({ line, endLine: line, column: at, endColumn: at, replacement: '"' });
    return {
      code: 2086,
      level: 'info',
      message: 'Without quotes this falls apart at blanks.',
      line,
      column,
      endLine: line,
      endColumn,
      replacements: [quoteAt(column), quoteAt(endColumn)],
    };
  });
}
