import { defineRule } from '../../rule/define-rule.js';
import { option } from '../../rule/option.js';
import type { PackageOperation } from '../../model/package-operations.js';
import type { Fix } from '../../finding/finding.js';
import type { Source } from '../../text/source.js';
import type { Word } from '../../syntax/word.js';
import type { Edit } from '../../text/edit.js';
import { valueOf } from '../../text/known.js';

export default defineRule({
  summary: 'Use apt-get in scripts.',
  why: '`apt` is made for people at a terminal: it says itself that its command line is not stable, so that a newer base image may read the same line in another way. `apt-get` promises to stay as it is.',
  unfixed: '`apt-get` has no such operation, or the word is split over lines',
  severity: 'info',
  presets: { recommended: 'info' },
  replaces: {
    hadolint: { DL3027: { level: 'warning', options: { commands: 'all' } } },
    others: ['CKV_DOCKER_9', 'DF059'],
  },
  on: { commands: ['apt'] },
  looks: 'above',
  options: {
    commands: option.choice({
      default: 'changing',
      choices: ['changing', 'all'],
      description:
        'Look at commands that change what is installed, or also at those that only ask, such as `apt list`.',
    }),
  },
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt update && apt install -y curl\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
    },
  ],
  *check({ commandsNamed, packageOperations, source }, { commands }) {
    const changing = ['install', 'update', 'upgrade', 'remove', 'clean'];
    const operations = new Map(
      packageOperations('apt', ...changing).map((operation) => [operation.command, operation]),
    );
    for (const command of commandsNamed('apt')) {
      const operation = operations.get(command);
      const [program] = command.words;
      if (program === undefined || command.instruction.kind !== 'run') continue;
      if (operation === undefined && commands === 'changing') continue;
      yield {
        span: program.span,
        message: 'The command line of `apt` is not stable.',
        help: 'Use `apt-get`, or `apt-cache` and `dpkg` to ask.',
        fixes: operation === undefined ? [] : fixesOf(operation, program, source),
      };
    }
  },
});

/** What both programs do in the same way; `apt upgrade` installs new dependencies too, `apt-get upgrade` only where it is told to. */
function fixesOf({ verb, insertFlag }: PackageOperation, program: Word, source: Source): readonly Fix[] {
  const name = valueOf(verb.value) ?? '';
  const place = endOfName(program, source);
  if (!/^(install|update|remove|upgrade|purge|autoremove)$/.test(name) || place === undefined) return [];
  const edits: Edit[] = [{ span: { start: place, end: place }, text: '-get' }];
  if (name === 'upgrade') edits.push(insertFlag('--with-new-pkgs'));
  return [{ title: 'Use `apt-get`', safety: 'safe', effect: 'exec', edits }];
}

/** Where `apt` ends in a word that may be a path or stand in quotes; undefined where it is written in another way. */
function endOfName({ span }: Word, { text }: Source): number | undefined {
  const [, written = ''] = /(apt)["']?$/.exec(text.slice(span.start, span.end)) ?? [];
  return written === '' ? undefined : text.lastIndexOf(written, span.end) + written.length;
}
