import type { Fix } from '../../finding/finding.js';
import { isBrokenArray } from '../../model/volume-words.js';
import { defineRule } from '../../rule/define-rule.js';
import type { InstructionOf } from '../../syntax/instruction.js';
import { replace } from '../../text/edit.js';

/** A path that means the same in both forms. */
const plain = /^(?:"([^"'\\\s]+)"|'([^"'\\\s$]+)'|([^"'\\\s]+))$/;

export default defineRule({
  summary: 'Write volumes as a JSON array.',
  why: 'The array shows where each path begins and ends, also where one has a space, and looks the same in all files. The other form does the same: this rule is for teams that want one of them.',
  unfixed: 'a path has a blank',
  severity: 'style',
  presets: {},
  optIn: true,
  on: { kinds: ['volume'] },
  looks: 'above',
  options: {},
  examples: [{ bad: 'FROM debian:13\nVOLUME /data /log\n', good: 'FROM debian:13\nVOLUME ["/data", "/log"]\n' }],
  *check({ instructionsOf }) {
    for (const instruction of instructionsOf('volume')) {
      const { json, words } = instruction;
      const [first] = words;
      const last = words.at(-1);
      if (json !== undefined || first === undefined || last === undefined || isBrokenArray(instruction)) continue;
      yield {
        span: { start: first.span.start, end: last.span.end },
        message: 'The volumes are not written as a JSON array.',
        help: 'Put each path in double quotes, and all of them in brackets.',
        fixes: fixesOf(instruction),
      };
    }
  },
});

/** Word by word, so that lines stay as they are. */
function fixesOf({ words }: InstructionOf<'volume'>): readonly Fix[] {
  const paths = words.map(({ text }) =>
    plain
      .exec(text)
      ?.slice(1)
      .find((path) => path !== undefined),
  );
  if (paths.some((path) => path === undefined)) return [];
  const edits = words.map(({ span }, at) => {
    const isLast = at === words.length - 1;
    return replace(span, `${at === 0 ? '[' : ''}${JSON.stringify(paths[at])}${isLast ? ']' : ','}`);
  });
  return [{ title: 'Write a JSON array', safety: 'safe', effect: 'none', edits }];
}
