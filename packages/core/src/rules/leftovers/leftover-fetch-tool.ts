import { toolKind } from '../../knowledge/packages.js';
import { isProgramOf } from '../../knowledge/tool-programs.js';
import { serverOfBinary } from '../../knowledge/servers.js';
import { buildUses } from '../../model/build-uses.js';
import { keptPackages, type KeptPackage } from '../../model/kept-packages.js';
import type { Model } from '../../model/model.js';
import { joinPath } from '../../model/path.js';
import { purgedPackage } from '../../model/purged-package.js';
import { startedPrograms } from '../../model/started-programs.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import { fileEffectsOf } from '../../shell/file-effects.js';
import { valueOf } from '../../text/known.js';
import { once } from '../../text/once.js';

/** Programs that do not call others of themselves, beside servers. */
const application = /^(node|deno|bun|npm|yarn|pnpm|python[\d.]*|java|dotnet|php|ruby|bundle)$/;

export default defineRule({
  summary: 'Do not leave tools in the image that only fetch and unpack.',
  why: 'A tool that downloads or unpacks has done its work when the image is built. Left behind it takes room, has to be patched, and is what an intruder looks for first. There is a fix where its uses follow its install, and no later program may call it in its turn.',
  unfixed: 'something else may need it, or the script cannot go on behind it',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['run'] },
  options: { allow: option.strings({ default: [], description: 'Packages that the container needs.' }) },
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl nginx && curl -fsSLO https://example.com/site.html\nCMD ["nginx", "-g", "daemon off;"]\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl nginx && curl -fsSLO https://example.com/site.html && apt-get purge -y --auto-remove curl\nCMD ["nginx", "-g", "daemon off;"]\n',
    },
  ],
  *check(model, { allow }) {
    const { finalStage, stages } = model;
    const facts = finalStage?.root.kind === 'image' ? finalStage.root.facts : undefined;
    if (facts === undefined || finalStage === undefined) return;
    const shipped = stages.filter(({ isShipped }) => isShipped);
    const kept = new Map<string, KeptPackage & { readonly concept: string }>();
    for (const found of keptPackages(model, shipped)) {
      const { name, operation } = found;
      const { kind, concept = '' } = toolKind(operation.manager, name) ?? {};
      // What applications call too is no leftover because the build does.
      if (kind !== 'fetch' || /^(ssh client|rsync|jq)$/.test(concept) || allow.includes(name)) continue;
      if (!kept.has(name)) kept.set(name, { ...found, concept });
    }
    const started = kept.size === 0 ? undefined : startedPrograms(model, finalStage);
    if (started === undefined || started.hasScript || started.hasLocal) return;
    const uses = [...buildUses(model, shipped)];
    const isPlain = started.names.every((name) => application.test(name) || serverOfBinary(name));
    const mayUpdate = once(() => !isPlain || runsClone(model));
    for (const [name, { concept, word, operation }] of kept) {
      const isTool = (program: string): boolean => isProgramOf(concept, program);
      const [, use] = uses.find(([program]) => isTool(program)) ?? [];
      if (use === undefined || started.names.some(isTool) || [...facts.has].some(isTool)) continue;
      if (/^(git|svn|hg)$/.test(concept) && mayUpdate()) continue;
      const edits = purgedPackage(model, operation, name, isTool);
      yield {
        span: word.span,
        message: `\`${name}\` is only used while building, and stays in the image.`,
        help: 'Remove it in the same `RUN`, use `ADD`, or do this work in a stage of its own and copy the result.',
        related: [{ span: use.words[0]?.span ?? use.span, message: 'It is used here.' }],
        fixes: edits ? [{ title: `Remove \`${name}\` after its last use`, safety: 'suggested', edits }] : [],
      };
    }
  },
});

/** Whether the container works in a repository that was cloned: what runs there may ask git for its version, or update itself. */
function runsClone({ commandsNamed, finalStage, imageOf, stateAt }: Model): boolean {
  const workdir = finalStage && valueOf(imageOf(finalStage).workdir);
  return commandsNamed('git').some((command) =>
    fileEffectsOf(command).some(({ kind, path }) => {
      const folder = joinPath(valueOf(stateAt(command.instruction).workdir), valueOf(path.value) ?? '');
      return kind === 'download' && folder !== undefined && folder === workdir;
    }),
  );
}
