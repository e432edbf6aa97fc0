import { endOfLife } from '../../knowledge/end-of-life.js';
import { sameRepository } from '../../knowledge/image-family.js';
import { leadingVersion } from '../../knowledge/version-cycle.js';
import { neededStages } from '../../model/needed-stages.js';
import { raiseVersion } from '../../model/raise-version.js';
import type { Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Use one version of an image in all stages.',
  why: 'What one stage builds runs in another. Where both name the same image with different versions, one of them was forgotten when the other was raised: what was tested is not what runs, and two bases are pulled and patched instead of one.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:22 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nFROM node:24-slim\nCOPY --from=build /app /app\n',
      good: 'FROM node:24 AS build\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nFROM node:24-slim\nCOPY --from=build /app /app\n',
    },
  ],
  *check(model) {
    if (model.stages.length < 2) return;
    const firsts = new Map<string, Named>();
    for (const stage of neededStages(model)) {
      const named = namedBy(stage);
      if (named === undefined) continue;
      const first = firsts.get(named.repository);
      if (first === undefined) firsts.set(named.repository, named);
      if (first === undefined || first.version === named.version || isMeant(first, named)) continue;
      const edits = raiseVersion(model, named.repository);
      yield {
        span: named.span,
        message: `\`${named.repository}\` is \`${named.tag}\` here and \`${first.tag}\` above.`,
        help: 'Name one version, best in an ARG above the first FROM.',
        related: [{ span: first.span, message: 'The other version is named here.' }],
        fixes: edits === undefined ? [] : [{ title: 'Take the newer one', safety: 'suggested', edits }],
      };
    }
  },
});

interface Named {
  readonly stage: Stage;
  readonly repository: string;
  readonly tag: string;
  /** The number, or the release that a word stands for. */
  readonly version: string;
  readonly span: Stage['from']['keywordSpan'];
}

function namedBy(stage: Stage): Named | undefined {
  const { base, from } = stage;
  if (base.kind !== 'image' || from.image === undefined || base.reference.tag === undefined) return undefined;
  const { familiarName, tag } = base.reference;
  const number = leadingVersion(tag.replace(/^v/, '')).join('.');
  const release = endOfLife(familiarName, tag);
  const version = /^\d/.test(number) ? number : release?.cycle;
  return version === undefined
    ? undefined
    : { stage, repository: sameRepository(familiarName), tag, version, span: from.image.span };
}

/** Whether both can be one version (`24` and `24.1`), or somebody wanted two: by the names of the stages, or by an ARG for each. */
function isMeant(first: Named, other: Named): boolean {
  const [short = '', long = ''] = [first.version, other.version].toSorted((a, b) => a.length - b.length);
  if (long.startsWith(`${short}.`) || isLine(first, other)) return true;
  const texts = [first, other].map(({ stage }) => stage.from.image?.text ?? '');
  if (texts.every((text) => text.includes('$')) && texts[0] !== texts[1]) return true;
  return [first, other].some(({ stage }) => /\d/.test(stage.name ?? ''));
}

/** Whether one is a name and the other a number of one release: `bookworm` and `12.9`. */
function isLine(first: Named, other: Named): boolean {
  const cycles = [first, other].map(({ repository, tag }) =>
    /^\d/.test(tag) ? undefined : endOfLife(repository, tag)?.cycle,
  );
  return cycles.some((cycle, at) => cycle !== undefined && [first, other][1 - at]?.version.split('.')[0] === cycle);
}
