import type { Problem } from '../../finding/finding.js';
import { insertAfter } from '../../text/edit.js';
import { joinPath } from '../../model/path.js';
import { resolvedEffects } from '../../model/resolved-effects.js';
import { isOrdinaryUser } from '../../model/root-owned.js';
import { startWrites } from '../../model/start-writes.js';
import { defineRule } from '../../rule/define-rule.js';
import { flagOf, type CopyInstruction } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';
import type { Model } from '../../model/model.js';

export default defineRule({
  summary: 'Give a copied file that the user changes to that user.',
  why: '`COPY` and `ADD` make files for root, whatever `USER` says. A later step, or the program of the container, that runs as that user cannot change them: `chmod` and `sed -i` end with `operation not permitted`.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['copy', 'add'] },
  options: {},
  examples: [
    {
      bad: 'FROM node:24\nUSER node\nCOPY start.sh /app/start.sh\nRUN chmod +x /app/start.sh\n',
      good: 'FROM node:24\nUSER node\nCOPY --chown=node start.sh /app/start.sh\nRUN chmod +x /app/start.sh\n',
    },
  ],
  *check(model) {
    for (const stage of model.stages) {
      if (!stage.isBuilt || stage.isWindows) continue;
      const copied = new Map<string, { readonly copy: CopyInstruction; readonly user: string }>();
      for (const instruction of stage.instructions) {
        const user = valueOf(model.stateAt(instruction).user);
        if (instruction.kind === 'copy' || instruction.kind === 'add') {
          for (const path of filesOf(model, instruction)) {
            const isRoots = isOrdinaryUser(user) && !flagOf(instruction, 'chown') && !flagOf(instruction, 'chmod');
            if (isRoots) copied.set(path, { copy: instruction, user });
            else copied.delete(path);
          }
        }
        if (instruction.kind !== 'run' || copied.size === 0) continue;
        for (const { effect, path, command } of resolvedEffects(model, instruction)) {
          const hit = path === undefined ? undefined : copied.get(path);
          if (hit === undefined || path === undefined) continue;
          copied.delete(path);
          const changes = effect.kind === 'mode' || effect.kind === 'write';
          const isSame = hit.user === user && !command.wrappers.some(({ name }) => /^(?:sudo|doas)$/.test(name));
          if (changes && isSame && command.nesting.length === 0 && command.next?.connector !== 'or')
            yield problemOf(hit.copy, hit.user, path);
        }
      }
      const user = valueOf(model.imageOf(stage).user);
      if (!stage.isFinal || copied.size === 0) continue;
      for (const { path } of startWrites(model, stage)) {
        const hit = copied.get(path);
        if (hit !== undefined && hit.user === user) yield problemOf(hit.copy, hit.user, path);
      }
    }
  },
});

function problemOf(copy: CopyInstruction, user: string, path: string): Problem {
  const edits = [insertAfter(copy.keywordSpan, ` --chown=${user}`)];
  return {
    span: copy.keywordSpan,
    message: `\`${path}\` is root's, and \`${user}\` changes it.`,
    help: `Add \`--chown=${user}\`, or set the mode with \`--chmod\`.`,
    fixes: [{ title: `Add \`--chown=${user}\``, safety: 'suggested', edits }],
  };
}

/** The single files that are copied, by their names. */
function filesOf({ expand, stateAt }: Model, copy: CopyInstruction): readonly string[] {
  const target = copy.destination && valueOf(expand(copy.destination, copy));
  const folder = target === undefined ? undefined : joinPath(valueOf(stateAt(copy).workdir), target);
  if (target === undefined || folder === undefined) return [];
  const names = copy.sources.flatMap((source) => /[\w-]+\.\w+$/.exec(valueOf(expand(source, copy)) ?? '')?.[0] ?? []);
  if (/(?:^|\/)\.{0,2}$/.test(target) || copy.sources.length > 1)
    return names.flatMap((name) => joinPath(folder, name) ?? []);
  return [folder, ...names.flatMap((name) => joinPath(folder, name) ?? [])];
}
