import { defineRule } from '../../rule/define-rule.js';
import { replace } from '../../text/edit.js';
import { spanInFile } from '../../text/segments.js';

export default defineRule({
  summary: 'Put a working directory with spaces in quotes.',
  why: '`WORKDIR` takes the whole rest of its line for one path, unlike nearly every other instruction: a comment, a second path or a command behind it becomes part of the name of the folder, and the build says nothing. Quotes show that the space is meant.',
  unfixed: 'it is not known which words belong to the path',
  severity: 'warning',
  presets: {},
  on: { kinds: ['workdir'] },
  looks: 'above',
  options: {},
  examples: [{ bad: 'FROM debian:13\nWORKDIR /srv/my app\n', good: 'FROM debian:13\nWORKDIR "/srv/my app"\n' }],
  *check({ instructionsOf, stageOf, source }) {
    for (const instruction of instructionsOf('workdir')) {
      const { body } = instruction;
      const { text } = body;
      // On Windows such paths are common: `C:\Program Files`.
      if (
        !/\s/.test(text) ||
        /["'\\`]/.test(text) ||
        stageOf(instruction)?.isWindows !== false ||
        /^[a-z]:/i.test(text)
      )
        continue;
      const span = spanInFile(body, 0, text.length);
      const quoted = `"${text}"`;
      // Behind such a word it is no path any more.
      const isPath = !/\s(?:[#&|;/$(-]|as\s)/i.test(text) && source.text.slice(span.start, span.end) === text;
      yield {
        span,
        message: `The name of the folder is \`${text}\`, with the space.`,
        help: isPath ? 'Put it in quotes if that is meant.' : 'Leave out what is not part of the path.',
        fixes: isPath
          ? [{ title: 'Put it in quotes', safety: 'safe', effect: 'none', edits: [replace(span, quoted)] }]
          : [],
      };
    }
  },
});
