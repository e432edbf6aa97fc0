import type { Fix } from '../../finding/finding.js';
import type { Command, Model } from '../../model/model.js';
import { updatesApart, type ManagerFamily } from '../../model/index-updates.js';
import type { PackageOperation } from '../../model/package-operations.js';
import { defineRule } from '../../rule/define-rule.js';

const families: readonly ManagerFamily[] = [
  { managers: ['apt-get', 'apt', 'aptitude'], folders: ['/var/lib/apt/lists'] },
  { managers: ['apk'], folders: ['/var/cache/apk', '/etc/apk/cache'] },
  { managers: ['yum', 'dnf', 'microdnf', 'tdnf'], folders: ['/var/cache/yum', '/var/cache/dnf', '/var/cache/libdnf5'] },
  { managers: ['zypper'], folders: ['/var/cache/zypp'] },
  { managers: ['pacman'], folders: ['/var/lib/pacman/sync'] },
];

export default defineRule({
  summary: 'Update the package index in the RUN that installs.',
  why: 'Each `RUN` is cached by its text. When the list of packages changes, only the install runs again, with the index that the cached update fetched weeks ago: it installs old versions, or fails because the archive no longer has them. Besides, the index fills a layer of its own that no later `RUN` can empty.',
  severity: 'warning',
  presets: { recommended: 'warning' },
  replaces: { others: ['DS-0017', 'CKV_DOCKER_5', 'DF028'] },
  on: { kinds: ['run'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y curl\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y curl\n',
    },
  ],
  *check(model) {
    for (const family of families) {
      for (const [update, installs] of updatesApart(model, family)) {
        const [install] = installs;
        if (install === undefined) continue;
        const name = `${install.manager} ${install.verb.text}`;
        yield {
          span: update.verb.span,
          message: `\`${update.manager} ${update.verb.text}\` stands in another \`RUN\` than the \`${name}\` that needs its index.`,
          help: 'Update and install in one `RUN`, joined by `&&`.',
          related: [{ span: install.verb.span, message: `\`${name}\` takes the index that the cached layer has.` }],
          fixes: fixesOf(update, installs, model),
        };
      }
    }
  },
});

/** Moves an update that is all of its RUN in front of each install. */
function fixesOf(
  update: PackageOperation,
  installs: readonly PackageOperation[],
  { source, commandsOf }: Model,
): readonly Fix[] {
  const { instruction, span, script } = update.command;
  if (commandsOf(instruction).length > 1 || script.form !== 'shell' || instruction.line !== instruction.endLine)
    return [];
  if (instruction.flags.length > 0 || update.command.redirects.length > 0) return [];
  if (!installs.every(({ command }) => isPlain(command))) return [];
  const text = source.text.slice(span.start, span.end);
  const line = {
    start: source.lineStarts[instruction.line - 1] ?? 0,
    end: source.lineStarts[instruction.endLine] ?? source.text.length,
  };
  const places = installs.map(({ command }) => command.pipeline.span.start);
  const moved = places.map((start) => ({ span: { start, end: start }, text: `${text} && ` }));
  return [
    { title: 'Update in front of each install', safety: 'suggested', edits: [{ span: line, text: '' }, ...moved] },
  ];
}

/** Whether `update &&` may stand in front of it. */
function isPlain({ script, instruction, nesting, pipeline }: Command): boolean {
  if (script.form !== 'shell' || nesting.length > 0 || instruction.heredocs.length > 0 || pipeline.negated)
    return false;
  return /^(first|and|sequence)$/.test(pipeline.commands[0]?.connector ?? '');
}
