import { isForDevelopment } from '../../model/is-for-development.js';
import { lineageOf } from '../../model/stage.js';
import { mayChangeUser, startInstructions } from '../../model/user-change.js';
import { defineRule } from '../../rule/define-rule.js';
import { sameRepository } from '../../knowledge/image-family.js';

export default defineRule({
  summary: 'Take the variant of the base image that is not root.',
  why: 'Some images come in two: one that runs as root, and one that is made for another user, with its folders and ports. From the second one the container has the right user without a further line.',
  severity: 'info',
  presets: { security: 'info' },
  replaces: { others: ['S6471'] },
  on: { kinds: ['from'] },
  options: {},
  examples: [
    {
      bad: 'FROM gcr.io/distroless/static-debian12\nCOPY app /app\nENTRYPOINT ["/app"]\n',
      good: 'FROM gcr.io/distroless/static-debian12:nonroot\nCOPY app /app\nENTRYPOINT ["/app"]\n',
    },
  ],
  *check(model) {
    const { finalStage: stage } = model;
    if (stage === undefined || stage.isWindows || isForDevelopment(model, stage)) return;
    const { root } = stage;
    const lineage = lineageOf(stage);
    const word = lineage[0]?.from.image;
    if (root.kind !== 'image' || root.fromVariables || root.reference.digest !== undefined || word === undefined)
      return;
    if (lineage.some(({ instructions }) => instructions.some(({ kind }) => kind === 'user'))) return;
    const { familiarName, tag = 'latest' } = root.reference;
    const other = variantOf(familiarName, tag);
    // One that starts nothing of its own may still be given a user.
    if (other === undefined || mayChangeUser(model, stage)) return;
    if (familiarName.startsWith('gcr.io/') && startInstructions(model, stage).length === 0) return;
    yield {
      span: word.span,
      message: `\`${familiarName}\` runs as root.`,
      help: `Use \`${other}\`.`,
    };
  },
});

const distroless = /^gcr\.io\/distroless\//;

function variantOf(repository: string, tag: string): string | undefined {
  if (distroless.test(repository)) {
    if (/nonroot/.test(tag)) return undefined;
    return `${repository}:${tag === 'latest' ? 'nonroot' : tag.replace(/^latest-?/, '') === 'debug' ? 'debug-nonroot' : 'nonroot'}`;
  }
  return sameRepository(repository) === 'nginx' ? 'nginxinc/nginx-unprivileged' : undefined;
}
