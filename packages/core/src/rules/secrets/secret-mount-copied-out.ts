import type { Command } from '../../model/model.js';
import { carriesMounts, secretMounts, type SecretMount } from '../../model/secret-mounts.js';
import { secretSetupOf } from '../../model/secret-setup.js';
import { secretWrites } from '../../model/secret-writes.js';
import { shippedPaths } from '../../model/shipped-paths.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { Word } from '../../syntax/word.js';

const certificate = /\.(?:crt|cer|pub)$|(?:^|[-_./])(?:ca|certs?|certificates?|known_hosts)(?:[-_.]|$)/i;
const help = 'Let the program read the mount itself, with `target=` or `env=`, or delete the copy in the same `RUN`.';

export default defineRule({
  summary: 'Leave a mounted secret in its mount.',
  why: 'A secret mount is there for one step and in no layer. A step that writes the secret to another file puts it into the layer after all, where it stays.',
  severity: 'error',
  presets: { recommended: 'error', security: { level: 'error', options: { stages: 'all' } } },
  on: { kinds: ['run'] },
  options: {
    stages: option.choice({
      default: 'shipped',
      choices: ['shipped', 'all'],
      description: 'Look at what ends up in the image, or also at builders, whose layers stay in the cache.',
    }),
  },
  examples: [
    {
      bad: 'FROM node:24\nRUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc /root/.npmrc && npm ci\n',
      good: 'FROM node:24\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci\n',
    },
  ],
  *check(model, { stages }) {
    const isShipped = shippedPaths(model);
    for (const run of model.instructionsOf('run')) {
      const mounts = run.flags.length === 0 ? [] : secretMounts(model, run).filter(isSecret);
      const stage = model.stageOf(run);
      if (mounts.length === 0 || stage === undefined || run.onbuild !== undefined) continue;
      const related = mounts.map(({ mount }) => ({ span: mount.flag.span, message: 'It is mounted here.' }));
      const carries = carriesMounts(model, run, mounts);
      for (const { span, path } of secretWrites(model, run, carries)) {
        if (stages === 'shipped' && !isShipped(stage, path)) continue;
        yield { span, message: 'The mounted secret is written to a file of the layer.', help, related };
      }
      if (stages === 'shipped' && !stage.isShipped) continue;
      const commands = model.commandsOf(run);
      const isUndone = commands.some(
        ({ name, args }) =>
          /^(?:rm|logout)$/.test(name ?? '') ||
          args.some(({ text }) => /^(?:logout|--unset\S*|unset|delete|rm)$/.test(text)),
      );
      for (const command of isUndone ? [] : commands) {
        const word = storedWordsOf(command).find(({ text }) => carries(text));
        if (word === undefined) continue;
        yield {
          span: word.span,
          message: `\`${command.name}\` stores the mounted secret in its settings.`,
          help,
          related,
        };
      }
    }
  },
});

/** What the command keeps: a credential that it is given, or the address that a clone remembers. */
function storedWordsOf(command: Command): readonly Word[] {
  const isClone = command.name === 'git' && /^(?:clone|remote|submodule)$/.test(command.args[0]?.text ?? '');
  const urls = isClone ? command.args.filter(({ text }) => /:\/\/\S*@|:\/\/[^@]*\$\(/.test(text)) : [];
  return [...(secretSetupOf(command)?.words ?? []), ...urls];
}

/** Certificates are mounted this way, too, and are for everybody. */
function isSecret({ id, path = '' }: SecretMount): boolean {
  return ![id, path].some((name) => certificate.test(name) && !/key/i.test(name));
}
