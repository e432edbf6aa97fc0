import { imageFacts } from '../../knowledge/image-of-past.js';
import type { Model } from '../../model/model.js';
import { joinPath } from '../../model/path.js';
import { runOf } from '../../model/run.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { parseImageReference } from '../../syntax/image-reference.js';
import { flagOf } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Copy the files that are needed, not a whole root file system.',
  why: 'Two systems in one are neither: files of the same name are overwritten, the lists of installed packages are those of the other image, users and libraries do not fit, and the layer is as big as the image it comes from.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { hadolint: { DL3067: { level: 'warning', options: { report: 'any' } } } },
  on: { kinds: ['copy'] },
  looks: 'above',
  options: {
    report: option.choice({
      default: 'systems',
      choices: ['systems', 'any'],
      description:
        'Report a whole system that is copied over another one, as far as the images are known; or any copy of `/` to `/`, also into `scratch` and from images that hold a few files.',
    }),
  },
  examples: [
    {
      bad: 'FROM golang:1.27 AS build\nRUN go build -o /usr/local/bin/app ./cmd/app\n\nFROM debian:13-slim\nCOPY --from=build / /\n',
      good: 'FROM golang:1.27 AS build\nRUN go build -o /usr/local/bin/app ./cmd/app\n\nFROM debian:13-slim\nCOPY --from=build /usr/local/bin/app /usr/local/bin/app\n',
    },
  ],
  *check(model, { report }) {
    const { instructionsOf, expand, stateAt, stageOf } = model;
    for (const copy of instructionsOf('copy')) {
      const from = flagOf(copy, 'from')?.value;
      // Which stages an ONBUILD will find is known to the other build.
      if (from === undefined || copy.destination === undefined || copy.onbuild !== undefined) continue;
      const source = copy.sources.find((word) => isRoot(valueOf(expand(word, copy)), '/'));
      if (source === undefined || !isRoot(valueOf(expand(copy.destination, copy)), valueOf(stateAt(copy).workdir)))
        continue;
      const stage = stageOf(copy);
      if (report === 'systems' && !(stage?.root.kind === 'image' && isSystem(model, from.text, stage))) continue;
      yield {
        span: source.span,
        message: `This copies the whole file system of \`${from.text}\` over the one that is there.`,
        help: `Copy only the files that are needed, or begin with \`FROM ${from.text}\`.`,
      };
    }
  },
});

function isRoot(path: string | undefined, folder: string | undefined): boolean {
  return path !== undefined && path !== '' && joinPath(folder, path) === '/';
}

/** Whether what `--from` names surely is a distribution: it runs something, or its base is known. */
function isSystem({ stageNamed }: Model, name: string, before: Stage): boolean {
  const stage = stageNamed(name, before);
  if (stage !== undefined) {
    if (stage.root.kind === 'scratch') return false;
    const isKnown = stage.root.kind === 'image' && hasSystem(stage.root.facts?.os?.id);
    return isKnown || (stage.isBuilt && runOf(stage).some(({ kind }) => kind === 'run'));
  }
  const { familiarName, tag, digest } = parseImageReference(name) ?? {};
  if (familiarName === undefined || (tag === undefined && digest !== undefined)) return false;
  return hasSystem(imageFacts(familiarName, tag ?? 'latest')?.os?.id);
}

function hasSystem(os: string | undefined): boolean {
  return os !== undefined && os !== 'scratch';
}
