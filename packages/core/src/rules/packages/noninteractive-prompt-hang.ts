import type { Fix } from '../../finding/finding.js';
import { debconfPrompts } from '../../knowledge/packages.js';
import { debconfAnswers } from '../../model/debconf-answers.js';
import type { PackageOperation } from '../../model/package-operations.js';
import { defineRule } from '../../rule/define-rule.js';
import { insertBefore } from '../../text/edit.js';
import { valueOf } from '../../text/known.js';

/** Those of the list that need an answer; the others take a default where nobody gives one. */
const waits =
  /^(?:tzdata|keyboard-configuration|console-setup|postfix|iptables-persistent|slapd|ttf-mscorefonts-installer|msttcorefonts)$/;

export default defineRule({
  summary: 'Install packages that ask questions with `DEBIAN_FRONTEND=noninteractive`.',
  why: 'Some packages of Debian and Ubuntu ask questions while they are installed, and `-y` does not answer those. In a build nobody is there to answer: it waits for ever.',
  unfixed: 'the command is not run by a shell',
  severity: 'error',
  presets: { recommended: 'error' },
  on: { commands: ['apt-get', 'apt'] },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM ubuntu:24.04\nRUN apt-get update && apt-get install -y tzdata\n',
      good: 'FROM ubuntu:24.04\nRUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y tzdata\n',
    },
  ],
  *check(model) {
    const mayBeAnswered = debconfAnswers(model);
    const asking = new Set(debconfPrompts().filter((name) => waits.test(name)));
    for (const operation of [
      ...model.packageOperations('apt-get', 'install'),
      ...model.packageOperations('apt', 'install'),
    ]) {
      const { packages, command, options } = operation;
      if (command.instruction.kind !== 'run' || command.instruction.onbuild !== undefined) continue;
      if (options.some(({ name }) => /^(?:-s|-d|--simulate|--dry-run|--download-only|--print-uris)$/.test(name)))
        continue;
      const found = packages.find(({ name, form }) => form === 'name' && asking.has(valueOf(name) ?? ''));
      const name = found && valueOf(found.name);
      if (found === undefined || name === undefined || mayBeAnswered(operation, name)) continue;
      yield {
        span: found.span,
        message: `\`${name}\` asks questions while it is installed, and \`-y\` does not answer them.`,
        help: 'Put `DEBIAN_FRONTEND=noninteractive` in front of the command.',
        fixes: fixesOf(operation),
      };
    }
  },
});

/** In front of the program, or behind `sudo`, which takes it too. */
function fixesOf({ command }: PackageOperation): readonly Fix[] {
  const [word] = command.words;
  if (
    word === undefined ||
    command.script.form === 'exec' ||
    command.wrappers.some(({ name }) => !/^(?:sudo|env)$/.test(name))
  )
    return [];
  const edits = [insertBefore(word.span, 'DEBIAN_FRONTEND=noninteractive ')];
  return [{ title: 'Set `DEBIAN_FRONTEND` for this command', safety: 'safe', effect: 'exec', edits }];
}
