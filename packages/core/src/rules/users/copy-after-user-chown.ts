import type { Problem } from '../../finding/finding.js';
import { insertAfter } from '../../text/edit.js';
import { resolvedEffects } from '../../model/resolved-effects.js';
import { firstAsUser, isOrdinaryUser } from '../../model/root-owned.js';
import { singleFiles } from '../../model/single-files.js';
import { startWrites } from '../../model/start-writes.js';
import { defineRule } from '../../rule/define-rule.js';
import { flagOf, type CopyInstruction } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';

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
      const first = firstAsUser(model, stage);
      for (const instruction of first === 0 ? stage.instructions : stage.instructions.slice(first)) {
        const { kind } = instruction;
        if (kind !== 'copy' && kind !== 'add' && (kind !== 'run' || copied.size === 0)) continue;
        const user = valueOf(model.stateAt(instruction).user);
        if (instruction.kind === 'copy' || instruction.kind === 'add') {
          for (const path of singleFiles(model, instruction)) {
            const isRoots = isOrdinaryUser(user) && !flagOf(instruction, 'chown') && !flagOf(instruction, 'chmod');
            if (isRoots) copied.set(path, { copy: instruction, user });
            else copied.delete(path);
          }
          continue;
        }
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
      if (!stage.isFinal || copied.size === 0) continue;
      const user = valueOf(model.imageOf(stage).user);
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
