import { movedWork } from '../../model/moved-work.js';
import { sourceReruns } from '../../model/source-reruns.js';
import { defineRule } from '../../rule/define-rule.js';

export default defineRule({
  summary: 'Install and download above the sources what does not need them.',
  why: 'A layer is taken from the cache only if nothing above it changed. What is installed or downloaded below a `COPY` of the sources is fetched again after every edit of any of them. Above it, it is fetched once.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  on: { kinds: ['copy', 'add'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nCOPY . /app\nRUN apt-get update && apt-get install -y nginx\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nCOPY . /app\n',
    },
  ],
  *needs({ packageOperations }) {
    const hasNode = ['npm', 'yarn', 'pnpm', 'bun'].some((manager) => packageOperations(manager).length > 0);
    if (hasNode) yield { kind: 'file', path: 'package.json' };
    if (packageOperations('pip').length > 0) yield { kind: 'file', path: 'requirements.txt' };
  },
  *check(model) {
    // Scripts that an install runs, and packages of the project itself, need the sources.
    const isOwn = /^\s*(-e\s+|--editable[ =])?(\.|file:)/m.test(model.facts.file('requirements.txt') ?? '');
    const hooks = /"(workspaces|prepare|preinstall|install|postinstall)"\s*:/.test(
      model.facts.file('package.json') ?? '',
    );
    for (const stage of model.stages) {
      const { copied, late = [] } = sourceReruns(model, stage) ?? {};
      const [first, ...others] = late.filter(
        ({ name }) => !(hooks && /^(npm|yarn|pnpm|bun)\b/.test(name)) && !(isOwn && name.startsWith('pip')),
      );
      if (copied === undefined || first === undefined) continue;
      const edits = movedWork(model, stage, copied, [first, ...others]);
      yield {
        span: first.span,
        message: `\`${first.name}\` runs again after any change of \`${copied.text}\`, and does not need it.`,
        help: 'Move it above the `COPY`.',
        related: [
          { span: copied.span, message: 'The sources are copied here.' },
          ...others.map(({ name, span }) => ({ span, message: `\`${name}\` runs again too.` })),
        ],
        fixes: edits ? [{ title: 'Move it above the `COPY`', safety: 'suggested', edits }] : [],
      };
    }
  },
});
