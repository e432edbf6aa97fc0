import type { Word } from '../syntax/word.js';
import type { Edit } from '../text/edit.js';
import { insertAfter } from '../text/edit.js';
import type { ShellCommand } from './command.js';

/** Puts a flag behind a word of the command: as a JSON element in exec form, escaped inside a JSON string. */
export function insertFlagAfter(command: ShellCommand, word: Word, flag: string): Edit {
  const json = JSON.stringify(flag);
  switch (command.script.form) {
    case 'exec':
      // Its span ends before the quote.
      return insertAfter({ start: word.span.start, end: word.span.end + 1 }, `, ${json}`);
    case 'exec-shell':
      return insertAfter(word.span, ` ${json.slice(1, -1)}`);
    case 'shell':
    case 'heredoc':
      return insertAfter(word.span, ` ${flag}`);
  }
}
