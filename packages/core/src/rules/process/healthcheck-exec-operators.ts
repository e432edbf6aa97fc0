import { hasNoShell } from '../../knowledge/image-lacks.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import type { JsonWord } from '../../syntax/word.js';
import type { Edit } from '../../text/edit.js';
import { spanInFile, type Segments } from '../../text/segments.js';

/** What only a shell understands, as a word of its own. */
const operator = /^(\|\|?|&&?|;|\d?>>?|<|\d>&\d|&>)$/;

/** Words that mean the same in a shell; `$X` is meant to be its value. */
const plain = /^[^\s'"\\*?[\]{}~&|;<>()`!#]+$/;

export default defineRule({
  summary: 'Write a `HEALTHCHECK` with `||` or `|` in shell form.',
  why: 'A JSON array starts the program without a shell: `||` and `exit` are arguments of it like any other. The check asks something else than is written, and fails always or never.',
  unfixed: 'the image has no shell, or the words need other quotes',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['healthcheck'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM nginx:1.31\nHEALTHCHECK CMD ["curl", "-f", "http://localhost/", "||", "exit", "1"]\n',
      good: 'FROM nginx:1.31\nHEALTHCHECK CMD curl -f http://localhost/ || exit 1\n',
    },
  ],
  *check({ instructionsOf, scriptsOf, stageOf }) {
    for (const instruction of instructionsOf('healthcheck')) {
      const { json = [], type, body } = instruction;
      // What a shell is given behind its script does nothing either, but is another matter.
      if (type !== 'CMD' || scriptsOf(instruction).some(({ form }) => form !== 'exec')) continue;
      const found = json.find(({ content }, at) => at > 0 && operator.test(content.text));
      if (found === undefined) continue;
      const edits = isBare(stageOf(instruction)) ? undefined : shellFormEdits(body, json);
      yield {
        span: { start: found.span.start + 1, end: found.span.end - 1 },
        message: `\`${found.content.text}\` is an argument of \`${json[0]?.content.text ?? ''}\` here: a JSON array has no shell.`,
        help: 'Write the command without the array.',
        fixes:
          edits === undefined
            ? []
            : [{ title: 'Use the shell form', safety: 'safe', effect: 'config', fields: ['Healthcheck'], edits }],
      };
    }
  },
});

/** Whether the image has no shell to run the command. */
function isBare(stage: Stage | undefined): boolean {
  return stage?.root.kind === 'scratch' || (stage?.root.kind === 'image' && hasNoShell(stage.root.facts));
}

/** The edit that takes the array away; undefined where a word would need other quotes, or lines would be lost. */
function shellFormEdits(body: Segments, json: readonly JsonWord[]): readonly Edit[] | undefined {
  const words = json.map(({ content }) => content.text);
  if (body.fileStarts.length > 1 || !words.every((word) => operator.test(word) || plain.test(word))) return undefined;
  return [{ span: spanInFile(body, 0, body.text.length), text: words.join(' ') }];
}
