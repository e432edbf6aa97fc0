import { mayBringAccounts } from '../../model/brought-accounts.js';
import type { Model } from '../../model/model.js';
import { runOf } from '../../model/run.js';
import { lineageOf, type Stage } from '../../model/stage.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Instruction } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Give USER a number where the image has no list of users.',
  why: 'A name in `USER` is looked up in `/etc/passwd` of the image when the container starts. An image from `scratch` has no such file, and that of a distroless image knows `root`, `nobody` and `nonroot` only: the container ends with `unable to find user`.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  on: { kinds: ['user'] },
  options: {},
  examples: [
    {
      bad: 'FROM scratch\nCOPY app /app\nUSER app\nENTRYPOINT ["/app"]\n',
      good: 'FROM scratch\nCOPY app /app\nUSER 10001:10001\nENTRYPOINT ["/app"]\n',
    },
  ],
  *check(model) {
    const { finalStage: stage } = model;
    if (stage === undefined || stage.isWindows || !isPasswdless(stage)) return;
    const { user } = model.imageOf(stage);
    if (!user.known || user.span === undefined || user.value === null) return;
    const names = user.value.split(':').filter((name) => !/^\d*$/.test(name));
    const unknown = names.find((name) => !isThere(name, stage));
    const lineage = lineageOf(stage).flatMap(runOf);
    if (unknown === undefined || lineage.some((instruction) => mayBring(model, stage, instruction))) return;
    yield {
      span: user.span,
      message: `\`${unknown}\` is a name, and the image has no list of users with it.`,
      help: 'Write a number, as in `USER 10001:10001`, or copy `/etc/passwd` and `/etc/group` from a builder.',
    };
  },
});

const distroless = /^gcr\.io\/distroless\/(?:static|base|base-nossl|cc|java|python|nodejs)/;

function isPasswdless({ root }: Stage): boolean {
  if (root.kind === 'scratch') return true;
  return root.kind === 'image' && !root.fromVariables && distroless.test(root.reference.familiarName);
}

/** Whether `root` is looked up differs from runtime to runtime. */
function isThere(name: string, { root }: Stage): boolean {
  return name === 'root' || (root.kind === 'image' && /^(?:nobody|nonroot|tty|staff)$/.test(name));
}

/** The program that the image starts is a file, and brings no others. */
function mayBring(model: Model, stage: Stage, instruction: Instruction): boolean {
  if (instruction.kind === 'run') return true;
  if (!mayBringAccounts(model, instruction)) return false;
  if (instruction.kind !== 'copy' || /passwd|group|shadow|\/etc/.test(instruction.body.text)) return true;
  const { entrypoint, cmd } = model.imageOf(stage);
  const program = (valueOf(entrypoint) ?? valueOf(cmd))?.words[0] ?? '';
  const [source] = instruction.sources;
  const name = source?.text.replace(/^.*\//s, '') ?? '';
  const isProgram = program === `/${name}` || program === `./${name}` || program === name;
  return instruction.sources.length !== 1 || name === '' || !isProgram;
}
