import { foldersFrom } from '../../model/path.js';
import { withoutWord } from '../../model/remove-word.js';
import type { Stage } from '../../model/stage.js';
import { volumeWords, type VolumeWord } from '../../model/volume-words.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Declare each volume once, and none inside another.',
  why: 'The same path twice is one volume. A volume inside another one is a second volume: what lies there is not in the outer one when that is backed up, moved or mounted elsewhere.',
  severity: 'style',
  presets: { recommended: 'style' },
  on: { kinds: ['volume'] },
  options: {},
  examples: [{ bad: 'FROM debian:13\nVOLUME /data /log /data/\n', good: 'FROM debian:13\nVOLUME /data /log\n' }],
  *check(model) {
    const volumes = volumeWords(model);
    const first = new Map<string, VolumeWord>();
    for (const volume of volumes) {
      const key = keyOf(volume.stage, volume.path);
      if (!first.has(key)) first.set(key, volume);
    }
    for (const volume of volumes) {
      const { instruction, stage, word, path } = volume;
      const outer = foldersFrom(path)
        .map((folder) => first.get(keyOf(stage, folder)))
        // What is declared at `/` is the matter of another rule.
        .find((other) => other !== undefined && other !== volume && other.path !== '/');
      if (outer === undefined) continue;
      const edit = withoutWord(model.source, instruction, word);
      const title = `Remove \`${word.text}\``;
      const isSame = outer.path === path;
      yield {
        span: word.span,
        message: isSame ? `\`${path}\` is a volume already.` : `\`${path}\` lies in the volume \`${outer.path}\`.`,
        related: [{ span: outer.word.span, message: 'The volume is declared here.' }],
        ...(isSame && { tag: 'unnecessary' as const }),
        fixes: edit
          ? [
              isSame
                ? { title, safety: 'safe', effect: 'config', fields: ['Volumes'], edits: [edit] }
                : { title, safety: 'suggested', edits: [edit] },
            ]
          : [],
      };
    }
  },
});

function keyOf({ index }: Stage, path: string): string {
  return `${index} ${path}`;
}
