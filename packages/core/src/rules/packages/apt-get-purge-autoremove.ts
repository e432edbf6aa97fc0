import type { Model } from '../../model/model.js';
import type { PackageOperation } from '../../model/package-operations.js';
import { defineRule } from '../../rule/define-rule.js';
import type { PackageWord } from '../../shell/package-call.js';
import type { Instruction } from '../../syntax/instruction.js';
import { valueOf } from '../../text/known.js';

const flag = '--auto-remove';

/** Packages that need nothing but what Debian's images have. */
const alone = /^(unzip|zip|make|patch|bzip2|xz-utils|ed|less|nasm|yasm|tree|sudo|gosu|tini)$/;

export default defineRule({
  summary: 'Remove what the packages brought along, too.',
  why: '`apt-get remove` takes away the packages that it names and nothing else: what they needed stays in the image, often many times their size. `--auto-remove` takes away what nothing needs any more.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { commands: ['apt-get', 'apt'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends git && git clone https://example.com/x && apt-get purge -y git\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y --no-install-recommends git && git clone https://example.com/x && apt-get purge -y --auto-remove git\n',
    },
  ],
  *check(model) {
    const operations = ['apt-get', 'apt'].flatMap((name) => model.packageOperations(name, 'install', 'remove'));
    if (!operations.some(({ operation }) => operation === 'remove')) return;
    operations.sort((a, b) => a.verb.span.start - b.verb.span.start);
    const installed = new Map<Instruction, Set<string>>();
    const autoremoved = lastAutoremovals(model, operations);
    for (const operation of operations) {
      const { command, packages, stage, verb } = operation;
      const { instruction } = command;
      if (!stage.isShipped || instruction.kind !== 'run' || instruction.onbuild !== undefined) continue;
      const here = installed.get(instruction) ?? new Set<string>();
      installed.set(instruction, here);
      if (operation.operation === 'install') {
        for (const word of packages) here.add(nameOf(word));
        continue;
      }
      if (autoremoves(operation) || (autoremoved.get(instruction) ?? 0) > verb.span.start) continue;
      // What the base or an earlier layer has gets no smaller by this.
      const removed = packages.map(nameOf).filter((name) => here.has(name) && !alone.test(name));
      const [first] = removed;
      if (first === undefined) continue;
      yield {
        span: verb.span,
        message: `What \`${first}\`${removed.length > 1 ? ' and others' : ''} brought along stays in the image.`,
        help: `Add \`${flag}\`.`,
        fixes: [{ title: `Add \`${flag}\``, safety: 'suggested', edits: [operation.insertFlag(flag)] }],
      };
    }
  },
});

/** The name, or where a variable stands in it the text. */
function nameOf({ name, text }: PackageWord): string {
  return valueOf(name) ?? text.replaceAll(/["'{}]/g, '');
}

function autoremoves({ verb, options }: PackageOperation): boolean {
  if (verb.text.startsWith('auto')) return true;
  return options.some(({ name, value }) =>
    name === '-o' || name === '--option'
      ? /automaticremove/i.test((value && valueOf(value)) ?? 'automaticremove')
      : /^--auto-?remove$/.test(name),
  );
}

/** Where each RUN last removes what nothing needs, or says by hand what may go; a script may do it too. */
function lastAutoremovals(model: Model, operations: readonly PackageOperation[]): ReadonlyMap<Instruction, number> {
  const calls = operations.filter(({ operation, verb }) => operation === 'remove' && verb.text.startsWith('auto'));
  const others = model.commandsNamed('apt-mark', 'deborphan', 'aptitude');
  return new Map(
    [...calls.map(({ command }) => command), ...others].map(({ instruction, span }) => [instruction, span.end]),
  );
}
