import type { Word } from '../syntax/word.js';
import type { Edit } from '../text/edit.js';
import { insertAfter } from '../text/edit.js';
import type { ShellCommand } from './command.js';

/** Puts a flag behind a word of the command: as a JSON element in exec form, escaped inside a JSON string. */
export function insertFlagAfter(command: ShellCommand, word: Word, flag: string): Edit {
  const json = JSON.stringify(flag);
  switch (command.script.form) {
    case 'exec':
      return insertAfter(word.span, `, ${json}`);
    case 'exec-shell':
      return insertAfter(word.span, ` ${json.slice(1, -1)}`);
    case 'shell':
    case 'heredoc':
      return insertAfter(word.span, ` ${flag}`);
  }
}
