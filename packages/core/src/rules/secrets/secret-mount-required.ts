import { secretMounts } from '../../model/secret-mounts.js';
import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { Instruction } from '../../syntax/instruction.js';
import { insertAfter } from '../../text/edit.js';

export default defineRule({
  summary: 'Give commands that need credentials a secret mount.',
  why: 'A command that asks a private service for something takes its credentials from somewhere. Where a team has agreed on secret mounts, a step without one has them from an argument, a file or a layer, or will fail.',
  severity: 'warning',
  presets: {},
  optIn: true,
  on: { kinds: ['run'] },
  looks: 'above',
  options: {
    commands: option.record({
      default: { aws: 'id=aws,target=/root/.aws/credentials', gh: 'id=gh_token,env=GH_TOKEN' },
      description:
        'The programs, or the beginnings of commands such as `npm ci`, each with the secret that it needs, as `--mount=type=secret,` takes it.',
    }),
  },
  examples: [
    {
      bad: 'FROM amazon/aws-cli:2.31.0\nRUN aws s3 cp s3://example/model.bin /opt/\n',
      good: 'FROM amazon/aws-cli:2.31.0\nRUN --mount=type=secret,id=aws,target=/root/.aws/credentials aws s3 cp s3://example/model.bin /opt/\n',
    },
  ],
  *check(model, { commands: wanted }) {
    const told = new Set<Instruction>();
    for (const command of model.commands) {
      const { instruction, words, name } = command;
      if (name === undefined || instruction.kind !== 'run' || told.has(instruction)) continue;
      const line = [name, ...command.args.map(({ text }) => text)].join(' ');
      const found = Object.keys(wanted).find((start) => line === start || line.startsWith(`${start} `));
      const keys = found === undefined ? undefined : wanted[found];
      if (
        found === undefined ||
        keys === undefined ||
        command.args.some(({ text }) => /^--?(?:version|help|v)$/i.test(text))
      )
        continue;
      const id = /(?:^|,)id=([^,]+)/.exec(keys)?.[1];
      if (secretMounts(model, instruction).some((mount) => id === undefined || mount.id === id)) continue;
      told.add(instruction);
      const mount = `--mount=type=secret,${keys}`;
      yield {
        span: words[0]?.span ?? command.span,
        message: `\`${found}\` needs credentials, but no secret is mounted for it.`,
        help: `Add \`${mount}\` to this \`RUN\`.`,
        fixes: [
          {
            title: `Add \`${mount}\``,
            safety: 'suggested',
            edits: [insertAfter(instruction.flags.at(-1)?.span ?? instruction.keywordSpan, ` ${mount}`)],
          },
        ],
      };
    }
  },
});
