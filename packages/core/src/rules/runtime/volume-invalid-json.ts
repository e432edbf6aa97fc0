import { isBrokenArray } from '../../model/volume-words.js';
import { defineRule } from '../../rule/define-rule.js';
import { replace } from '../../text/edit.js';
import { spanInFile } from '../../text/segments.js';

/** One path, with quotes of any kind around it or none. */
const element = /^(["'`\u2018\u2019\u201c\u201d]?)(\/[\w./${}@:+-]*)["'`\u2018\u2019\u201c\u201d]?$/;

export default defineRule({
  summary: 'Write a list of volumes as valid JSON.',
  why: "What is no valid JSON array is a list of words: `VOLUME ['/data']` declares a volume with the name `[/data]`, brackets and all, and `/data` has none. The build says nothing, and the data is lost with the container.",
  unfixed: 'the words do not tell what the array should be',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['volume'] },
  looks: 'above',
  options: {},
  examples: [{ bad: "FROM debian:13\nVOLUME ['/data', '/log']\n", good: 'FROM debian:13\nVOLUME ["/data", "/log"]\n' }],
  *check({ instructionsOf }) {
    for (const instruction of instructionsOf('volume')) {
      if (!isBrokenArray(instruction) || instruction.invalid === true) continue;
      const { body, words } = instruction;
      const span = spanInFile(body, 0, body.text.length);
      const paths = pathsOf(body.text);
      const array = paths && `[${paths.map((path) => JSON.stringify(path)).join(', ')}]`;
      const first = words[0]?.text.replaceAll(/["']/g, '') ?? '';
      yield {
        span,
        message: `This is no valid JSON, and makes ${words.length > 1 ? 'volumes like' : 'a volume at'} \`${first}\`.`,
        help: 'Write an array of strings in double quotes, with commas between them.',
        fixes:
          array === undefined
            ? []
            : [
                {
                  title: `Write \`${array}\``,
                  safety: 'safe',
                  effect: 'config',
                  fields: ['Volumes'],
                  edits: [replace(span, array)],
                },
              ],
      };
    }
  },
});

/** The paths that are meant, where they are plain to see. */
function pathsOf(text: string): readonly string[] | undefined {
  const inside = text.slice(1).replace(/\]$/, '').trim().replace(/,$/, '');
  const paths = inside.split(inside.includes(',') ? /\s*,\s*/ : /\s+/).map((part) => element.exec(part.trim())?.[2]);
  return paths.every((path) => path !== undefined) ? paths : undefined;
}
