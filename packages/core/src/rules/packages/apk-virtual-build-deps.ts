import type { PackageOperation } from '../../model/package-operations.js';
import { defineRule } from '../../rule/define-rule.js';
import { insertFlagAfter } from '../../shell/insert-flag.js';
import type { Instruction } from '../../syntax/instruction.js';
import type { Edit } from '../../text/edit.js';

const name = '.build-deps';

export default defineRule({
  summary: 'Give packages that are removed again one name with `--virtual`.',
  why: 'The same packages are named twice, to install and to remove them. As soon as one is added to the first list and forgotten in the second, it stays in the image. With `--virtual` they have one name, and `apk del` takes all of them away.',
  unfixed: 'the packages do not stand in one call',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { commands: ['apk'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM alpine:3.24\nRUN apk add --no-cache gcc musl-dev && make && apk del gcc musl-dev\n',
      good: 'FROM alpine:3.24\nRUN apk add --no-cache --virtual .build-deps gcc musl-dev && make && apk del .build-deps\n',
    },
  ],
  *check({ packageOperations, source }) {
    const added = new Map<Instruction, Map<string, PackageOperation>>();
    const operations = packageOperations('apk', 'install', 'remove');
    const taken = source.text.indexOf(name);
    for (const operation of operations) {
      const { command, packages, options } = operation;
      const { instruction } = command;
      if (instruction.kind !== 'run') continue;
      const here = added.get(instruction) ?? new Map<string, PackageOperation>();
      added.set(instruction, here);
      const names = packages.flatMap((word) => (word.name.known ? [word.name.value] : []));
      if (operation.operation === 'install') {
        const isNamed = options.some((one) => one.name === '-t' || one.name === '--virtual');
        for (const one of isNamed ? [] : names) here.set(one, operation);
        continue;
      }
      const again = names.filter((one) => here.has(one));
      const adds = new Set(again.map((one) => here.get(one)));
      const [add] = adds;
      if (add === undefined || again.length < 2) continue;
      const isSame = adds.size === 1 && add.packages.length === again.length && packages.length === again.length;
      // A virtual package of that name above, or in the same RUN, would be another one.
      const isFree = taken < 0 || taken >= instruction.span.end;
      const edits = isSame && isFree ? renamed(add, operation) : undefined;
      yield {
        span: operation.verb.span,
        message: `This names ${again.length} packages again that \`apk add\` has named above.`,
        help: `Install them with \`--virtual ${name}\`, and remove \`${name}\`.`,
        related: [{ span: add.verb.span, message: 'They are installed here.' }],
        fixes: edits ? [{ title: `Name them \`${name}\``, safety: 'suggested', edits }] : [],
      };
    }
  },
});

/** The edits in a shell script; in an exec form each word is a string of its own. */
function renamed(add: PackageOperation, removal: PackageOperation): readonly Edit[] | undefined {
  const [first, last] = [removal.packages[0], removal.packages.at(-1)];
  const isScript = [add, removal].every(({ command }) => /^(shell|heredoc)$/.test(command.script.form));
  if (!isScript || first === undefined || last === undefined) return undefined;
  const insertion = insertFlagAfter(add.command, flagPlace(add), `--virtual ${name}`);
  return [insertion, { span: { start: first.span.start, end: last.span.end }, text: name }];
}

/** The last option in front of the packages, or the verb. */
function flagPlace({ options, verb, packages }: PackageOperation) {
  const end = packages[0]?.span.start ?? 0;
  const before = options
    .map(({ word, valueWord }) => valueWord ?? word)
    .filter(({ span }) => span.end <= end && span.start > verb.span.start);
  return before.at(-1) ?? verb;
}
