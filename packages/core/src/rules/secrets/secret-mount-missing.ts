import { secretReads } from '../../model/secret-reads.js';
import { secretMounts, type SecretMount } from '../../model/secret-mounts.js';
import type { Command } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { Instruction } from '../../syntax/instruction.js';
import { insertAfter } from '../../text/edit.js';
import { isWithin } from '../../model/path.js';

/** Programs that look for secrets in no folder of BuildKit's; others, and scripts above all, may. */
const ordinary =
  /^(?:npm|npx|yarn|pnpm|pip[\d.]*|uv|poetry|bundle|gem|composer|go|cargo|mvn|gradle|dotnet|apt-get|apt|apk|yum|dnf|curl|wget|git|echo|printf|mkdir|cp|mv|rm|cd|ls|chmod|chown|true|set|tar|ln|touch)$/;

const copying = /^(?:cp|mv|install|rsync|tar)$/;

export default defineRule({
  summary: 'Mount the secrets that a step reads, and read those that it mounts.',
  why: 'A secret is there only for the `RUN` that mounts it: another step finds no file under `/run/secrets`, and often goes on without it. A secret that is mounted where nobody looks does not reach the program that needs it.',
  unfixed: 'the program is not told where to find the secret',
  severity: 'warning',
  presets: { recommended: 'warning', security: 'warning' },
  on: { kinds: ['run'], text: /secret/i },
  looks: 'above',
  options: {
    required: option.choice({
      default: 'optional',
      choices: ['optional', 'wanted'],
      description: 'Whether each secret mount is to say `required`, so that a build without the secret stops.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN curl -fsS -H "Authorization: Bearer $(cat /run/secrets/token)" -o /app.bin https://example.com/app.bin\n',
      good: 'FROM debian:13\nRUN --mount=type=secret,id=token curl -fsS -H "Authorization: Bearer $(cat /run/secrets/token)" -o /app.bin https://example.com/app.bin\n',
    },
  ],
  *check(model, { required }) {
    for (const run of model.instructionsOf('run')) {
      if (run.onbuild !== undefined) continue;
      const mounts = secretMounts(model, run);
      for (const { path, span } of secretReads(model, run)) {
        if (mounts.some(({ path: own }) => own !== undefined && isWithin(path, own))) continue;
        const flag = `--mount=type=secret,id=${path.slice('/run/secrets/'.length)}`;
        // What copies it would leave it in the layer.
        const isCopied = model
          .commandsOf(run)
          .some(({ name = '', words }) => copying.test(name) && words.some((word) => word.text.includes(path)));
        const edits = [insertAfter(run.flags.at(-1)?.span ?? run.keywordSpan, ` ${flag}`)];
        yield {
          span,
          message: `\`${path}\` is read, but no secret of that name is mounted here.`,
          help: `Add \`${flag}\` to this \`RUN\`.`,
          fixes: isCopied ? [] : [{ title: `Add \`${flag}\``, safety: 'suggested', edits }],
        };
      }
      for (const one of mounts) {
        const { span } = one.mount.flag;
        const { id } = one;
        if (isUnread(one, model.commandsOf(run), run)) {
          const message = `The secret \`${id}\` is mounted, but nothing reads it.`;
          const help = 'Say where the program looks for it, with `target=` or `env=`, or leave it out.';
          yield { span, message, help };
        } else if (required === 'wanted' && !one.mount.keys.has('required')) {
          const message = `A build without the secret \`${id}\` goes on, and fails later or not at all.`;
          const edits = [insertAfter(span, ',required=true')];
          yield { span, message, fixes: [{ title: 'Add `required`', safety: 'suggested', edits }] };
        }
      }
    }
  },
});

function isUnread({ path, id }: SecretMount, commands: readonly Command[], { body, heredocs }: Instruction): boolean {
  if (path !== `/run/secrets/${id}` || heredocs.length > 0) return false;
  if (body.text.includes('/run/secrets')) return false;
  return commands.length > 0 && commands.every(({ name }) => name !== undefined && ordinary.test(name));
}
