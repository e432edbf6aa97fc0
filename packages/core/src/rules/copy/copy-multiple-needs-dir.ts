import { insertBefore } from '../../text/edit.js';
import { defineRule } from '../../rule/define-rule.js';
import { spanInWord } from '../../syntax/span-in-word.js';

export default defineRule({
  summary: 'End the destination with a slash where several sources are copied.',
  why: 'Several files can only go into a folder. Without the slash at its end the destination may be taken for a file: then each source replaces the one before, or the builder refuses to copy.',
  severity: 'error',
  presets: { recommended: 'error' },
  replaces: {
    hadolint: { DL3021: { level: 'error' } },
    others: ['DS-0011', 'DF048'],
  },
  on: { kinds: ['copy'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nCOPY package.json package-lock.json /app\n',
      good: 'FROM node:24\nCOPY package.json package-lock.json /app/\n',
    },
  ],
  *check({ instructionsOf, expand, stageOf, escape }) {
    for (const copy of instructionsOf('copy')) {
      const { sources, destination } = copy;
      if (destination === undefined || sources.length < 2) continue;
      const value = expand(destination, copy);
      // `.` and `..` are folders by their names.
      if (!value.known || /(?:^|\/)\.{0,2}$/.test(value.value)) continue;
      if (value.value.endsWith('\\') && (escape === '`' || stageOf(copy)?.isWindows === true)) continue;
      // In front of the quote that ends it; a JSON string has no quotes in its text.
      const end = copy.json === undefined ? destination.text.replace(/["']$/, '').length : destination.text.length;
      const at = spanInWord(copy, destination, end, end);
      yield {
        span: destination.span,
        message: `${sources.length} sources need a folder, and \`${value.value}\` does not end with a slash.`,
        help: 'Add `/`.',
        fixes: [
          {
            title: 'Add `/`',
            safety: 'safe',
            effect: 'files',
            edits: [insertBefore(at, '/')],
          },
        ],
      };
    }
  },
});
