import { lookUpImage } from '../../knowledge/official-images.js';
import { slimTagOf } from '../../knowledge/slim-tag.js';
import { versionTag } from '../../knowledge/version-tag.js';
import { buildUses } from '../../model/build-uses.js';
import { imageEdit } from '../../model/image-edit.js';
import { lineageOf } from '../../model/stage.js';
import { startedPrograms } from '../../model/started-programs.js';
import { usesDistribution } from '../../model/uses-distribution.js';
import { isWorkplace } from '../../model/workplace.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Ship on the slim variant of the base image.',
  why: 'The full variant of a language’s image holds compilers, headers and tools of a whole distribution. What runs needs none of them: they are weight to pull, packages to patch, and tools for whoever gets in. The slim variant is the same distribution and the same language without them.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n',
      good: 'FROM node:24-slim\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n',
    },
  ],
  *check(model) {
    const { finalStage } = model;
    const lineage = finalStage === undefined ? [] : lineageOf(finalStage);
    const [first] = lineage;
    if (finalStage === undefined || first?.base.kind !== 'image' || first.from.image === undefined) return;
    const { familiarName, tag, digest } = first.base.reference;
    const slim = tag === undefined && digest !== undefined ? undefined : slimTagOf(familiarName, tag ?? 'latest');
    // An image for people, or for others to build on, may be meant to have it all.
    const started = slim === undefined ? undefined : startedPrograms(model, finalStage);
    if (slim === undefined || started === undefined || isWorkplace(model, finalStage)) return;
    const lacks = (lookUpImage(familiarName, slim) ?? lookUpImage(familiarName, 'slim'))?.lacks ?? new Set();
    // What is taken from the full variant would be missing.
    if ([...buildUses(model, lineage).keys(), ...started.names].some((name) => lacks.has(name))) return;
    // What is installed there may stand on what only the full variant has.
    const version = tag === undefined || tag === 'latest' ? (versionTag(familiarName, slim) ?? slim) : slim;
    const edit = usesDistribution(model, first) ? undefined : imageEdit(model, first, { tag: version });
    yield {
      span: first.from.image.span,
      message: `The full variant of \`${familiarName}\` holds tools that a container does not need.`,
      help: `Take \`${familiarName}:${slim}\`; what only the build needs belongs in a stage of its own.`,
      fixes:
        edit === undefined
          ? []
          : [{ title: `Take \`${familiarName}:${version}\``, safety: 'suggested', edits: [edit] }],
    };
  },
});
