import type { Stage } from '../../model/stage.js';
import { isBrokenArray } from '../../model/volume-words.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Word } from '../../syntax/word.js';
import { isKnown, valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Give VOLUME paths inside the container only.',
  why: 'A Dockerfile cannot name a folder of the host: which folder is mounted is chosen when the container is created. `VOLUME` takes what is written as a path in the container, so `/srv:/data`, `~/data` or `C:\\data` give a volume at a place that nobody uses, or a container that cannot be created.',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { kinds: ['volume'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nVOLUME /srv/data:/data\n',
      good: 'FROM debian:13\nVOLUME ["/data"]\n',
    },
  ],
  *check({ instructionsOf, expand, stageOf, variableAt }) {
    for (const instruction of instructionsOf('volume')) {
      const stage = stageOf(instruction);
      // Broken JSON is the matter of another rule.
      if (stage === undefined || isBrokenArray(instruction)) continue;
      for (const word of instruction.words) {
        const name = instruction.onbuild === undefined ? /^["']?\$\{?(HOME|PWD)\b/.exec(word.text)?.[1] : undefined;
        const isUnset = name !== undefined && isKnown(variableAt(instruction, name), undefined);
        const path = valueOf(expand(word, instruction)) ?? startOf(word);
        const message = isUnset
          ? `A build has no \`$${name}\`.`
          : path === undefined
            ? undefined
            : problemOf(path, stage);
        if (message !== undefined) {
          yield {
            span: word.span,
            message,
            help: 'Write the path in the container; the host folder is for `docker run -v`.',
          };
        }
      }
    }
  },
});

/** What stands before the first variable: enough to tell `./$NAME` from `$NAME/x`. */
function startOf({ text }: Word): string | undefined {
  return /^["']?([^"'$\\`]+)/.exec(text)?.[1];
}

function problemOf(path: string, { isWindows, root }: Stage): string | undefined {
  const isDrive = /^[a-z]:/i.test(path);
  const isLinux = !isWindows && (root.kind === 'scratch' || (root.kind === 'image' && root.facts?.windows === false));
  if (path.includes(':', isDrive ? 2 : 0)) return `\`${path}\` mounts a folder of the host, which VOLUME cannot do.`;
  if (isDrive && isLinux) return `\`${path}\` is a path of Windows, and the container runs Linux.`;
  if (path.startsWith('~')) return `\`${path}\` names a home folder, and VOLUME takes \`~\` as it stands.`;
  return /^\.{1,2}([\\/]|$)/.test(path)
    ? `\`${path}\` is a path beside the Dockerfile, not in the container.`
    : undefined;
}
