import { isBrokenArray } from '../../model/volume-words.js';
import { isRelative, startOfPath } from '../../model/relative-path.js';
import { defineRule } from '../../rule/define-rule.js';
import { insertBefore } from '../../text/edit.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Give VOLUME absolute paths.',
  why: 'A volume does not know the `WORKDIR`: `VOLUME data` below `WORKDIR /app` is not `/app/data`. Some runtimes take it from the root, others do not start the container (`mount destination not absolute`), and the folder that was meant has no volume.',
  unfixed: 'a variable without a known value stands in the path',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['volume'] },
  looks: 'above',
  options: {},
  examples: [{ bad: 'FROM debian:13\nVOLUME data\n', good: 'FROM debian:13\nVOLUME /data\n' }],
  *check({ instructionsOf, stageOf, expand, stateAt, source }) {
    for (const instruction of instructionsOf('volume')) {
      const stage = stageOf(instruction);
      if (stage === undefined || stage.isWindows || isBrokenArray(instruction)) continue;
      for (const word of instruction.words) {
        const path = valueOf(expand(word, instruction)) ?? startOfPath(word);
        // Paths of the host are the matter of another rule.
        if (path === undefined || /^$|^~|^\.{1,2}(?:[\\/]|$)|:/.test(path) || !isRelative(path, stage)) continue;
        const { start } = word.span;
        const at = start + (/["']/.test(source.text[start] ?? '') ? 1 : 0);
        const workdir = valueOf(stateAt(instruction).workdir);
        const isWritten = source.text.startsWith(path, at);
        yield {
          span: word.span,
          message: `\`${word.text}\` is a relative path.`,
          help: `Write the path from the root${workdir === undefined || workdir === '/' ? '' : `: VOLUME does not look at the WORKDIR \`${workdir}\``}.`,
          fixes: isWritten
            ? [
                {
                  title: 'Begin at the root',
                  safety: 'safe',
                  effect: 'config',
                  fields: ['Volumes'],
                  edits: [insertBefore({ start: at, end: at }, '/')],
                },
              ]
            : [],
        };
      }
    }
  },
});
